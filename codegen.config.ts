import type { CodegenConfig } from '@graphql-codegen/cli'

const typed = {
  plugins: ['typescript-operations', 'typed-document-node'],
  config: {
    documentMode: 'string',
    useTypeImports: true,
    enumType: 'string-literal',
    strictScalars: true,
    scalars: { DateTime: 'string', LocalDate: 'string', JSONObject: 'Record<string, unknown>', JSON: 'unknown' },
  },
}

/**
 * Types of the documents of the console and of the example client, from schema.graphql alone: `npm run generate`
 * after any of these changes.
 */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    'console/generated/graphql.ts': { documents: ['console/**/*.gql', '!console/tracking/*.gql'], ...typed },
    // The page for strangers fetches no more than its own.
    'console/generated/tracking.ts': { documents: 'console/tracking/*.gql', ...typed },
    'docs/client/generated/graphql.ts': { documents: 'docs/client/*.gql', ...typed },
  },
}

export default config
