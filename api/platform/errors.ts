import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { errorCodes } from '../base/errors.ts'
import { loggable } from './loggable.ts'
import { toldOf } from '../read/failure.ts'

/** The codes of what never became an operation, or was refused as a whole. */
export const operationCodes = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_TOO_LARGE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
] as const

const known = new Set<unknown>([...errorCodes, ...operationCodes])

/** A refusal of a whole operation, answered with this status where the client knows of such. */
export function refusal(code: string, message: string, status: number): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } })
}

/** Of a message, in characters: it may repeat what was sent. */
const longestMessage = 300

/** What a client sees of an error, in few words. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, ...rest } = meantForClients(formatted, error)
  return { message: message.slice(0, longestMessage), ...rest }
}

/** What is meant for a client, and nothing of anything else, which goes to the log. */
function meantForClients(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, fields, retryAfter } = formatted.extensions ?? {}
  const { message, locations, path } = formatted
  const cause = error instanceof GraphQLError && error.originalError ? error.originalError : error
  if (cause instanceof GraphQLError) {
    if (known.has(code)) {
      const extensions = { code, ...(fields ? { fields } : {}), ...(retryAfter !== undefined && { retryAfter }) }
      return { message, locations, path, extensions }
    }
    if (isArgument(cause)) return { message, locations, path, extensions: { code: 'BAD_USER_INPUT' } }
  }
  const told = toldOf(cause)
  if (told) return { message: told.message, locations, path, extensions: { code: told.code } }
  console.error('An operation failed:', loggable(cause))
  return { message: 'Something went wrong on our side.', locations, path, extensions: { code: 'INTERNAL' } }
}

/** What graphql-js meets only on the way and gives no code: a null where the schema has none, too many wrong values. */
const isArgument = ({ message }: GraphQLError) => /^(Argument "|Too many errors processing variables)/.test(message)
