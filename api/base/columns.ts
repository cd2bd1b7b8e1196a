import { BigIntType, type PropertyOptions } from '@mikro-orm/core'

/** A row number that may outgrow 32 bits; in JavaScript and GraphQL it is a string. */
export const bigId = { type: new BigIntType('string') } satisfies PropertyOptions<object>

/** An instant, stored in UTC with milliseconds, so that what is read back is what was written. */
export const instant = { type: 'datetime', length: 3 } satisfies PropertyOptions<object>

/** A calendar day without a time, as YYYY-MM-DD. */
export const day = { type: 'date' } satisfies PropertyOptions<object>

/** A whole number of 32 bits. */
export const integer = { type: 'integer' } satisfies PropertyOptions<object>

/** Text of any length. */
export const text = { type: 'text' } satisfies PropertyOptions<object>
