import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, type GraphQLSchema } from 'graphql'
import type { DeliberateBreak } from './deliberate.ts'

const root = join(import.meta.dirname, '../..')

/** Where what was released is kept, in the repository itself: a checkout without history or tags has it. */
export const files = {
  contract: join(root, 'schema.graphql'),
  released: join(root, 'docs/schema/released.graphql'),
  breaks: join(root, 'docs/schema/breaks.json'),
  package: join(root, 'package.json'),
} as const

/** The contract of a version. */
export interface Release {
  version: string
  schema: GraphQLSchema
}

/** A contract headed by the version it was released with. */
export function writeRelease(version: string, contract: string): string {
  return `# The contract of version ${version}, as released. Written by npm run release:schema.\n${contract}`
}

/** Reads that back. */
export function readRelease(text: string): Release {
  const version = /^# The contract of version (\d+\.\d+\.\d+), as released\./.exec(text)?.[1]
  if (!version) throw new Error('docs/schema/released.graphql does not begin with its version.')
  return { version, schema: buildSchema(text) }
}

/** The contract of the last release. */
export const lastRelease = (): Release => readRelease(readFileSync(files.released, 'utf8'))

/** The breaks decided on since. */
export const deliberateBreaks = (): DeliberateBreak[] =>
  JSON.parse(readFileSync(files.breaks, 'utf8')) as DeliberateBreak[]
