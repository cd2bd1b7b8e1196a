import pg from 'pg'
import { Batch, type Row, type Statement } from './batch.ts'
import { sqlState, toldOf, unreachable } from './failure.ts'

/** A place for one connection, opened when it is first needed and again after it was lost. */
interface Slot {
  client: Promise<pg.Client> | null
  inFlight: number
}

/** What every connection sets: one plan for all values of a prepared statement, text forms that can be sent on, an end to runaways. */
const settings = [
  'plan_cache_mode=force_generic_plan',
  'timezone=UTC',
  'datestyle=ISO',
  'idle_in_transaction_session_timeout=60s',
]

/** How many milliseconds all statements of a batch may take together: people wait for the answer. */
export const longestBatch = 15_000

/** How many milliseconds a new connection may take. */
const longestConnect = 5_000

/** A prepared statement that is gone: its connection was cleaned up while another batch was on the way. */
const statementIsGone = '26000'

const timeLeft = 'time left'

/**
 * Puts before every statement after the first two, the fence and what it is for, one that leaves it only the rest of the
 * time of them all: PostgreSQL itself counts for each statement anew.
 */
function inTime(statements: readonly Statement[], longest: number): readonly Statement[] {
  if (statements.length <= 2) return statements
  const text = `select set_config('statement_timeout',
    greatest(1, $1::int - (extract(epoch from clock_timestamp() - now()) * 1000)::int)::text, true)`
  const rest: Statement = { name: timeLeft, text, values: [String(longest)] }
  return statements.flatMap((statement, index) => (index < 2 ? [statement] : [rest, statement]))
}

/** A few connections to PostgreSQL over which many callers' batches are pipelined. */
export class Connections {
  readonly #url: string
  readonly #slots: Slot[]
  readonly #longest: number
  #closed = false

  constructor(url: string, size = 8, longest = longestBatch) {
    this.#url = url
    this.#longest = longest
    this.#slots = Array.from({ length: size }, () => ({ client: null, inFlight: 0 }))
  }

  /**
   * Runs the statements as one transaction and answers with the rows of each.
   * Raises UNAVAILABLE when the database cannot be reached or they take too long, and PostgreSQL's own error for a
   * statement that failed.
   */
  async run(statements: readonly Statement[]): Promise<Row[][]> {
    const sent = inTime(statements, this.#longest)
    const results = await this.#send(sent).catch((error: unknown) => {
      if (sqlState(error) !== statementIsGone) throw error
      return this.#send(sent)
    })
    return sent === statements ? results : results.filter((_rows, index) => sent[index]!.name !== timeLeft)
  }

  /** Ends every connection, after what is on its way has been answered. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.allSettled(this.#slots.map(async (slot) => (await slot.client)?.end()))
  }

  async #send(statements: readonly Statement[]): Promise<Row[][]> {
    const slot = this.#idlest()
    slot.inFlight += 1
    try {
      const client = await (slot.client ?? this.#open(slot))
      return await new Promise<Row[][]>((resolve, reject) => {
        client.query(new Batch(statements, (error, results) => (error ? reject(error) : resolve(results))))
      })
    } catch (error) {
      throw toldOf(error) ?? error
    } finally {
      slot.inFlight -= 1
    }
  }

  #idlest(): Slot {
    let idlest = this.#slots[0]!
    for (const slot of this.#slots) if (slot.inFlight < idlest.inFlight) idlest = slot
    return idlest
  }

  /** Opens a connection in its slot, and clears the slot when it is lost, unless another has taken its place. */
  #open(slot: Slot): Promise<pg.Client> {
    const opening = this.#connect(() => {
      if (slot.client === opening) slot.client = null
    })
    slot.client = opening
    return opening
  }

  async #connect(forget: () => void): Promise<pg.Client> {
    if (this.#closed) throw unreachable()
    const options: pg.ClientConfig & { pipeline: true } = {
      connectionString: this.#url,
      application_name: 'portal-emas read',
      options: [...settings, `statement_timeout=${this.#longest}`].map((setting) => `-c ${setting}`).join(' '),
      connectionTimeoutMillis: longestConnect,
      keepAlive: true,
      pipeline: true,
    }
    const client = new pg.Client(options)
    client.on('error', forget)
    client.on('end', forget)
    try {
      await client.connect()
      return client
    } catch (error) {
      forget()
      throw error
    }
  }
}
