import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError, type ErrorCode } from '../base/errors.ts'
import { toldOf } from '../read/failure.ts'
import { loggable } from './loggable.ts'

const statuses: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  SECOND_FACTOR_NEEDED: 403,
  PASSWORD_CHANGE_NEEDED: 403,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  IDEMPOTENCY_KEY_REUSED: 409,
  DOCUMENT_REFUSED: 422,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
}

/** How many milliseconds who was refused may go on sending, so that the answer is read before the line is cut. */
const mayGoOn = 5_000

/** Tells what went wrong with a document as JSON `{ code, message, fields? }`, in the codes of GraphQL, and reads no more of it. */
export async function tellDocumentProblem(
  error: FastifyError | Error,
  { raw }: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const told = tellable(error)
  if (!raw.complete) {
    raw.resume()
    const cut = setTimeout(() => raw.complete || raw.destroy(), mayGoOn).unref()
    raw.once('close', () => clearTimeout(cut))
  }
  // Whoever sends it has gone: nobody hears the answer.
  if (raw.destroyed && !raw.complete) return void reply.hijack()
  const { code, fields } = told.extensions as { code: ErrorCode; fields?: object }
  await reply.code(statuses[code] ?? 400).send({ code, message: told.message, ...(fields && { fields }) })
}

function tellable(error: FastifyError | Error): DomainError {
  const told = error instanceof DomainError ? error : toldOf(error)
  if (told) return told
  if ('statusCode' in error && error.statusCode && error.statusCode < 500) {
    return new DomainError('INVALID_INPUT', 'The request cannot be read.')
  }
  console.error('A document could not be served:', loggable(error))
  return new DomainError('INTERNAL', 'Something went wrong on our side.')
}
