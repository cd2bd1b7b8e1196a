import { ArrayType, BigIntType, type PropertyOptions } from '@mikro-orm/core'

// Spread these where they are used, `@Property({ ...text })`: the decorators write into the object they are given,
// and frozen ones refuse to be shared.

/** A row number that may outgrow 32 bits; in JavaScript and GraphQL it is a string. */
export const bigId = Object.freeze({ type: new BigIntType('string') } satisfies PropertyOptions<object>)

/** An instant, stored in UTC with milliseconds, so that what is read back is what was written. */
export const instant = Object.freeze({ type: 'datetime', length: 3 } satisfies PropertyOptions<object>)

/** A calendar day without a time, as YYYY-MM-DD. */
export const day = Object.freeze({ type: 'date' } satisfies PropertyOptions<object>)

/** A whole number of 32 bits. */
export const integer = Object.freeze({ type: 'integer' } satisfies PropertyOptions<object>)

/** A value of JSON. */
export const json = Object.freeze({ type: 'jsonb' } satisfies PropertyOptions<object>)

/** A value of JSON whose names keep their order. */
export const orderedJson = Object.freeze({ type: 'json', columnType: 'json' } satisfies PropertyOptions<object>)

/** Text of any length. */
export const text = Object.freeze({ type: 'text' } satisfies PropertyOptions<object>)

/** A column that is never shown, in an answer or in the audit log: a secret, or what a person is known by. */
export const hidden = Object.freeze({ hidden: true } satisfies PropertyOptions<object>)

/** A list of texts. */
export const texts = Object.freeze({ type: new ArrayType(), columnType: 'text[]' } satisfies PropertyOptions<object>)

/** An index in the order of lists that show the latest first: rows without an instant come last, and id breaks ties. */
export function latestFirst(table: string, column: string): { name: string; expression: string } {
  const name = `${table}_${column}_id_index`
  return { name, expression: `create index "${name}" on "${table}" ("${column}" desc nulls last, "id" desc)` }
}
