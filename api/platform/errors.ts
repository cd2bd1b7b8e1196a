import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { errorCodes } from '../base/errors.ts'

const known = new Set<unknown>([
  ...errorCodes,
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
])

/** What a client sees of an error: what is meant for it, and nothing of anything else, which goes to the log. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, fields } = formatted.extensions ?? {}
  const { message, locations, path } = formatted
  if (known.has(code) && unwrapResolverError(error) instanceof GraphQLError) {
    return { message, locations, path, extensions: { code, ...(fields ? { fields } : {}) } }
  }
  console.error('An operation failed:', unwrapResolverError(error))
  return { message: 'Something went wrong on our side.', locations, path, extensions: { code: 'INTERNAL' } }
}
