import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FileStorage } from '../base/file-storage.ts'
import { DomainError } from '../base/errors.ts'
import { documentToRead, mayRead, viewed } from '../requests/read-document.ts'
import { checkLength } from '../requests/inspect-document.ts'
import { attachers } from '../requests/may-attach.ts'
import { type Attaching, checkAttaching } from '../requests/attach-document.ts'
import { mayAccess } from '../base/authorize.ts'
import type { ReadContext } from '../read/context.ts'
import { dispositionOf } from './disposition.ts'
import { tellDocumentProblem } from './document-problem.ts'
import type { ContextOf } from './graphql-route.ts'
import { noteRefused } from './note-refusals.ts'
import { receiveDocument } from './receive-document.ts'
import type { Refusals } from './refusals.ts'

/** What the routes work with. */
export interface DocumentTools {
  storage: FileStorage
  maxBytes: number
  contextOf: ContextOf
  refusals: Refusals
}

interface Asked {
  request?: string
  code?: string
  name?: string
  seenVersion?: string
}

/**
 * Documents go up and down beside GraphQL, as streams: `POST /documents?request=&code=&name=&seenVersion=` with the bytes
 * of a file as its body, and `GET /documents/{id}`. Who may, and what is answered in vain, is as in GraphQL.
 */
export async function serveDocuments(app: FastifyInstance, tools: DocumentTools): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    // Nothing is read before it is known who sends it, to what, and how much.
    scope.addContentTypeParser('*', (_request, _body, done) => done(null))
    scope.setErrorHandler(tellDocumentProblem)
    scope.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'))

    scope.post<{ Querystring: Asked }>('/documents', async (request, reply) => {
      const context = await tools.contextOf(request, reply)
      return await noted('documentAttach', context, tools, async () => {
        mayAccess(context.caller, attachers)
        const { attaching, name, size } = read(request, tools.maxBytes)
        await checkAttaching(context, attaching)
        const {
          id,
          type,
          size: length,
          sha256,
        } = await receiveDocument({ content: request.raw, name, size, attaching }, context, tools)
        return await reply.code(201).send({ id, type, size: length, sha256 })
      })
    })

    scope.get<{ Params: { id: string } }>(
      '/documents/:id',
      { exposeHeadRoute: false, compress: false },
      async (request, reply) => {
        const context = await tools.contextOf(request, reply)
        return await noted('documentDownload', context, tools, async () => {
          mayRead(context.caller)
          const document = await documentToRead(context, request.params.id)
          const content = await tools.storage.get(document.storageKey)
          try {
            await context.connections.run([context.fence, ...viewed(context, document)])
          } catch (error) {
            content.destroy()
            throw error
          }
          reply.headers({
            'content-type': document.type,
            'content-length': document.size,
            'content-disposition': dispositionOf(document.name),
            'content-security-policy': "default-src 'none'; sandbox",
          })
          return await reply.send(content)
        })
      },
    )
  })
}

/** What is said of a document beside its bytes. Raises INVALID_INPUT, and DOCUMENT_REFUSED by its length alone. */
function read(
  { query, headers }: FastifyRequest<{ Querystring: Asked }>,
  maxBytes: number,
): { attaching: Attaching; name: string; size: number } {
  const { request = '', code = '', name = '', seenVersion = '' } = query
  const key = headers['idempotency-key']
  for (const [field, value] of Object.entries({ request, code, name, seenVersion })) {
    if (typeof value !== 'string') throw invalid(field, `Send ${field} once.`)
  }
  if (request === '') throw invalid('request', 'Name the request: /documents?request=1&name=ktp.pdf')
  if (!/^\d{0,9}$/.test(seenVersion))
    throw invalid('seenVersion', 'Give the version as a whole number, or leave it out.')
  if (headers['content-encoding'] !== undefined) {
    throw new DomainError('DOCUMENT_REFUSED', 'Send the file as it is, not compressed.')
  }
  const length = headers['content-length']
  if (length === undefined) {
    throw new DomainError('DOCUMENT_REFUSED', 'Say the length of the file: send it with Content-Length.')
  }
  const size = Number(length)
  checkLength(size, maxBytes)
  const idempotencyKey = typeof key === 'string' ? key : undefined
  const seen = seenVersion === '' ? undefined : Number(seenVersion)
  return { attaching: { request, code: code || null, seenVersion: seen, idempotencyKey }, name, size }
}

function invalid(field: string, message: string): DomainError {
  return new DomainError('INVALID_INPUT', message, { [field]: message })
}

/** Does something, and puts on record what it was refused. */
async function noted(
  action: string,
  context: ReadContext,
  { refusals }: DocumentTools,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await work()
  } catch (error) {
    noteRefused(refusals, context, action, error)
    throw error
  }
}
