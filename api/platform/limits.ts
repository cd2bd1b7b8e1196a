import type { ApolloServerPlugin } from '@apollo/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError, type GraphQLSchema, parse } from 'graphql'
import type { ReadContext } from '../read/context.ts'
import { type DocumentSize, sizeOf } from './document-size.ts'
import { costOf } from './operation-cost.ts'

/** How large one operation may be; the console's largest is less than a tenth of it. */
export const limits = {
  /** Of the text, counted by the parser. */
  tokens: 4000,
  /** Of the document as it is written. */
  aliases: 100,
  fragments: 50,
  spreads: 200,
  /** Levels of selection, with fragments spread out. */
  depth: 15,
  /** Fields of all rows the operation can answer with. */
  fields: 50_000,
  /** Of an answer. */
  errors: 10,
  messageLength: 300,
} as const

/** Texts known to be small enough; most clients send the same few. */
const small = new Set<string>()
const mostKnown = 2000

/** Answers a document that is too large by what is written, before the cost of validating it. Anything else goes on. */
export async function refuseLargeDocuments(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { query: text } = ((request.method === 'GET' ? request.query : request.body) ?? {}) as { query?: unknown }
  if (typeof text !== 'string' || small.has(text)) return
  const size = sizeOfText(text)
  for (const part of ['depth', 'aliases', 'fragments', 'spreads'] as const) {
    if (!size || size[part] <= limits[part]) continue
    const { message, extensions } = tooLarge(part, size[part])
    await reply.code(400).send({ errors: [{ message, extensions: { code: extensions.code } }] })
    return
  }
  if (small.size >= mostKnown) small.clear()
  small.add(text)
}

/** Null for a text that cannot be parsed, which Apollo tells better. */
function sizeOfText(text: string): DocumentSize | null {
  try {
    return sizeOf(parse(text, { maxTokens: limits.tokens, noLocation: true }))
  } catch {
    return null
  }
}

/** Refuses an operation that costs too much before it runs, and keeps answers with many errors short. */
export function limitOperations(schema: GraphQLSchema): ApolloServerPlugin<ReadContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request }) => {
        if (!operation) return
        const cost = costOf(schema, document, operation, request.variables ?? {})
        for (const part of ['depth', 'fields'] as const) {
          if (cost[part] > limits[part]) throw tooLarge(part, cost[part])
        }
      },
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single' || !body.singleResult.errors) return
        body.singleResult.errors = body.singleResult.errors.slice(0, limits.errors).map((error) => ({
          ...error,
          message: error.message.slice(0, limits.messageLength),
        }))
      },
    }),
  }
}

function tooLarge(part: keyof typeof limits, found: number): GraphQLError {
  const message = `The operation is too large: ${found} ${part}, where ${limits[part]} are allowed. Ask in parts.`
  return new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_LARGE', http: { status: 400 } } })
}
