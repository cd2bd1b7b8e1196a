import type { Server } from 'node:http'
import type { Socket } from 'node:net'

const every = 100

/**
 * Lets go of connections that keep a server that stops: those that become idle only now, as those of streams do, and
 * those over which nothing was ever asked, which Node would wait a minute for. Answers with what begins it.
 */
export function letGo(server: Server): () => void {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return () => {
    const timer = setInterval(() => {
      server.closeIdleConnections()
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
    }, every)
    server.once('close', () => clearInterval(timer))
  }
}
