import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { CannotStart } from '../../api/base/cannot-start.ts'

/** A server in a process of its own, listening on loopback. */
export interface Child {
  pid: number
  port: number
  /** Ends the process and waits until it is gone. */
  stop(): Promise<void>
}

const patienceMs = 60_000
const stopPatienceMs = 10_000
const lastWords = 2000

/**
 * Starts a program as a server. Where it listens it says itself, by a message; a port it was given is taken as open
 * once it prints that it is ready. Throws `CannotStart` with what it said last when it ends or says nothing in time.
 */
export async function startChild(
  name: string,
  args: string[],
  env: Record<string, string>,
  givenPort?: number,
): Promise<Child> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  try {
    const port = await portOf(name, child, givenPort)
    return { pid: child.pid!, port, stop: () => stop(child) }
  } catch (error) {
    await stop(child)
    throw error
  }
}

async function portOf(name: string, child: ChildProcess, givenPort?: number): Promise<number> {
  let said = ''
  const failure = (why: string) => new CannotStart(`The server "${name}" ${why}: ${said.trim() || 'it said nothing'}`)
  return await new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => reject(failure('did not start in time')), patienceMs)
    const ready = (port: number) => {
      clearTimeout(timer)
      resolve(port)
    }
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-lastWords)
      if (givenPort && /\bis ready\b/.test(said)) ready(givenPort)
    }
    child.stdout!.on('data', listen)
    child.stderr!.on('data', listen)
    child.once('message', (message: { port: number }) => ready(message.port))
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(failure(`ended with code ${code}`))
    })
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), stopPatienceMs)
  await gone
  clearTimeout(timer)
}
