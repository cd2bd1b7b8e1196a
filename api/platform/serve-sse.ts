import type { ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '../base/errors.ts'
import type { Sent } from './document-check.ts'
import { originOf, tokenOf } from './session-cookie.ts'
import type { Stream } from './stream.ts'
import { codeOf, toldErrors } from './stream-errors.ts'
import { streamLimits } from './stream-limits.ts'
import type { Streams } from './streams.ts'

const statuses: Record<string, number> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, RATE_LIMITED: 429, UNAVAILABLE: 503 }

/**
 * Serves subscriptions as server-sent events at /graphql/stream, one on each connection: the mode of distinct connections
 * of graphql-sse. Each event has its cursor as its id, so that a client that connects again tells it by Last-Event-ID.
 */
export function serveSse(scope: FastifyInstance, streams: Streams): void {
  scope.route({
    method: ['GET', 'POST'],
    url: '/graphql/stream',
    handler: async (request, reply) => {
      if (!request.headers.accept?.includes('text/event-stream')) {
        return await refuse(reply, 406, [new DomainError('INVALID_INPUT', 'Say Accept: text/event-stream.')])
      }
      const reader = new SseReader(reply)
      try {
        const token = tokenOf(request)
        if (!token)
          throw new DomainError('UNAUTHENTICATED', 'Sign in first, and send the token as Authorization: Bearer.')
        const sent = request.method === 'GET' ? fromQuery(request) : (request.body as Sent)
        const lastCursor = request.headers['last-event-id']?.toString() || undefined
        const asked = { token, origin: originOf(request), onEnd: reader.onEnd, onLive: reader.onLive }
        const stream = await streams.open({ sent, reader: asked, lastCursor })
        reply.hijack()
        await reader.tell(stream)
      } catch (error) {
        return await refuse(reply, statuses[codeOf(error)] ?? 400, toldErrors(error))
      }
    },
  })
}

async function refuse(reply: FastifyReply, status: number, errors: readonly object[]): Promise<void> {
  await reply.code(status).send({ errors })
}

/** What EventSource can send: the parts of an operation as parameters, variables as JSON. */
function fromQuery({ query: asked }: FastifyRequest): Sent {
  const { query, operationName, variables } = asked as Record<string, string | undefined>
  return { query, variables: variables ? readJson(variables) : undefined, ...(operationName && { operationName }) }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DomainError('INVALID_INPUT', 'variables: It is no JSON.')
  }
}

/** Errors after which connecting again may help. */
const passing = new Set<unknown>(['UNAVAILABLE', 'INTERNAL'])
/** Milliseconds that the last words have to get through. */
const untilDestroyed = 1_000

const next = (result: object) => `event: next\ndata: ${JSON.stringify(result)}\n\n`

/** A connection that events are written to, as fast as its reader takes them. */
class SseReader {
  readonly #reply: FastifyReply
  readonly #raw: ServerResponse
  #stalledSince: number | null = null
  #isEnded = false

  constructor(reply: FastifyReply) {
    this.#reply = reply
    this.#raw = reply.raw
  }

  readonly onLive = (): void => void this.#write(': live\n\n')

  /** Who may try again just connects anew; who may not is told so, and that nothing more will come. */
  readonly onEnd = (error: unknown): void => {
    if (this.#isEnded || !this.#raw.headersSent) return
    this.#isEnded = true
    const [told] = toldErrors(error)
    const isPassing = passing.has(told?.extensions?.['code'])
    this.#raw.end(isPassing ? `: ${told!.message}\n\n` : `${next({ errors: [told] })}event: complete\ndata:\n\n`)
    setTimeout(() => this.#raw.destroy(), untilDestroyed).unref()
  }

  /** Tells all of a stream, until it or the connection ends. */
  async tell(stream: Stream): Promise<void> {
    this.#raw.writeHead(200, {
      ...(this.#reply.getHeaders() as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      // A connection kept for more would keep a server that stops.
      connection: 'close',
      'x-accel-buffering': 'no',
    })
    await this.#write(':\n\n')
    this.#raw.once('close', () => void stream.return())
    const heartbeat = setInterval(() => this.#sayAlive(), streamLimits.heartbeat)
    try {
      for await (const { result, cursor } of stream) {
        await this.#write(`id: ${cursor}\n${next(result)}`)
      }
    } catch (error) {
      this.onEnd(error)
    } finally {
      clearInterval(heartbeat)
      if (!this.#isEnded) this.#raw.end()
    }
  }

  /** Answers once it is on its way, or the connection is gone. */
  async #write(text: string): Promise<void> {
    if (this.#raw.destroyed || this.#isEnded) return
    if (this.#raw.write(text)) return
    await new Promise<void>((resolve) => {
      this.#raw.once('drain', resolve)
      this.#raw.once('close', resolve)
    })
  }

  #sayAlive(): void {
    if (!this.#raw.writableNeedDrain) {
      this.#stalledSince = null
      void this.#write(':\n\n')
      return
    }
    this.#stalledSince ??= performance.now()
    if (performance.now() - this.#stalledSince >= streamLimits.stalled) this.#raw.destroy()
  }
}
