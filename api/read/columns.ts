import type { Env } from './declare.ts'
import type { Row } from './batch.ts'

/** Writes a part of the answer, as JSON, from one row. */
export type Write = (row: Row, env: Env) => string

/** The columns and joins one select needs, each asked for once. */
export class Select {
  readonly columns: string[] = []
  readonly joins: string[] = []
  /** What is known of the caller, as parameters after those of the statement's own conditions. */
  readonly bound: ((env: Env) => string)[] = []
  /** Whether what is written depends on more of the caller than what the fence is told. */
  isPersonal = false
  readonly #indexes = new Map<string, number>()
  readonly #names: { next: number }
  readonly #parameters: number

  /** `parameters`: how many the statement's own conditions take. */
  constructor(names: { next: number } = { next: 0 }, parameters = 0) {
    this.#names = names
    this.#parameters = parameters
  }

  /** A parameter that depends on the caller. */
  bind(value: (env: Env) => string): string {
    this.isPersonal = true
    return `$${this.#parameters + this.bound.push(value)}`
  }

  /** The index in the row of this expression. */
  column(sql: string): number {
    const known = this.#indexes.get(sql)
    if (known !== undefined) return known
    this.#indexes.set(sql, this.columns.push(sql) - 1)
    return this.columns.length - 1
  }

  /** A select of its own below this one; aliases stay unique in the whole statement. */
  below(): Select {
    return new Select(this.#names)
  }

  alias(): string {
    this.#names.next += 1
    return `t${this.#names.next}`
  }
}

/** Writes an object from its fields, in their order. */
export function objectWriter(fields: readonly { key: string; write: Write }[]): Write {
  const heads = fields.map(({ key }, index) => `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`)
  const writes = fields.map(({ write }) => write)
  if (fields.length === 0) return () => '{}'
  return (row, env) => {
    let text = ''
    for (let index = 0; index < writes.length; index += 1) text += heads[index]! + writes[index]!(row, env)
    return `${text}}`
  }
}
