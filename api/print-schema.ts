import { writeFileSync } from 'node:fs'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchema } from './schema.ts'

/** The contract as committed in schema.graphql. */
export function printContract(): string {
  return `${printSchema(lexicographicSortSchema(buildSchema()))}\n`
}

if (process.argv[1] === import.meta.filename) writeFileSync('schema.graphql', printContract())
