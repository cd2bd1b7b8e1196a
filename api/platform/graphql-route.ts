import { type ApolloServer, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server'
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import type { WebSocket } from 'ws'
import type { ReadContext } from '../read/context.ts'
import { DocumentCheck, type Sent } from './document-check.ts'
import { refuseCompressed } from './http-refusal.ts'
import { isRefused } from './limits.ts'
import { serveSse } from './serve-sse.ts'
import type { Streams } from './streams.ts'
import type { Turns } from './turns.ts'

/** Characters from which on a body is long. */
const longBody = 50_000

/** How subscriptions are served beside what is answered once. */
export interface Streaming {
  streams: Streams
  checkOrigin: onRequestAsyncHookHandler
  onSocket: (socket: WebSocket, request: FastifyRequest) => void
}

/** Makes the context of an operation: who asks, and when. */
export type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<ReadContext>

/** Serves /graphql by the rules of GraphQL over HTTP. No answer may be kept by anyone on the way. */
export async function serveGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<ReadContext>,
  turns: Turns,
  contextOf: ContextOf,
  streaming: Streaming,
): Promise<void> {
  const documents = new DocumentCheck(turns)
  await app.register(async (scope) => {
    readJson(scope, turns)
    scope.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'))
    scope.addHook('onRequest', refuseCompressed)
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      const asked = asApolloReadsIt(request)
      const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: asked,
        // Made only once Apollo is sure that no other site has sent this by somebody's browser.
        context: async () => {
          await documents.check(asked, (request.method === 'GET' ? request.query : request.body) as Sent)
          return await contextOf(request, reply)
        },
      })
      if (body.kind !== 'complete') throw new Error('Nobody can ask for an answer in parts.')
      for (const [name, value] of headers) if (name !== 'cache-control') reply.header(name, value)
      // Who has not asked for GraphQL's own media type is told within a 200 what is wrong with an operation.
      const isTold = isRefused(asked) && headers.get('content-type')?.startsWith('application/json')
      return await reply.code(isTold ? 200 : (status ?? 200)).send(body.string)
    }
    scope.route({
      method: 'GET',
      url: '/graphql',
      onRequest: streaming.checkOrigin,
      handler,
      wsHandler: streaming.onSocket,
    })
    scope.route({ method: ['POST', 'OPTIONS'], url: '/graphql', handler })
    serveSse(scope, streaming.streams)
  })
}

/** As Fastify reads JSON, but a long body in its turn: before anything is known of it, it takes milliseconds. */
function readJson(scope: FastifyInstance, turns: Turns): void {
  const read = scope.getDefaultJsonParser('error', 'error')
  scope.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body.length < longBody) return read(request, body, done)
    void turns.take().then(() => read(request, body, done))
  })
}

function asApolloReadsIt({ method, headers, url, body }: FastifyRequest): HTTPGraphQLRequest {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers)) {
    if (value) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  const query = url.indexOf('?')
  return { method, headers: map, search: query < 0 ? '' : url.slice(query), body }
}
