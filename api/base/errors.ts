import { GraphQLError } from 'graphql'

/** Every code a client may see in `errors[].extensions.code`, beside GraphQL's own. The list is closed. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'SECOND_FACTOR_NEEDED',
  'PASSWORD_CHANGE_NEEDED',
  'RATE_LIMITED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'NOT_YOUR_TURN',
  'NO_OFFICER',
  'SERVICE_CLOSED',
  'DOCUMENTS_MISSING',
  'DOCUMENT_REFUSED',
  'CONFLICT',
  'IDEMPOTENCY_KEY_REUSED',
  'UNAVAILABLE',
  'INTERNAL',
] as const

/** One of those codes. */
export type ErrorCode = (typeof errorCodes)[number]

/** What is wrong with each named argument or column, in English. */
export type FieldErrors = Record<string, string>

/** A failure a client may see: its code is for programs, its message for developers, words for people come from i18n by code. */
export class DomainError extends GraphQLError {
  readonly code: ErrorCode

  /** `retryAfter`: in how many whole seconds it is worth trying again. */
  constructor(code: ErrorCode, message: string, fields?: FieldErrors, retryAfter?: number) {
    super(message, { extensions: { code, ...(fields && { fields }), ...(retryAfter !== undefined && { retryAfter }) } })
    this.name = 'DomainError'
    this.code = code
  }
}

/** Missing and out of territory are the same answer, so that nothing is learned about what exists elsewhere. */
export function notFound(what: string): DomainError {
  return new DomainError('NOT_FOUND', `There is no such ${what} within your territory.`)
}

/** Too many tries: says when the next one is worth it, in whole seconds from now, also as the header Retry-After. */
export function rateLimited(message: string, retryAfter: number): DomainError {
  return new DomainError('RATE_LIMITED', `${message} Try again in ${retryAfter} seconds.`, undefined, retryAfter)
}
