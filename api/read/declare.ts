import type { EntityClass } from '@mikro-orm/core'
import type { Caller, Context } from '../base/context.ts'
import type { Plain, Reference } from './reference.ts'

/** What a rule may know beside the row: who asks, from where, when, and the reference tables. */
export interface Env extends Pick<Context, 'origin' | 'now' | 'clockOf' | 'seats' | 'vault' | 'undoSeconds'> {
  caller: Caller
  reference: Reference
}

/** Rows of another table, or others of the same, that belong to a row by what they have in common; each as the fence shows it. */
export interface Rows {
  entity: EntityClass<object>
  /** By a property of theirs, the property of the row that it equals: both stored, and null equals nothing. */
  on: Readonly<Record<string, string>>
  /** Values that a property must have, of theirs as of the row itself; without them nothing belongs to it. */
  among?: Readonly<Record<string, readonly string[]>>
  /** Properties of theirs, the last of which makes the order total. */
  orderBy: readonly string[]
  /** Which way all of them go; ascending when left out. */
  order?: 'asc' | 'desc'
}

/** The many side of a relation, declared by the folder that owns the many. */
export interface ToMany extends Rows {
  /** Whether the fence may show a caller more of them than it shows others of the same territory. */
  isPersonal: boolean
}

/** Rows that a computed field needs beside its own. */
export interface Beside extends Rows {
  /** Which of their stored properties. */
  properties: readonly string[]
}

/** A field that is computed, not stored. */
export interface Derived {
  /** The stored properties it is computed from: plain columns, or relations, of which rows outside of memory are but their `id`. */
  needs: readonly string[]
  /** The rows it is computed from as well, by the names its rule knows them under. */
  beside: Readonly<Record<string, Beside>>
  /** Whether it depends on the row alone, so that what is written of it serves everyone. */
  isOfRow: boolean
  value(row: object, env: Env, beside: Readonly<Record<string, object[]>>): unknown
}

/** A type that is no table: it shows a row of an entity under one name, relations of that row under theirs, and what SQL makes of it. */
export interface View {
  entity: EntityClass<object>
  /** The field that shows the row itself. */
  itself: string
  columns: Record<string, ViewColumn>
}

export interface ViewColumn {
  /** An expression on the row known by this alias; `bind` makes a parameter of what is known of the caller. */
  sql: (alias: string, bind: (value: (env: Env) => string) => string) => string
  /** Writes its text, which is never null, as JSON. */
  write: (text: string) => string
}

const references = new Set<EntityClass<object>>()
const toMany = new Map<EntityClass<object>, Map<string, ToMany>>()
const derived = new Map<EntityClass<object>, Map<string, Derived>>()
const views = new Map<EntityClass<object>, View>()

/** Declares small tables without a fence that every server keeps in memory, renewed when they change. */
export function declareReference(...entities: EntityClass<object>[]): void {
  for (const entity of entities) references.add(entity)
}

/** Declares a list field of an entity that is read from another table. */
export function declareToMany<One extends object, Many extends object>(
  one: EntityClass<One>,
  field: string,
  many: {
    entity: EntityClass<Many>
    /** The property of the many that points back. */
    by: keyof Many & string
    orderBy: readonly (keyof Many & string)[]
    order?: 'asc' | 'desc'
  },
): void {
  fieldsOf(toMany, one).set(field, { ...many, on: { [many.by]: 'id' }, isPersonal: false })
}

/** Declares a list field of the others of the same table that are alike: they share these properties, all among these values. */
export function declareAlike<E extends object>(
  entity: EntityClass<E>,
  field: string,
  {
    shared,
    ...rows
  }: { shared: readonly (keyof E & string)[] } & Pick<Rows, 'among'> & {
      orderBy: readonly (keyof E & string)[]
    },
): void {
  const on = Object.fromEntries(shared.map((name) => [name, name]))
  // Its own row is told alike to all who see it; of the others one may be shown to its owner alone.
  fieldsOf(toMany, entity).set(field, { ...rows, entity, on, isPersonal: true })
}

/** What a rule is given of the rows it needs beside its own. */
type BesideRows<B> = {
  [Name in keyof B]: B[Name] extends { entity: EntityClass<infer Many>; properties: readonly (infer P)[] }
    ? Pick<Plain<Many>, P & keyof Plain<Many>>[]
    : never
}

/** Declares a computed field, which may depend on who asks and when, and on rows of other tables. */
export function declareDerived<
  E extends object,
  Needs extends keyof E & string,
  const B extends Readonly<Record<string, Beside & { on: Readonly<Record<string, keyof E>> }>> = Record<never, Beside>,
>(
  entity: EntityClass<E>,
  field: string,
  needs: readonly Needs[],
  value: (row: Pick<Plain<E>, Needs & keyof Plain<E>>, env: Env, beside: BesideRows<B>) => unknown,
  beside?: B,
): void {
  fieldsOf(derived, entity).set(field, {
    needs,
    beside: beside ?? {},
    isOfRow: false,
    value: value as Derived['value'],
  })
}

/** Declares a computed field that depends on the row alone: of a reference row its text is kept. */
export function declareOfRow<E extends object, Needs extends keyof E & string>(
  entity: EntityClass<E>,
  field: string,
  needs: readonly Needs[],
  value: (row: Pick<Plain<E>, Needs & keyof Plain<E>>) => unknown,
): void {
  fieldsOf(derived, entity).set(field, { needs, beside: {}, isOfRow: true, value: value as Derived['value'] })
}

/** The entities declared as reference tables, the one before the many. */
export function referenceEntities(): readonly EntityClass<object>[] {
  return [...references]
}

/** Whether every server keeps this entity's table in memory. */
export function isReference(entity: EntityClass<object>): boolean {
  return references.has(entity)
}

/** The list declared under this field; undefined when there is none. */
export function toManyOf(entity: EntityClass<object>, field: string): ToMany | undefined {
  return toMany.get(entity)?.get(field)
}

/** The computed field declared under this name; undefined when there is none. */
export function derivedOf(entity: EntityClass<object>, field: string): Derived | undefined {
  return derived.get(entity)?.get(field)
}

/** Declares a type that shows rows of an entity. */
export function declareView(type: EntityClass<object>, view: View): void {
  views.set(type, view)
}

/** What was declared of this type; undefined when it is no view. */
export function viewOf(type: EntityClass<object>): View | undefined {
  return views.get(type)
}

function fieldsOf<D>(all: Map<EntityClass<object>, Map<string, D>>, entity: EntityClass<object>): Map<string, D> {
  const fields = all.get(entity) ?? new Map<string, D>()
  all.set(entity, fields)
  return fields
}
