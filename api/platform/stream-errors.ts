import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { formatError } from './errors.ts'

/** What was wrong with a subscription, as a client is told. */
export class StreamRefused extends Error {
  readonly errors: readonly GraphQLError[]

  constructor(errors: readonly GraphQLError[]) {
    super(errors[0]?.message)
    this.errors = errors
  }
}

/** What a client sees of what a stream was refused or ended with. */
export function toldErrors(error: unknown): GraphQLFormattedError[] {
  const errors = error instanceof StreamRefused ? error.errors : [error]
  return errors.map((each) => formatError(asGraphql(each).toJSON(), asGraphql(each)))
}

/** The code a client sees. */
export function codeOf(error: unknown): string {
  const code = toldErrors(error)[0]?.extensions?.['code']
  return typeof code === 'string' ? code : 'INTERNAL'
}

function asGraphql(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error
  const originalError = error instanceof Error ? error : new Error(String(error))
  return new GraphQLError(originalError.message, { originalError })
}
