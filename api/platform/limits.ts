import type { ApolloServerPlugin, GraphQLRequestContext, HTTPGraphQLRequest } from '@apollo/server'
import type { GraphQLSchema } from 'graphql'
import type { ReadContext } from '../read/context.ts'
import { refusal } from './errors.ts'
import { checkIntrospection, withoutSuggestion } from './introspection.ts'
import { costOf, usualIntrospection } from './operation-cost.ts'
import type { Turns } from './turns.ts'

/** How large one operation may be; the console's largest, its dashboard, is a quarter of it. */
export const limits = {
  /** Bytes of what is sent. */
  body: 512 * 1024,
  /** Of the text, and of the words in it, counted by the parser. */
  characters: 50_000,
  tokens: 4000,
  /** Of the document as it is written. */
  operations: 20,
  aliases: 100,
  repeats: 50,
  fragments: 50,
  spreads: 100,
  /** Levels of selection, with fragments spread out. */
  depth: 15,
  /** Values in the variables, those within lists and objects included. */
  values: 2000,
  /** Fields of all rows the operation can answer with. */
  fields: 25_000,
  /** The same of introspection, in usual introspections. */
  introspections: 2,
  /** Of an answer. */
  errors: 10,
} as const

const streamed = 'Subscriptions are streamed: over WebSocket here, or as server-sent events at /graphql/stream.'

/** Requests of the right form whose operation was refused before anything of it ran. */
const refused = new WeakSet<HTTPGraphQLRequest>()

/** Whether the operation of this request was refused before anything of it ran. */
export const isRefused = (request: HTTPGraphQLRequest): boolean => refused.has(request)

/** Refuses an operation that costs too much before it runs, and keeps answers with many errors short. */
export function limitOperations(schema: GraphQLSchema, turns: Turns): ApolloServerPlugin<ReadContext> {
  const usual = usualIntrospection(schema)
  return {
    requestDidStart: async () => ({
      // Only a document that is not known yet is parsed and validated, both in this turn.
      parsingDidStart: () => turns.take(),
      didResolveOperation: async ({ document, operation, request, contextValue }) => {
        if (!operation) return
        if (operation.operation === 'subscription') throw refusal('BAD_REQUEST', streamed, 400)
        const cost = costOf(schema, document, operation, request.variables ?? {})
        refuseAbove('depth', cost.depth)
        refuseAbove('fields', cost.fields)
        if (cost.introspection === 0) return
        checkIntrospection(document, contextValue.caller)
        refuseAbove('introspections', Math.ceil(cost.introspection / usual))
        await turns.take()
      },
      willSendResponse: async (answering) => shorten(answering),
    }),
  }
}

function shorten({ request, response: { body, http }, contextValue }: GraphQLRequestContext<ReadContext>): void {
  if (body?.kind !== 'single' || !body.singleResult.errors) return
  const { errors } = body.singleResult
  const isForm = errors[0]?.extensions?.code === 'BAD_REQUEST'
  if (request.http && http.status && http.status < 500 && !isForm) refused.add(request.http)
  const few = errors.slice(0, limits.errors)
  body.singleResult.errors = contextValue.caller
    ? few
    : few.map((error) => ({ ...error, message: withoutSuggestion(error.message) }))
}

/** Raises OPERATION_TOO_LARGE for more of a part than its limit. */
export function refuseAbove(part: keyof typeof limits, found: number, request?: HTTPGraphQLRequest): void {
  if (found <= limits[part]) return
  if (request) refused.add(request)
  const message = `The operation is too large: ${found} ${part}, where ${limits[part]} are allowed. Ask in parts.`
  throw refusal('OPERATION_TOO_LARGE', message, 400)
}
