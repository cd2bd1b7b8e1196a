import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Db, PgBoss, type WorkOptions } from 'pg-boss'
import { jobsSchema, type Queue } from './queues.ts'

/** A piece of work that was asked for. */
export interface Job<Data> {
  data: Data
  /** Whether it is not tried again after this. */
  isLast: boolean
  /** Aborted when it takes longer than its queue allows, or the program stops and will not wait any longer. */
  signal: AbortSignal
}

/** Asks for work: in the transaction given, so that it is asked for if and only if that commits; else at once. */
export interface JobSender {
  send(queue: Queue, data: object, options?: { key?: string; at?: Date; inside?: Db }): Promise<void>
}

const mostConnections = 3
const quietFor = 60_000
const longestWait = 10_000
const lastWords = 2_000

/**
 * The job queue of this server (pg-boss), on a few connections of its own. What one server dies over, another does
 * again; a database that is lost is waited for.
 */
export class Jobs implements JobSender {
  /** For the work itself, too: it asks for no further connections. */
  readonly pool: pg.Pool
  readonly #boss: PgBoss
  readonly #workers = new Map<Queue, string>()
  readonly #doing = new Set<Promise<void>>()
  #toldAt = -Infinity
  #isRunning = false

  /** `tell` is told what goes wrong, at most once a minute. */
  constructor(databaseUrl: string, tell: (error: unknown) => void) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      application_name: 'portal-emas jobs',
      max: mostConnections,
      connectionTimeoutMillis: 5_000,
      options: '-c statement_timeout=60s -c idle_in_transaction_session_timeout=60s',
    })
    const note = (error: unknown) => {
      if (performance.now() - this.#toldAt < quietFor) return
      this.#toldAt = performance.now()
      tell(error instanceof Error ? error : new Error((error as { message: string }).message))
    }
    this.pool.on('error', note)
    this.#boss = new PgBoss({
      db: { executeSql: (text, values) => this.pool.query(text, values) },
      schema: jobsSchema,
      // The owner makes the tables, see prepareJobs: the application's role may not, nor rebuild an index.
      migrate: false,
      createSchema: false,
      reindex: false,
      monitorVacuum: false,
      superviseIntervalSeconds: 30,
      monitorIntervalSeconds: 30,
    })
    this.#boss.on('error', note)
    this.#boss.on('warning', note)
  }

  /** Whether it is at work. */
  get isRunning(): boolean {
    return this.#isRunning
  }

  async start(): Promise<void> {
    await this.#boss.start()
    this.#isRunning = true
  }

  /** Does the work of a queue from now on: `atOnce` jobs at a time, looking for more every so many seconds. */
  async work<Data extends object>(
    queue: Queue,
    { every, atOnce = 1 }: { every: number; atOnce?: number },
    work: (job: Job<Data>) => Promise<void>,
  ): Promise<void> {
    const options = {
      pollingIntervalSeconds: every,
      batchSize: atOnce,
      burstWhenBatchFull: true,
      perJobResults: true,
      includeMetadata: true,
    } as const satisfies WorkOptions
    const worker = await this.#boss.work<Data, unknown, typeof options>(queue, options, (jobs) =>
      Promise.all(
        jobs.map(async ({ id, data, signal, retryCount, retryLimit }) => {
          const doing = work({ data, signal, isLast: retryCount >= retryLimit })
          this.#doing.add(doing)
          try {
            await doing
            return { id, status: 'completed' as const }
          } catch (error) {
            return { id, status: 'failed' as const, output: { message: (error as Error).message } }
          } finally {
            this.#doing.delete(doing)
          }
        }),
      ),
    )
    this.#workers.set(queue, worker)
  }

  async send(
    queue: Queue,
    data: object,
    { key, at, inside }: { key?: string; at?: Date; inside?: Db } = {},
  ): Promise<void> {
    await this.#boss.send(queue, data, {
      ...(key && { singletonKey: key }),
      ...(at && { startAfter: at }),
      ...(inside && { db: inside }),
    })
  }

  /** Asks for many at once, in the transaction given. */
  async sendAll(queue: Queue, all: readonly { data: object; at: Date }[], inside: Db): Promise<void> {
    if (all.length === 0) return
    await this.#boss.insert(
      queue,
      all.map(({ data, at }) => ({ data, startAfter: at })),
      { db: inside },
    )
  }

  /** Has this server look for work of the queue now. */
  wake(queue: Queue): void {
    const worker = this.#workers.get(queue)
    if (worker && this.#isRunning) this.#boss.notifyWorker(worker)
  }

  /** Takes nothing new, waits a little for what is being done, and leaves the rest to others. */
  async stop(): Promise<void> {
    this.#isRunning = false
    await this.#boss.stop({ graceful: true, timeout: longestWait })
    // What was told to stop still keeps account of how far it got.
    await Promise.race([Promise.allSettled(this.#doing), sleep(lastWords)])
    await this.pool.end()
  }
}
