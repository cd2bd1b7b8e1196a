/** A failure as people are told of it: its message is the key of the words for its code. */
export class ApiError extends Error {
  /** One of the API's codes, or NETWORK when no answer came at all. */
  readonly code: string
  /** What is wrong with each argument, in English, for developers. */
  readonly fields: Record<string, string>

  constructor(code: string, options: { fields?: Record<string, string> | undefined; cause?: unknown } = {}) {
    super(`errors.${known.has(code) ? code : 'INTERNAL'}`, { cause: options.cause })
    this.name = 'ApiError'
    this.code = code
    this.fields = options.fields ?? {}
  }
}

/** The codes with words of their own; any other is told as INTERNAL. */
const known = new Set([
  'NETWORK',
  'UNAUTHENTICATED',
  'SIGN_IN_FAILED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'NOT_YOUR_TURN',
  'CONFLICT',
  'IDEMPOTENCY_KEY_REUSED',
  'UNAVAILABLE',
  'INTERNAL',
])

/** Whether asking again may help: nothing says that the server understood, and refused. */
export function mayPass(error: unknown): boolean {
  return !(error instanceof ApiError) || ['NETWORK', 'UNAVAILABLE', 'INTERNAL'].includes(error.code)
}
