import { MikroORM } from '@mikro-orm/postgresql'
import { Account } from '../../api/access/account.entity.ts'
import { act } from '../../api/acts/act.ts'
import { AuditKind } from '../../api/acts/audit-entry.entity.ts'
import type { Caller } from '../../api/base/context.ts'
import { Role } from '../../api/base/context.ts'
import { DomainError } from '../../api/base/errors.ts'
import { plainClock } from '../../api/calendars/clock.ts'
import { Seats } from '../../api/people/seats.ts'
import { ormOptions } from '../../api/orm.ts'
import { OperationContext } from '../../api/platform/operation-context.ts'
import { Connections } from '../../api/read/connections.ts'
import type { ReadContext } from '../../api/read/context.ts'
import { Reference } from '../../api/read/reference.ts'
import type { TestDatabase } from '../support/database.ts'
import { evaluator } from '../support/reading.ts'
import { testVault } from '../support/vault.ts'

/** When the acts of these tests happen. */
export const now = new Date('2026-08-10T03:00:00Z')

/** A server without HTTP, on which acts are done as a caller. */
export interface Acting {
  connections: Connections
  /** A new operation of this caller; of a system admin when none is named. */
  as(caller?: Partial<Caller>): ReadContext
  close(): Promise<void>
}

/** Makes one on a database; close it before the database is dropped. */
export async function startActing(database: TestDatabase): Promise<Acting> {
  const orm = await MikroORM.init({ ...ormOptions(database.appUrl), driverOptions: { pipeline: true } })
  const connections = new Connections(database.appUrl, 2)
  const tools = {
    clockOf: () => plainClock,
    seats: new Seats(),
    undoSeconds: 300,
    vault: testVault,
    reference: new Reference(connections, orm.getMetadata()),
    connections,
    exampleSignIns: false,
    oidcName: null,
    publicUrl: () => 'http://127.0.0.1',
    forgetCallers: () => undefined,
    entities: orm.em,
    callerOf: () => Promise.resolve(null),
  }
  const origin = { address: '192.0.2.7', agent: null }
  return {
    connections,
    as: (caller = {}) =>
      new OperationContext(tools, null, origin, { ...evaluator, role: Role.SYSTEM_ADMIN, ...caller }, now),
    close: async () => {
      await Promise.all([connections.close(), orm.close(true)])
    },
  }
}

/** Renames an account, as an act may: the smallest there is. */
export function rename(context: ReadContext, id: string, name: string, key: string | null = null) {
  const doing = {
    field: 'userRename',
    args: { id, name, idempotencyKey: key },
    entity: Account,
    kind: AuditKind.RIGHTS,
  }
  return act(context, doing, async (em) => {
    const account = await em.findOneOrFail(Account, { id })
    if (name === 'Terlarang') throw new DomainError('INVALID_INPUT', 'Not this name.', { name: 'Not this one.' })
    account.name = name
    return account
  })
}
