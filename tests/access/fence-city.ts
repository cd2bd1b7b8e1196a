import { Client, type DatabaseError } from 'pg'
import { cloneDatabase } from '../support/database.ts'
import { openRows, type Row, type Rows } from '../support/rows.ts'
import { unitOf, type UnitRow } from '../support/units.ts'
import { type Target, Targets } from './matrix-targets.ts'

/** Tables whose rows everyone may see, each with the reason. */
export const isPublic: Record<string, string> = {
  calendar: 'working days are public',
  calendar_slot: 'working days are public',
  calendar_year: 'working days are public',
  unit: 'the parts of the city are public',
  service_type: 'what can be asked for is public',
  classification: 'under which code letters are filed is public',
  decision_reason: 'the reasons a decision can have are public',
  chain: 'who decides what is public',
  stage: 'who decides what is public',
  rate_limit: 'holds only hashes and counts',
  stray_file: 'holds only keys of files, and when they are removed',
  audit_link: 'holds only hashes, and the application cannot write it',
  audit_pending: 'holds only the numbers of entries',
  data_key: 'holds only the names of keys',
  feed_origin: 'names a database cluster, and the application cannot write it',
  retention_rule: 'says how long what is kept',
  retention_run: 'holds only counts',
  notification_cursor: 'holds only the number of a transaction',
  mikro_orm_migrations: 'names migrations, and the application cannot write it',
}

/** A table of the database. */
export interface Table {
  name: string
  is_on: boolean
  is_forced: boolean
  /** Those that can be written. */
  columns: string[]
}

/** The settings of a transaction that say who asks; left out, they are not set. */
export interface Settings {
  low?: string | number
  high?: string | number
  others?: string
  account?: string
  resident?: string
}

/** Two RW that are neighbours, with a row of their own in every fenced table, seen by the application with raw SQL. */
export class FencedCity {
  readonly ownerUrl: string
  readonly rows: Rows
  readonly home: UnitRow
  readonly neighbour: UnitRow
  readonly mine: Target
  readonly theirs: Target
  readonly tables: Table[]
  readonly #app: Client
  readonly #drop: () => Promise<void>

  constructor(
    all: Pick<FencedCity, 'ownerUrl' | 'rows' | 'home' | 'neighbour' | 'mine' | 'theirs' | 'tables'>,
    app: Client,
    drop: () => Promise<void>,
  ) {
    this.ownerUrl = all.ownerUrl
    this.rows = all.rows
    this.home = all.home
    this.neighbour = all.neighbour
    this.mine = all.mine
    this.theirs = all.theirs
    this.tables = all.tables
    this.#app = app
    this.#drop = drop
  }

  get fenced(): Table[] {
    return this.tables.filter(({ name }) => !(name in isPublic))
  }

  /** The settings of who has the territory of the one RW. */
  get territory(): Settings {
    return { low: this.home.place, high: this.home.place_end }
  }

  /** Runs a statement as the application with these settings, and undoes it; answers with its rows, or PostgreSQL's code. */
  async as(settings: Settings, statement: string, values: unknown[] = []): Promise<Row[] | string> {
    await this.#app.query('begin')
    try {
      for (const [name, value] of Object.entries(settings)) {
        await this.#app.query('select set_config($1, $2, true)', [`portal.${name}`, String(value)])
      }
      return (await this.#app.query<Row>(statement, values)).rows
    } catch (error) {
      return (error as DatabaseError).code ?? 'unknown'
    } finally {
      await this.#app.query('rollback')
    }
  }

  /** What is seen of every fenced table with these settings: mine, theirs, both, nothing, or PostgreSQL's code. */
  async seen(settings: Settings): Promise<Record<string, string>> {
    const { home, neighbour } = this
    return await this.each(async ({ name }) => {
      const statement = `select distinct place from ${name} where place = any($1)`
      const found = await this.as(settings, statement, [[home.place, neighbour.place]])
      if (typeof found === 'string') return found
      const names = found.map(({ place }) => (place === home.place ? 'mine' : 'theirs'))
      return names.toSorted().join(' and ') || 'nothing'
    })
  }

  /** The same of every fenced table, but for those named. */
  everywhere(what: string, but: Record<string, string> = {}): Record<string, string> {
    return { ...Object.fromEntries(this.fenced.map(({ name }) => [name, what])), ...but }
  }

  /** What is found of every fenced table, by its name. */
  async each<Of>(find: (table: Table) => Promise<Of>): Promise<Record<string, Of>> {
    const all: Record<string, Of> = {}
    for (const table of this.fenced) all[table.name] = await find(table)
    return all
  }

  async end(): Promise<void> {
    await this.#app.end()
    await this.rows.end()
    await this.#drop()
  }
}

/** Builds it; end it in `afterAll`. */
export async function buildFencedCity(): Promise<FencedCity> {
  const database = await cloneDatabase()
  const rows = await openRows(database.ownerUrl)
  const app = new Client({ connectionString: database.appUrl })
  await app.connect()
  const [home, neighbour] = [await unitOf(rows, '35.74.04.1003.02'), await unitOf(rows, '35.74.04.1003.01')]
  const targets = new Targets()
  const [mine, theirs] = [targets.at(home.code), targets.at(neighbour.code)]
  await targets.write(rows)
  for (const [{ id, place }, { officer }] of [
    [home, mine],
    [neighbour, theirs],
  ] as const) {
    const post = { officer_id: officer, unit_id: id, place, position: 'RW_HEAD', valid_from: '2021-01-01' }
    await rows.insert('post', post)
    // Kept counts lie at the kelurahan.
    await rows.insert('request_tally', { place, status: 'IN_PROGRESS', change: 1 })
  }
  const tables = await rows.select<Table>(catalogue)
  const { ownerUrl } = database
  return new FencedCity({ ownerUrl, rows, home, neighbour, mine, theirs, tables }, app, () => database.drop())
}

const catalogue = `
  select c.relname as name, c.relrowsecurity as is_on, c.relforcerowsecurity as is_forced,
         array_agg(a.attname::text) filter (where a.attgenerated = '') as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
   where c.relkind in ('r', 'p', 'v', 'm') and c.relnamespace = 'public'::regnamespace
   group by c.oid order by c.relname`
