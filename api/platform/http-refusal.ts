import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { limits } from './limits.ts'
import { loggable } from './loggable.ts'

const told: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: `The body is larger than ${limits.body / 1024} KB. Ask in parts.`,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Send the operation as application/json.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is no JSON.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty. Send {"query": "…"}.',
}

/** Tells what cannot be read as a request in the shape of GraphQL's errors, and nothing of how this server is made. */
export async function tellRefusal(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const status = error.statusCode && error.statusCode >= 400 ? error.statusCode : 500
  if (status >= 500) console.error('A request could not be answered:', loggable(error))
  const message =
    told[error.code] ?? (status < 500 ? 'The request cannot be read.' : 'Something went wrong on our side.')
  await sendRefusal(reply, status, message)
}

/** Refuses a compressed body unread: what a few bytes of it would grow to is not known before. */
export async function refuseCompressed(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (encoding === 'identity') return
  reply.header('accept-encoding', 'identity')
  await sendRefusal(reply, 415, 'Send the body as it is, not compressed.')
}

async function sendRefusal(reply: FastifyReply, status: number, message: string) {
  const code = status === 413 ? 'OPERATION_TOO_LARGE' : status < 500 ? 'BAD_REQUEST' : 'INTERNAL'
  await reply.code(status).send({ errors: [{ message, extensions: { code } }] })
}
