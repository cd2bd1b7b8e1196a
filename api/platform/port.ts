import { createServer } from 'node:http'
import { CannotStart, codeOf, oneLine } from '../base/cannot-start.ts'
import type { Config } from '../base/config.ts'

/**
 * Takes the port before anything is changed and answers 503 on it, until `release` gives it to the real server.
 * A port that cannot be had is refused with what to do.
 */
export async function reservePort(config: Config): Promise<{ release(): Promise<void> }> {
  if (config.port === 0) return { release: async () => undefined }
  const server = createServer((_request, response) => {
    response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1', connection: 'close' })
    response.end('{"status":"starting"}')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portRefusal(error, config)))
    server.listen(config.port, config.host, resolve)
  })
  return {
    release: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function portRefusal(error: unknown, { host, port }: Config): CannotStart {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new CannotStart(
        `Port ${port} on ${host} is taken by another program. Stop that one, or choose another port: PORT=${port < 65_535 ? port + 1 : 4000}.`,
      )
    case 'EACCES':
      return new CannotStart(`This user may not serve on port ${port}. Choose one above 1023, such as PORT=4000.`)
    default:
      return new CannotStart(`Nothing can be served on HOST=${host}, PORT=${port} (${oneLine(error)}). Correct them.`)
  }
}
