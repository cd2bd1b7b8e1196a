import type { EntityClass } from '@mikro-orm/core'
import type { Row, Statement } from './batch.ts'
import type { Connections } from './connections.ts'
import type { Env } from './declare.ts'

/** A condition on the rows of a list: SQL about the alias `t` with `?` for each value, in PostgreSQL's text form. */
export interface Condition {
  sql: string
  values: readonly string[]
  /** Whether it means the same about the list's kept counts. */
  isKept?: boolean
}

/** How a list is sorted; the enum names the field, its value in `sorts` the property. */
export interface Sort {
  field: string
  order: 'ASC' | 'DESC'
}

/** The arguments every list takes. */
export interface ListArguments {
  page: number
  perPage: number
  sort?: Sort | null
  filter?: object | null
}

/** A list of an entity: what can be asked of it, and how that is said in SQL. */
export interface ListRoot<Filter extends object = object> {
  kind: 'list'
  entity: EntityClass<object>
  /** One rule for every field of the filter; null when the value narrows nothing. */
  filters: { [F in keyof Filter]-?: (value: NonNullable<Filter[F]>, env: Env) => Condition | null }
  /** What the caller's level or a filter left out implies, said so that an index can be used; the fence holds without it. */
  reach?: (env: Env, filter: Partial<Filter>) => Condition | null
  /** A table of kept counts: a total whose every condition means the same there is summed, not counted. */
  keptCounts?: string
  sorts: Record<string, string>
  defaultSort: Sort
}

/** One row of an entity by the argument that identifies it. */
export interface OneRoot {
  kind: 'one'
  entity: EntityClass<object>
  /** The argument, and how it finds the row; null when no row can have such a value. */
  argument: string
  find: (value: string, env: Env) => Condition | null
}

/** A part of an endless list, read on from where an earlier part ended; its page is `{ items cursor hasMore }`. */
export interface FeedRoot<Args extends object = object> {
  kind: 'feed'
  entity: EntityClass<object>
  /** What is asked for. Raises INVALID_INPUT for arguments out of bounds. */
  ask: (args: Args, env: Env) => FeedRequest
}

/** A part asked for. */
export interface FeedRequest {
  /** A select of one row, known as `n`, that the cursor is made of. */
  head: string
  /** Conditions on the alias `t`, with their values numbered. */
  where: string
  orderBy: string
  values: string[]
  /** How many items at most; one row more is read to know whether there are more. */
  most: number
  /** What a cursor is made of: columns of `n`, and of `t`, which are null where the part has no items. */
  columns: readonly string[]
  /** Where to go on, by those columns of the last item. Raises INVALID_INPUT where it could not be read from where it was to be. */
  cursor: (last: Row, hasMore: boolean) => string
}

/** A query field that the compiler knows. */
export type Root = ListRoot | OneRoot | FeedRoot

/** A mutation that answers with one row of an entity, read back in the transaction that wrote it. */
export interface WriteRoot {
  entity: EntityClass<object>
  /** Writes, and answers with the rows of the statement that `readBack` makes for the id of what was written. */
  write: (args: Record<string, unknown>, tools: WriteTools) => Promise<Row[]>
}

/** What a mutation works with. */
export interface WriteTools {
  env: Env
  connections: Connections
  /** Sets the caller's territory; the first statement of every batch. */
  fence: Statement
  readBack: (id: string) => Statement
}

const roots = new Map<string, Root>()
const writes = new Map<string, WriteRoot>()

/** Declares a query field that answers with a page of an entity; its resolver is the field's way through graphql-js. */
export function declareList<Filter extends object>(field: string, root: Omit<ListRoot<Filter>, 'kind'>): ListRoot {
  const list = { ...root, kind: 'list' } as ListRoot
  roots.set(field, list)
  return list
}

/** Declares a query field that answers with a part of an endless list. */
export function declareFeed<Args extends object>(field: string, root: Omit<FeedRoot<Args>, 'kind'>): void {
  roots.set(field, { ...root, kind: 'feed' } as FeedRoot)
}

/** Declares a query field that answers with one row, or NOT_FOUND. */
export function declareOne(field: string, root: Omit<OneRoot, 'kind'>): OneRoot {
  const one: OneRoot = { ...root, kind: 'one' }
  roots.set(field, one)
  return one
}

/** The query field declared under this name; undefined when graphql-js must answer it. */
export function rootOf(field: string): Root | undefined {
  return roots.get(field)
}

/** Declares a mutation that answers with one row. */
export function declareWrite<Args extends object = Record<string, unknown>>(
  field: string,
  root: Omit<WriteRoot, 'write'> & { write: (args: Args, tools: WriteTools) => Promise<Row[]> },
): WriteRoot {
  const write = root as WriteRoot
  writes.set(field, write)
  return write
}

/** The mutation declared under this name; undefined when graphql-js must answer it. */
export function writeOf(field: string): WriteRoot | undefined {
  return writes.get(field)
}

/** A row by its number; what is no number of a row finds nothing. */
export function byId(value: string): Condition | null {
  return /^[1-9]\d{0,17}$/.test(value) ? { sql: 't.id = ?', values: [value] } : null
}
