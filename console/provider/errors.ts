interface Details {
  fields?: Record<string, string> | undefined
  retryAfter?: number | undefined
  cause?: unknown
}

/** A failure as people are told of it: its message is the key of the words for its code. */
export class ApiError extends Error {
  /** One of the API's codes, or NETWORK when no answer came at all. */
  readonly code: string
  /** What is wrong with each argument, in English, for developers. */
  readonly fields: Record<string, string>
  /** After how many seconds asking again may help; null when nothing is said of it. */
  readonly retryAfter: number | null

  constructor(code: string, { fields = {}, retryAfter, cause }: Details = {}) {
    super(`errors.${known.has(code) ? code : 'INTERNAL'}`, { cause })
    this.name = 'ApiError'
    this.code = code
    this.fields = fields
    this.retryAfter = retryAfter ?? null
  }
}

/** The codes with words of their own; any other is told as INTERNAL. */
const known = new Set([
  'NETWORK',
  'UNAUTHENTICATED',
  'SIGN_IN_FAILED',
  'SECOND_FACTOR_NEEDED',
  'PASSWORD_CHANGE_NEEDED',
  'RATE_LIMITED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'NOT_YOUR_TURN',
  'CONFLICT',
  'IDEMPOTENCY_KEY_REUSED',
  'OPERATION_TOO_LARGE',
  'NO_OFFICER',
  'SERVICE_CLOSED',
  'DOCUMENTS_MISSING',
  'DOCUMENT_REFUSED',
  'UNAVAILABLE',
  'INTERNAL',
])

/** The code of a failure, whatever failed. */
export function codeOf(error: unknown): string {
  return error instanceof ApiError ? error.code : 'INTERNAL'
}

/** The key of the words for a failure. */
export function wordsOf(error: unknown): string {
  return error instanceof ApiError ? error.message : 'errors.INTERNAL'
}

/** Whether asking again may help: nothing says that the server understood, and refused. */
export function mayPass(error: unknown): boolean {
  return ['NETWORK', 'UNAVAILABLE', 'INTERNAL'].includes(codeOf(error))
}
