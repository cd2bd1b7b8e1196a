import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { type GraphQLSchema, MaxIntrospectionDepthRule } from 'graphql'
import type { ReadContext } from '../read/context.ts'
import { type Executor, JsonText } from '../read/executor.ts'
import { answer, type Way } from './answer.ts'
import { DocumentStore } from './document-store.ts'
import { formatError } from './errors.ts'
import { limitOperations, limits } from './limits.ts'
import { noteRefusals } from './note-refusals.ts'
import type { Refusals } from './refusals.ts'
import { sayRetryAfter } from './retry-after.ts'
import type { Turns } from './turns.ts'

/**
 * Apollo Server with our executor behind it: parsing, validation, the HTTP rules and the shape of errors are Apollo's,
 * the answer is ours and goes out as the text it was written as.
 */
export function createApollo(
  schema: GraphQLSchema,
  executor: Executor,
  way: Way,
  turns: Turns,
  refusals: Refusals,
  plugins: ApolloServerPlugin<ReadContext>[],
): ApolloServer<ReadContext> {
  return new ApolloServer<ReadContext>({
    gateway: {
      load: () =>
        Promise.resolve({
          executor: async ({ document, request, context }) => {
            const { operationName, variables = {} } = request
            const asked = { document, operationName, variables, context: context as ReadContext }
            const result = await answer(way, executor, schema, asked)
            noteRefusals(refusals, asked, result)
            return result
          },
        }),
      onSchemaLoadOrUpdate: (use) => {
        use({ apiSchema: schema, coreSupergraphSdl: '' })
        return () => undefined
      },
      stop: () => Promise.resolve(),
    },
    formatError,
    introspection: true,
    persistedQueries: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    documentStore: new DocumentStore(),
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    stringifyResult: (result) => {
      const data: unknown = result.data
      return data instanceof JsonText ? `{"data":${data.text}}` : JSON.stringify(result)
    },
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: limits.errors },
    validationRules: [MaxIntrospectionDepthRule],
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      limitOperations(schema, turns),
      sayRetryAfter,
      ...plugins,
    ],
  })
}
