import { MikroORM, SimpleLogger } from '@mikro-orm/postgresql'
import { type ExecutionResult, parse } from 'graphql'
import { type Caller, Role } from '../../api/base/context.ts'
import { plainClock } from '../../api/calendars/clock.ts'
import { Seats } from '../../api/people/seats.ts'
import { ormOptions } from '../../api/orm.ts'
import { answer, type Way } from '../../api/platform/answer.ts'
import { fenceOf } from '../../api/platform/fence.ts'
import { OperationContext } from '../../api/platform/operation-context.ts'
import { attachRelations } from '../../api/read/attach-relations.ts'
import type { Statement } from '../../api/read/batch.ts'
import { Connections } from '../../api/read/connections.ts'
import { Executor, JsonText } from '../../api/read/executor.ts'
import { Model } from '../../api/read/model.ts'
import { Reference } from '../../api/read/reference.ts'
import { buildSchema } from '../../api/schema.ts'
import { wholeCity } from '../../api/units/territory.ts'
import { testVault } from './vault.ts'
import type { TestDatabase } from './database.ts'

/** An evaluator of the whole city. */
export const evaluator: Caller = {
  accountId: '1',
  username: 'diskominfo',
  role: Role.EVALUATOR,
  place: 0,
  officerId: null,
  residentId: null,
  level: 'CITY',
  ...wholeCity,
  others: [],
  posts: [],
  scopes: [],
  pending: null,
  sessionId: '1',
  ratePerMinute: null,
}

/** Both ways of answering as the server builds them, without HTTP and without news of changes. */
export interface Reading {
  model: Model
  reference: Reference
  connections: Connections
  /** Answers, and tells which statements that took beside what begins and ends a transaction. */
  ask(way: Way, query: string, variables?: object): Promise<{ result: ExecutionResult; statements: string[] }>
  close(): Promise<void>
}

/** Builds them on a database; close it before the database is dropped. */
export async function startReading(database: TestDatabase, caller: Caller = evaluator): Promise<Reading> {
  const statements: string[] = []
  const orm = await MikroORM.init({
    ...ormOptions(database.appUrl),
    driverOptions: { pipeline: true },
    debug: ['query'],
    loggerFactory: (options) => new SimpleLogger({ ...options, writer: (line) => statements.push(line) }),
  })
  const connections = new CountedConnections(database.appUrl, statements)
  const reference = new Reference(connections, orm.getMetadata())
  await reference.load()
  const schema = buildSchema()
  attachRelations(schema, orm.getMetadata())
  const model = new Model(schema, orm.getMetadata(), reference)
  const executor = new Executor(model, connections, fenceOf)
  const tools = {
    clockOf: () => plainClock,
    seats: new Seats(),
    undoSeconds: 300,
    vault: testVault,
    reference,
    connections,
    exampleSignIns: false,
    oidcName: null,
    publicUrl: () => 'http://127.0.0.1',
    forgetCallers: () => undefined,
    entities: orm.em,
    callerOf: () => Promise.resolve(caller),
  }

  return {
    model,
    reference,
    connections,
    async ask(way, query, variables = {}) {
      statements.length = 0
      const context = new OperationContext(
        tools,
        null,
        { address: '127.0.0.1', agent: null },
        caller,
        new Date('2026-08-10T03:00:00Z'),
      )
      const asked = { document: parse(query), operationName: undefined, variables: { ...variables }, context }
      const { data, errors } = await answer(way, executor, schema, asked)
      const told: unknown = data
      const text = told instanceof JsonText ? told.text : JSON.stringify(data)
      const result = { data: JSON.parse(text) as ExecutionResult['data'], ...(errors && { errors }) }
      return { result, statements: statements.filter((text) => !/begin|commit|set_config|pg_backend_pid/i.test(text)) }
    },
    async close() {
      await Promise.all([connections.close(), orm.close(true)])
    },
  }
}

class CountedConnections extends Connections {
  readonly #statements: string[]

  constructor(url: string, statements: string[]) {
    super(url, 2)
    this.#statements = statements
  }

  override run(statements: readonly Statement[]) {
    this.#statements.push(...statements.map(({ text }) => text))
    return super.run(statements)
  }
}
