import type { EntityMetadata, EntityProperty } from '@mikro-orm/core'
import { DomainError } from '../base/errors.ts'
import type { Env } from './declare.ts'
import { columnOf } from './model.ts'
import type { Condition, ListArguments, ListRoot, Sort } from './roots.ts'

/** A list asked for: everything that shapes its statement, and the values that do not. */
export interface ListRequest {
  where: string
  /** What to select, and from where, for the total. */
  total: string
  values: string[]
  orderBy: string
  limit: string
}

/**
 * Turns the arguments of a list into SQL.
 * Raises INVALID_INPUT naming the argument for a page or size out of bounds, or a code that does not exist.
 */
export function requestList(root: ListRoot, meta: EntityMetadata, args: ListArguments, env: Env): ListRequest {
  checkPage(args)
  const conditions: (Condition | null)[] = [root.reach?.(env, args.filter ?? {}) ?? null]
  for (const [name, value] of Object.entries(args.filter ?? {})) {
    const rule = root.filters[name as never] as ((value: unknown, env: Env) => Condition | null) | undefined
    if (value !== null && value !== undefined && rule) conditions.push(rule(value, env))
  }
  const present = conditions.filter((condition) => condition !== null)
  const { text, values } = numbered(present)
  return {
    where: text ? `where ${text}` : '',
    total:
      root.keptCounts && present.every(({ isKept }) => isKept)
        ? `coalesce(sum(t.change), 0) as total from "${root.keptCounts}" t`
        : `count(*) as total from "${meta.tableName}" t`,
    values,
    orderBy: orderBy(root, meta, args.sort ?? root.defaultSort),
    limit: limit(args),
  }
}

/** Joins conditions by AND, with parameters numbered from 1. */
export function numbered(conditions: readonly Condition[]): { text: string; values: string[] } {
  let next = 0
  const text = conditions.map(({ sql }) => sql.replaceAll('?', () => `$${(next += 1)}`)).join(' and ')
  return { text, values: conditions.flatMap(({ values }) => [...values]) }
}

/** The first page needs no offset; a deeper one has it written in, because the planner would guess at a bound value. */
function limit({ page, perPage }: ListArguments): string {
  return page === 1 ? `limit ${perPage}` : `limit ${perPage} offset ${(page - 1) * perPage}`
}

/** Sorts by the asked field, rows without a value last, and by id, so that paging is stable. */
function orderBy(root: ListRoot, meta: EntityMetadata, sort: Sort): string {
  const prop = meta.properties[root.sorts[sort.field] as never] as EntityProperty
  const direction = sort.order === 'DESC' ? 'desc' : 'asc'
  const nulls = prop.nullable && sort.order === 'DESC' ? ' nulls last' : ''
  return `order by t.${columnOf(prop)} ${direction}${nulls}, t.id ${direction}`
}

const deepest = 1_000_000

function checkPage({ page, perPage }: ListArguments): void {
  if (page < 1) throw invalid('page', 'Pages are counted from 1.')
  if (perPage < 1 || perPage > 100) throw invalid('perPage', 'Ask for 1 to 100 items a page.')
  if (page * perPage > deepest) throw invalid('page', `Pages reach ${deepest} items deep; narrow the filter instead.`)
}

function invalid(argument: string, message: string): DomainError {
  return new DomainError('INVALID_INPUT', `${argument}: ${message}`, { [argument]: message })
}
