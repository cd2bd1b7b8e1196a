import { type EntityClass, Reference as Pointer } from '@mikro-orm/core'
import DataLoader from 'dataloader'
import { notFound } from '../base/errors.ts'
import type { ReadContext } from './context.ts'
import { derivedOf, type Env, isReference, type Rows, toManyOf } from './declare.ts'
import { numbered, requestList } from './list.ts'
import type { ListArguments, ListRoot, OneRoot, WriteTools } from './roots.ts'

// The second way to answer: entities for graphql-js. It serves what the compiler does not know, and stands beside it
// in tests as the oracle. Relations are loaded in batches, so there is no N+1 here either.

/** A page of entities; items and total are read only when they are selected. */
export function pageOf<T extends object>(root: ListRoot, args: ListArguments, context: ReadContext) {
  const meta = context.em.getMetadata().get(root.entity)
  const request = requestList(root, meta, args, envOf(context))
  const from = `from "${meta.tableName}" t ${request.where.replaceAll(/\$\d+/g, '?')}`
  const select = <Row>(columns: string, rest = '') =>
    context.em.execute<Row[]>(`select ${columns} ${from} ${rest}`, request.values)
  return {
    get items() {
      const rows = select<{ id: string | number }>('t.id', `${request.orderBy} ${request.limit}`)
      return rows.then((found) => load(root.entity, found, context)) as Promise<T[]>
    },
    get total() {
      return select<{ total: number }>('count(*)::int as total').then(([row]) => row!.total)
    },
  }
}

/** One entity. Raises NOT_FOUND when it is missing or outside the caller's territory. */
export async function oneOf<T extends object>(root: OneRoot, value: string, context: ReadContext): Promise<T> {
  const condition = root.find(value, envOf(context))
  const { text, values } = numbered(condition ? [condition] : [])
  const table = context.em.getMetadata().get(root.entity).tableName
  const where = text.replaceAll(/\$\d+/g, '?')
  const rows = condition
    ? await context.em.execute<{ id: string }[]>(`select t.id from "${table}" t where ${where}`, values)
    : []
  const [entity] = await load(root.entity, rows, context)
  if (!entity) throw notFound(root.entity.name.toLowerCase())
  return entity as T
}

/** The one an entity points to: a reference row out of memory, any other loaded together with its like; null behind the fence. */
export async function toOne(entity: object, property: string, context: ReadContext): Promise<unknown> {
  const pointer = (entity as Record<string, unknown>)[property]
  if (!Pointer.isReference<{ id: string }>(pointer)) return pointer ?? null
  const target = (pointer.unwrap() as object).constructor as EntityClass<object>
  if (isReference(target)) return context.reference.row(target, pointer.unwrap().id)
  await pointer.load({ dataloader: true })
  return pointer.isInitialized() ? pointer.unwrap() : null
}

/** The many that belong to an entity, in their declared order. */
export async function toMany<T extends object>(
  one: EntityClass<object>,
  field: string,
  entity: { id: string },
  context: ReadContext,
): Promise<T[]> {
  return (await belonging(toManyOf(one, field)!, entity, context)) as T[]
}

/** The value of a computed field of an entity; a promise of it where it needs rows of other tables. */
export function derivedValue(entity: EntityClass<object>, field: string, row: object, context: ReadContext): unknown {
  const derived = derivedOf(entity, field)!
  const { needs, beside } = derived
  const names = Object.keys(beside)
  if (names.length === 0) return derived.value(plain(row, needs, context), envOf(context), {})
  const others = names.map(async (name) => {
    const found = await belonging(beside[name]!, row, context)
    return [name, found.map((each) => plain(each, beside[name]!.properties, context))] as const
  })
  return Promise.all(others).then((found) =>
    derived.value(plain(row, needs, context), envOf(context), Object.fromEntries(found)),
  )
}

/** These stored values of an entity; of a relation the reference row, or but the id. */
function plain(entity: object, names: readonly string[], { reference }: ReadContext): object {
  const values = names.map((name) => {
    const value = (entity as Record<string, unknown>)[name]
    if (!Pointer.isReference<{ id: string }>(value)) return [name, value]
    const { id, constructor } = value.unwrap()
    const target = constructor as EntityClass<object>
    return [name, isReference(target) ? reference.row(target, id) : { id: String(id) }]
  })
  return Object.fromEntries(values)
}

/** The rows that belong to an entity, those of all its like loaded together. */
async function belonging(rows: Rows, entity: object, context: ReadContext): Promise<object[]> {
  const shared = keyOf(entity, Object.values(rows.on))
  const isAmong = Object.entries(rows.among ?? {}).every(([name, values]) => values.includes(valueOf(entity, name)!))
  if (shared === null || !isAmong) return []
  const loader = context.loaders.get(rows) ?? loaderOf(rows, context)
  context.loaders.set(rows, loader)
  return (await loader.load(shared)).filter((each) => each !== entity)
}

function loaderOf(rows: Rows, context: ReadContext): DataLoader<string, object[]> {
  const theirs = Object.keys(rows.on)
  return new DataLoader(async (keys: readonly string[]) => {
    const shared = keys.map((key) => JSON.parse(key) as string[])
    const values = (nth: number) => ({ $in: [...new Set(shared.map((each) => each[nth]!))] })
    const where = {
      ...Object.fromEntries(theirs.map((name, nth) => [name, values(nth)])),
      ...Object.fromEntries(Object.entries(rows.among ?? {}).map(([name, some]) => [name, { $in: [...some] }])),
    }
    const orderBy = rows.orderBy.map((name) => ({ [name]: rows.order ?? 'asc' }))
    const found = await context.em.find(rows.entity, where as never, { orderBy } as never)
    const groups = Map.groupBy(found, (row) => keyOf(row, theirs))
    return keys.map((key) => groups.get(key) ?? [])
  })
}

/** What rows have in common that belong together; null where a value is missing, which equals nothing. */
function keyOf(entity: object, names: readonly string[]): string | null {
  const values = names.map((name) => valueOf(entity, name))
  return values.includes(null) ? null : JSON.stringify(values)
}

function valueOf(entity: object, name: string): string | null {
  const value = (entity as Record<string, string | number | null>)[name] ?? null
  if (value === null) return null
  return String(Pointer.isReference<{ id: string }>(value) ? value.unwrap().id : value)
}

async function load(entity: EntityClass<object>, rows: { id: string | number }[], context: ReadContext) {
  if (isReference(entity)) return rows.map(({ id }) => context.reference.row(entity, id))
  const found = await context.em.find(entity, { id: { $in: rows.map(({ id }) => id) } } as never)
  const byId = new Map(found.map((each) => [String((each as { id: string }).id), each]))
  return rows.flatMap(({ id }) => byId.get(String(id)) ?? [])
}

/** What a mutation works with when graphql-js runs it: the answer is not read back with the write, but by resolvers. */
export function writeToolsOf(context: ReadContext): WriteTools {
  const readBack = () => ({ name: null, text: 'select', values: [] })
  return { env: envOf(context), connections: context.connections, fence: context.fence, readBack }
}

/** What rules may know of a resolver's context. The caller is there: only signed-in callers get as far. */
export function envOf({ caller, origin, now, clockOf, seats, vault, undoSeconds, reference }: ReadContext): Env {
  return { caller: caller!, origin, now, clockOf, seats, vault, undoSeconds, reference }
}
