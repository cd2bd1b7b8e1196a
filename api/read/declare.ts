import type { EntityClass } from '@mikro-orm/core'
import type { Caller, Context } from '../base/context.ts'
import type { Plain, Reference } from './reference.ts'

/** What a rule may know beside the row: who asks, from where, when, and the reference tables. */
export interface Env extends Pick<Context, 'origin' | 'now' | 'clockOf' | 'seats' | 'vault' | 'undoSeconds'> {
  caller: Caller
  reference: Reference
}

/** The many side of a relation, declared by the folder that owns the many. */
export interface ToMany {
  entity: EntityClass<object>
  /** The property of the many that points back. */
  by: string
  /** Properties of the many, the last of which makes the order total. */
  orderBy: readonly string[]
  /** Which way all of them go; ascending when left out. */
  order?: 'asc' | 'desc'
}

/** A field that is computed, not stored. */
export interface Derived {
  /** The stored properties it is computed from: plain columns, or relations, of which rows outside of memory are but their `id`. */
  needs: readonly string[]
  /** Whether it depends on the row alone, so that what is written of it serves everyone. */
  isOfRow: boolean
  value(row: object, env: Env): unknown
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
    by: keyof Many & string
    orderBy: readonly (keyof Many & string)[]
    order?: ToMany['order']
  },
): void {
  fieldsOf(toMany, one).set(field, many)
}

/** Declares a computed field, which may depend on who asks and when. */
export function declareDerived<E extends object, Needs extends keyof E & string>(
  entity: EntityClass<E>,
  field: string,
  needs: readonly Needs[],
  value: (row: Pick<Plain<E>, Needs & keyof Plain<E>>, env: Env) => unknown,
): void {
  fieldsOf(derived, entity).set(field, { needs, isOfRow: false, value: value as Derived['value'] })
}

/** Declares a computed field that depends on the row alone: of a reference row its text is kept. */
export function declareOfRow<E extends object, Needs extends keyof E & string>(
  entity: EntityClass<E>,
  field: string,
  needs: readonly Needs[],
  value: (row: Pick<Plain<E>, Needs & keyof Plain<E>>) => unknown,
): void {
  fieldsOf(derived, entity).set(field, { needs, isOfRow: true, value: value as Derived['value'] })
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
