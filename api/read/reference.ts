import {
  type Collection,
  type EntityClass,
  type EntityMetadata,
  type EntityProperty,
  JsonType,
  type MetadataStorage,
  type Ref,
} from '@mikro-orm/core'
import { DomainError } from '../base/errors.ts'
import type { Row } from './batch.ts'
import type { Connections } from './connections.ts'
import { referenceEntities } from './declare.ts'
import { isoInstant } from './text.ts'

/** An entity's stored values without the unit of work: relations are the rows they point to. */
export type Plain<T> = {
  [K in keyof T as T[K] extends (...all: never[]) => unknown ? never : K]: T[K] extends Collection<
    infer U extends object
  >
    ? Plain<U>[]
    : NonNullable<T[K]> extends Ref<infer U extends object>
      ? Plain<U> | Extract<T[K], null>
      : T[K]
}

type Table = Map<string, Record<string, unknown>>

/** Raised when a row points to a reference row that memory does not hold yet; reading again after a reload finds it. */
export class StaleReference extends Error {}

/** The small tables (units, services, chains, stages) in memory, as plain rows that point at each other. */
export class Reference {
  /** Raised by every load, so that what was written from older rows can be told apart. */
  version = 0
  /** Loads begun, and the latest of them whose rows are in place. */
  #begun = 0
  #inPlace = 0
  #tables = new Map<EntityClass<object>, Table>()
  #codes = new Map<EntityClass<object>, Map<string, unknown>>()
  readonly #connections: Connections
  readonly #metadata: MetadataStorage

  constructor(connections: Connections, metadata: MetadataStorage) {
    this.#connections = connections
    this.#metadata = metadata
  }

  /**
   * Reads every reference table in one transaction and puts the new rows in place of the old at once; not those of a
   * load that was overtaken by a later one. Tables are read in the order of their declaration, the one before the many,
   * so that what is known of a chain is whole.
   */
  async load(): Promise<void> {
    const nth = (this.#begun += 1)
    const metas = referenceEntities().map((entity) => this.#metadata.get(entity))
    const rows = await this.#connections.run(metas.map(selectAll))
    const tables = new Map(metas.map((meta, index) => [meta.class, tableOf(meta, rows[index]!)]))
    if (nth < this.#inPlace) return
    for (const meta of metas) link(meta, tables)
    this.#inPlace = nth
    this.#tables = tables
    this.#codes = new Map([...tables].map(([entity, table]) => [entity, byCode(table)]))
    this.version += 1
  }

  /** The row with this id. Raises StaleReference when memory does not hold it. */
  row<T extends object>(entity: EntityClass<T>, id: string | number): Plain<T> {
    const row = this.#tables.get(entity)?.get(String(id))
    if (!row) throw new StaleReference(`${entity.name} ${id}`)
    return row as Plain<T>
  }

  /** The row with this code; undefined when there is none. */
  find<T extends object>(entity: EntityClass<T>, code: string): Plain<T> | undefined {
    return this.#codes.get(entity)?.get(code) as Plain<T> | undefined
  }

  /** The row with this code. Raises INVALID_INPUT naming the argument when there is none. */
  require<T extends object>(entity: EntityClass<T>, code: string, argument: string): Plain<T> {
    const row = this.find(entity, code)
    if (row) return row
    throw new DomainError('INVALID_INPUT', `${argument}: there is no such code.`, {
      [argument]: 'There is no such code.',
    })
  }

  all<T extends object>(entity: EntityClass<T>): Plain<T>[] {
    return [...(this.#tables.get(entity)?.values() ?? [])] as Plain<T>[]
  }
}

/** The columns of an entity that one select reads, in the order of its properties. */
function stored(meta: EntityMetadata): EntityProperty[] {
  return meta.props.filter((prop) => prop.fieldNames?.length === 1 && (prop.kind === 'scalar' || prop.kind === 'm:1'))
}

function selectAll(meta: EntityMetadata) {
  const columns = stored(meta).map((prop) => `"${prop.fieldNames[0]}"`)
  return { name: null, text: `select ${columns.join(', ')} from "${meta.tableName}" order by id`, values: [] }
}

function tableOf(meta: EntityMetadata, rows: Row[]): Table {
  const props = stored(meta)
  return new Map(
    rows.map((row) => {
      const plain = Object.fromEntries(props.map((prop, index) => [prop.name, decode(prop, row[index] ?? null)]))
      return [String(plain.id), plain]
    }),
  )
}

/** Replaces ids by the rows they point to, and fills the lists that point back. */
function link(meta: EntityMetadata, tables: Map<EntityClass<object>, Table>): void {
  const table = tables.get(meta.class)!
  for (const prop of meta.relations) {
    const target = tables.get(prop.targetMeta!.class)
    if (!target) continue
    for (const row of table.values()) {
      if (prop.kind === 'm:1') row[prop.name] = row[prop.name] === null ? null : target.get(String(row[prop.name]))
      else row[prop.name] = pointingBack(target, prop.mappedBy, row)
    }
  }
}

function pointingBack(many: Table, mappedBy: string, one: Record<string, unknown>): unknown[] {
  const rows = [...many.values()].filter((row) => row[mappedBy] === one || String(row[mappedBy]) === String(one.id))
  return rows.toSorted((a, b) => Number(a.position ?? a.version ?? a.id) - Number(b.position ?? b.version ?? b.id))
}

function byCode(table: Table): Map<string, unknown> {
  return new Map([...table.values()].flatMap((row) => (typeof row.code === 'string' ? [[row.code, row]] : [])))
}

/** A value of PostgreSQL's text form as the entity's property has it; an id of 32 bits stays a number. */
export function decode(prop: EntityProperty, text: string | null): unknown {
  if (text === null) return null
  if (prop.runtimeType === 'number') return Number(text)
  if (prop.runtimeType === 'boolean') return text === 't' || text === 'true'
  if (prop.runtimeType === 'Date') return new Date(isoInstant(text))
  if (prop.customType instanceof JsonType) return JSON.parse(text)
  return text
}
