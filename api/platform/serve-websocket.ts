import websocket from '@fastify/websocket'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql'
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws'
import type { WebSocket } from 'ws'
import { bearerOf } from '../access/token.ts'
import type { DomainError } from '../base/errors.ts'
import { letGo } from './let-go.ts'
import { limits } from './limits.ts'
import { originOf, ownOrigin, tokenOfUpgrade } from './session-cookie.ts'
import { loggable } from './loggable.ts'
import type { Stream, Told } from './stream.ts'
import { toldErrors } from './stream-errors.ts'
import { streamLimits } from './stream-limits.ts'
import type { Streams } from './streams.ts'

/** Closed because its reader is too slow, or because we stop: clients connect again by themselves. */
const tryAgain = 1013
const goingAway = 1001
const normal = 1000
const policyViolation = 1008
/** Milliseconds that a reader has to agree to the end. */
const untilTerminated = 1_000
/** Milliseconds for the error that says why to go before the end. */
const untilClosed = 100

/** One WebSocket, and who is on it. */
interface Link {
  socket: WebSocket
  request: FastifyRequest
  token: string | null
  streams: number
  /** When its last stream ended, in milliseconds of the process. */
  idleSince: number
  /** Messages being looked at. */
  messages: number
}

/** Makes WebSockets possible on routes; before any route is declared. */
export async function allowWebSockets(app: FastifyInstance, stop: () => void): Promise<void> {
  const letGoNow = letGo(app.server)
  await app.register(websocket, {
    options: { maxPayload: limits.body, handleProtocols },
    errorHandler: (_error, socket) => socket.terminate(),
    preClose(done) {
      stop()
      letGoNow()
      for (const socket of app.websocketServer.clients) socket.close(goingAway, 'The server stops. Connect again.')
      app.websocketServer.close()
      setTimeout(() => app.websocketServer.clients.forEach((socket) => socket.terminate()), untilTerminated).unref()
      done()
    },
  })
}

/** Lets pages of our own and of these origins open a WebSocket, and programs, which have none: no policy of browsers does it for us. */
export function checkSocketOrigin(app: FastifyInstance, origins: readonly string[]) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (!request.ws) return
    const { origin } = request.headers
    const isAllowed = origin === undefined || origin === ownOrigin(request) || origins.includes(origin)
    if (isAllowed && app.websocketServer.clients.size < streamLimits.sockets) return
    const code = isAllowed ? 'UNAVAILABLE' : 'FORBIDDEN'
    const message = isAllowed
      ? 'This server has as many connections as it can.'
      : 'Pages of this origin may not ask here.'
    await reply.code(isAllowed ? 503 : 403).send({ errors: [{ message, extensions: { code } }] })
  }
}

/** Serves subscriptions by the protocol of graphql-ws. */
export function serveWebSocket(streams: Streams, schema: GraphQLSchema) {
  const server = makeServer<Record<string, unknown>, Link>({
    connectionInitWaitTimeout: 5_000,
    onConnect: async ({ connectionParams, extra }) => {
      const given = connectionParams?.['authorization'] ?? connectionParams?.['Authorization']
      if (typeof given === 'string') extra.token = bearerOf(given)
      if (await streams.callerOf(extra.token)) return true
      extra.socket.close(CloseCode.Unauthorized, 'Sign in first')
      return false
    },
    onSubscribe: async ({ extra }, _id, payload) => {
      try {
        const reader = { token: extra.token!, origin: originOf(extra.request), onEnd: endOf(extra) }
        const stream = await streams.open({ sent: payload, reader, isUncounted: true })
        extra.streams += 1
        return { schema, document: stream.document, contextValue: stream }
      } catch (error) {
        return toldErrors(error).map(({ message, ...rest }) => new GraphQLError(message, rest))
      }
    },
    subscribe: ({ contextValue }) => results(contextValue as Stream),
    onError: (_context, _id, _payload, errors) => errors.flatMap(toldErrors),
    onComplete: ({ extra }) => {
      extra.streams = Math.max(0, extra.streams - 1)
      extra.idleSince = performance.now()
    },
  })
  return (socket: WebSocket, request: FastifyRequest): void => {
    const token = tokenOfUpgrade(request)
    const link: Link = { socket, request, token, streams: 0, idleSince: performance.now(), messages: 0 }
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (text) => send(socket, text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (hear) => socket.on('message', (message: Buffer) => void receive(link, hear, String(message))),
      },
      link,
    )
    const stopWatching = watch(link)
    socket.once('close', (code, reason) => {
      stopWatching()
      void closed(code, String(reason))
    })
  }
}

const results = (stream: Stream): AsyncIterableIterator<ExecutionResult> => {
  const told = ({ done, value }: IteratorResult<Told>): IteratorResult<ExecutionResult> =>
    done ? { done, value: undefined } : { done: false, value: value.result }
  return {
    next: async () => told(await stream.next()),
    return: async () => told(await stream.return()),
    throw: async () => told(await stream.return()),
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

/** Says by a code of its own why a stream was ended from our side. */
const endOf =
  ({ socket }: Link) =>
  (error: DomainError): void => {
    if (error.code === 'UNAVAILABLE') cutOff(socket, error.message)
    else setTimeout(() => socket.close(CloseCode.Unauthorized, error.message), untilClosed)
  }

/** Closes a WebSocket whose reader may take nothing any more; it can go on from its last cursor. */
function cutOff(socket: WebSocket, why: string): void {
  socket.close(tryAgain, why)
  setTimeout(() => socket.terminate(), untilTerminated).unref()
}

/** Answers once the text is on its way. */
async function send(socket: WebSocket, text: string): Promise<void> {
  if (socket.readyState !== socket.OPEN) return
  await new Promise<void>((resolve) => {
    const stalled = setTimeout(() => cutOff(socket, 'Nothing was taken for too long'), streamLimits.stalled)
    // Where it cannot be sent, the socket is closing, which ends all that is told over it.
    socket.send(text, () => {
      clearTimeout(stalled)
      resolve()
    })
  })
}

async function receive(link: Link, hear: (message: string) => Promise<void>, message: string): Promise<void> {
  const { socket } = link
  if (socket.bufferedAmount > streamLimits.unread) return cutOff(socket, 'You send without reading')
  if (link.messages >= streamLimits.messages) return socket.close(policyViolation, 'Too many messages at once')
  link.messages += 1
  try {
    await hear(message)
  } catch (error) {
    console.error('A message over a WebSocket could not be answered:', loggable(error))
    socket.close(CloseCode.InternalServerError, 'Something went wrong on our side')
  } finally {
    link.messages -= 1
  }
}

/** Sees whether the other side still is there, and still wants anything; answers with what ends the watch. */
function watch(link: Link): () => void {
  const { socket } = link
  let isAlive = true
  socket.on('pong', () => (isAlive = true))
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate()
    const isIdle = link.streams === 0 && performance.now() - link.idleSince >= streamLimits.idle
    if (isIdle) return socket.close(normal, 'Nothing is subscribed')
    isAlive = false
    socket.ping()
  }, streamLimits.heartbeat)
  return () => clearInterval(timer)
}
