import { HttpError } from 'react-admin'

/** A failure as people are told of it: its message is the key of the words for its code. */
export class ApiError extends HttpError {
  /** One of the API's codes, or NETWORK when no answer came at all. */
  readonly code: string

  constructor(code: string, fields?: Record<string, string>) {
    super(`errors.${known.has(code) ? code : 'INTERNAL'}`, statusOf(code), { code, fields })
    this.name = 'ApiError'
    this.code = code
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

function statusOf(code: string): number {
  if (code === 'UNAUTHENTICATED') return 401
  if (code === 'FORBIDDEN') return 403
  return code === 'NOT_FOUND' ? 404 : 400
}
