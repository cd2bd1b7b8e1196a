import pg from 'pg'
import { serialize } from 'pg-protocol'

/** One SQL statement of a batch; one with a name is prepared once on each connection, one without is planned afresh. */
export interface Statement {
  name: string | null
  text: string
  /** Parameters in PostgreSQL's text form. */
  values: readonly (string | null)[]
}

/** A row as PostgreSQL sends it: every column as text, null for SQL's null. */
export type Row = (string | null)[]

/** The part of a pg connection that a batch writes to. */
interface Wire {
  stream: { writableCorked: number; cork(): void; uncork(): void; write(bytes: Buffer): void }
}

/** Statements a connection has prepared, by the name they were given there. */
interface Prepared {
  generation: number
  names: Set<string>
  /** Names of generations before, to be closed with the next batch. */
  stale: string[]
}

const prepared = new WeakMap<Wire, Prepared>()
const mostPrepared = 500

/**
 * Several statements sent as one message group and closed by a single Sync, which makes them one transaction without
 * BEGIN and COMMIT: what the first sets for the transaction (the territory) binds the rest, and nothing of another
 * batch can come between. Rows arrive as text, without description or conversion.
 */
export class Batch extends pg.Query {
  readonly #statements: readonly Statement[]
  readonly #results: Row[][] = [[]]
  #settle: ((error: Error | null, results: Row[][]) => void) | null
  #wire: Wire | null = null

  constructor(statements: readonly Statement[], settle: (error: Error | null, results: Row[][]) => void) {
    super('')
    this.#statements = statements
    this.#settle = settle
    Object.assign(this, { callback: () => undefined })
  }

  override submit = (connection: pg.Connection): void => {
    const wire = connection as unknown as Wire
    this.#wire = wire
    const messages = (prepared.get(wire)?.stale.splice(0) ?? []).map(forget)
    for (const statement of this.#statements) {
      const name = prepare(wire, statement, messages)
      messages.push(serialize.bind({ statement: name, values: [...statement.values] }), serialize.execute({}))
    }
    messages.push(serialize.sync())
    holdUntilTurnEnds(wire.stream)
    wire.stream.write(Buffer.concat(messages))
  }

  handleDataRow(message: { fields: Row }): void {
    this.#results[this.#results.length - 1]!.push(message.fields)
  }

  handleCommandComplete(): void {
    this.#results.push([])
  }

  handleReadyForQuery(): void {
    this.#results.pop()
    this.#finish(null)
  }

  handleError(error: Error): void {
    // What this batch meant to prepare may not exist now: begin again under other names.
    const state = this.#wire && prepared.get(this.#wire)
    if (state) {
      state.generation += 1
      state.stale.push(...state.names)
      state.names.clear()
    }
    this.#finish(error)
  }

  #finish(error: Error | null): void {
    const settle = this.#settle
    this.#settle = null
    settle?.(error, this.#results)
  }
}

/** Makes sure the statement is prepared on this connection and tells its name there; the least recently used go first. */
function prepare(wire: Wire, statement: Statement, messages: Buffer[]): string {
  if (!statement.name) {
    messages.push(serialize.parse({ name: '', text: statement.text, types: [] }))
    return ''
  }
  let state = prepared.get(wire)
  if (!state) prepared.set(wire, (state = { generation: 0, names: new Set(), stale: [] }))
  const name = `${statement.name}.${state.generation}`
  if (state.names.delete(name)) {
    state.names.add(name)
    return name
  }
  for (const oldest of state.names) {
    if (state.names.size < mostPrepared) break
    state.names.delete(oldest)
    messages.push(forget(oldest))
  }
  messages.push(serialize.parse({ name, text: statement.text, types: [] }))
  state.names.add(name)
  return name
}

const forget = (name: string) => serialize.close({ type: 'S', name })

/** Batches of one turn of the event loop go out together: each write costs a call of the system, here and in PostgreSQL. */
function holdUntilTurnEnds(stream: Wire['stream']): void {
  if (stream.writableCorked > 0) return
  stream.cork()
  setImmediate(() => stream.uncork())
}
