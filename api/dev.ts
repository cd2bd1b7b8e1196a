import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import path from 'node:path'
import { createServer } from 'vite'
import { readConfig } from './base/config.ts'
import { freePort } from './base/postgres/free-port.ts'
import type { Lifetime } from './platform/lifetime.ts'
import { reservePort } from './platform/port.ts'
import { runProgram } from './platform/run-program.ts'

const main = path.join(import.meta.dirname, 'main.ts')
const migrations = path.join(import.meta.dirname, '../migrations')
const watched = [`--watch-path=${import.meta.dirname}`, `--watch-path=${migrations}`, '--watch-preserve-output']

runProgram(develop)

/** `npm run dev`: one address for a console that reloads itself and an API that starts again when its sources change. */
async function develop(lifetime: Lifetime): Promise<void> {
  const config = readConfig(process.env)
  const reserved = await lifetime.bringUp(reservePort(config), (port) => port.release())
  const apiPort = await freePort()
  await lifetime.bringUp(Promise.resolve(runApi(apiPort)), (api) => api.end())
  const target = `http://127.0.0.1:${apiPort}`
  await reserved.release()
  const http = createHttpServer()
  // In middleware mode, Vite leaves it to this program when to end; by itself it exits at once and the API outlives it.
  const server = {
    middlewareMode: true,
    hmr: { server: http },
    proxy: { '/graphql': target, '/auth': target, '/health': target },
  }
  const vite = await lifetime.bringUp(createServer({ configLoader: 'native', clearScreen: false, server }), (dev) =>
    dev.close(),
  )
  http.on('request', vite.middlewares)
  http.listen(config.port, config.host)
  await lifetime.bringUp(once(http, 'listening'), async () => {
    http.close()
    http.closeAllConnections()
  })
  console.log(`Portal Emas for development: http://${config.host}:${config.port}`)
  await lifetime.stay()
}

/** The API in a process of its own, which Node ends and starts again. */
function runApi(port: number): { end(): Promise<void> } {
  const api = spawn(process.execPath, [...watched, '--import', 'tsx', main, '--api-alone'], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: 'inherit',
  })
  const ended = once(api, 'exit')
  return {
    end: async () => {
      api.kill('SIGTERM')
      await ended
    },
  }
}
