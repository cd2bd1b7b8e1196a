import type { CodegenConfig } from '@graphql-codegen/cli'

/** Types of the console's documents, from schema.graphql alone: `npm run generate` after either changes. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'console/**/*.gql',
  generates: {
    'console/generated/graphql.ts': {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumType: 'string-literal',
        strictScalars: true,
        scalars: { DateTime: 'string', LocalDate: 'string' },
      },
    },
  },
}

export default config
