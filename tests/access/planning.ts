import { MikroORM } from '@mikro-orm/postgresql'
import { parse } from 'graphql'
import pg, { Client } from 'pg'
import type { Caller, Context } from '../../api/base/context.ts'
import { plainClock } from '../../api/calendars/clock.ts'
import { Seats } from '../../api/people/seats.ts'
import { ormOptions } from '../../api/orm.ts'
import { fenceOf } from '../../api/platform/fence.ts'
import { attachRelations } from '../../api/read/attach-relations.ts'
import type { Statement } from '../../api/read/batch.ts'
import { Connections } from '../../api/read/connections.ts'
import { Executor } from '../../api/read/executor.ts'
import { Model } from '../../api/read/model.ts'
import { Reference } from '../../api/read/reference.ts'
import { buildSchema } from '../../api/schema.ts'
import type { TestDatabase } from '../support/database.ts'
import { testVault } from '../support/vault.ts'

/** How PostgreSQL reads one table for a statement, and how much of it. */
export interface Scan {
  table: string
  /** `Seq Scan`, `Index Scan`, … */
  kind: string
  /** Rows looked at, those left out by a filter included. */
  rows: number
}

/** Tells how the operations of callers are read, by the plans that the application's role gets. */
export interface Planning {
  /** The scans of an operation answered by a compiled plan. */
  scansOf(caller: Caller, query: string): Promise<Scan[]>
  end(): Promise<void>
}

/** Begins to look at plans in a database; end it before the database is dropped. */
export async function startPlanning(database: TestDatabase): Promise<Planning> {
  const orm = await MikroORM.init(ormOptions(database.appUrl))
  const connections = new Watched(database.appUrl, 1)
  const reference = new Reference(connections, orm.getMetadata())
  await reference.load()
  const schema = buildSchema()
  attachRelations(schema, orm.getMetadata())
  const executor = new Executor(new Model(schema, orm.getMetadata(), reference), connections, fenceOf)
  const app = new Client({ connectionString: database.appUrl })
  await app.connect()

  return {
    async scansOf(caller, query) {
      const now = new Date('2026-08-10T03:00:00Z')
      const origin = { address: '127.0.0.1', agent: null }
      const context: Context = {
        caller,
        token: null,
        origin,
        vault: testVault,
        now,
        clockOf: () => plainClock,
        seats: new Seats(),
        undoSeconds: 300,
      }
      const asked = { document: parse(query), operationName: undefined, variables: {}, context }
      const answer = await executor.execute(asked)
      if (!answer || answer.errors) throw new Error(`No plan answers ${query}: ${answer?.errors?.[0]?.message}`)
      return await explain(app, connections.last)
    },
    async end() {
      await Promise.all([app.end(), connections.close(), orm.close(true)])
    },
  }
}

class Watched extends Connections {
  last: readonly Statement[] = []

  override run(statements: readonly Statement[]) {
    this.last = statements
    return super.run(statements)
  }
}

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  Plans?: PlanNode[]
}

/** Runs a batch as the application does: one transaction, the fence first, one plan for all values of a statement. */
async function explain(app: Client, [fence, ...statements]: readonly Statement[]): Promise<Scan[]> {
  const scans: Scan[] = []
  await app.query('begin')
  try {
    await app.query('set local plan_cache_mode = force_generic_plan')
    await app.query(fence!.text, [...fence!.values])
    for (const { text, values } of statements) {
      await app.query(`prepare watched as ${text}`)
      const given = values.map((value) => (value === null ? 'null' : pg.escapeLiteral(value)))
      const execute = given.length > 0 ? `execute watched(${given.join()})` : 'execute watched'
      const { rows } = await app.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
        `explain (analyze, format json, timing off) ${execute}`,
      )
      collect(rows[0]!['QUERY PLAN'][0].Plan, scans)
      await app.query('deallocate watched')
    }
  } finally {
    await app.query('rollback')
  }
  return scans
}

function collect(node: PlanNode, scans: Scan[]): void {
  const table = node['Relation Name'] ?? node['Index Name']
  if (table) {
    const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)
    scans.push({
      table,
      kind: node['Node Type'],
      rows: Math.round((node['Actual Rows'] + removed) * node['Actual Loops']),
    })
  }
  for (const below of node.Plans ?? []) collect(below, scans)
}
