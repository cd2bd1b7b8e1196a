import { Client } from 'pg'
import { record, theSystem } from '../acts/audit.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import { alone } from '../base/alone.ts'
import { dayOf } from '../calendars/days.ts'
import { erasing } from '../people/erase.ts'
import type { RetentionClass } from '../people/retention-rule.entity.ts'
import type { Statement } from '../read/batch.ts'
import { asSystem } from '../units/territory.ts'

/** What a run did to one class of data. */
export interface Retained {
  class: RetentionClass
  removed: number
  tookMs: number
}

const batchSize = 5_000
const field = 'retention'

/**
 * Removes what is older than the rules of retention say, class by class, for the system, and puts on record how much that
 * was. Null when another server is at it, or when it was done within the last day and that is not to be done again.
 */
export async function retain(databaseUrl: string, now: Date, { atMostDaily = false } = {}): Promise<Retained[] | null> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'portal-emas retention' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await alone(client, 'retention', async () => {
      if (atMostDaily && (await ranToday(client, now))) return null
      const { rows } = await client.query<{ class: RetentionClass; days: number }>(
        'select class, days from retention_rule order by class',
      )
      const done: Retained[] = []
      for (const rule of rows) done.push(await retainClass(client, rule, now))
      const removed = Object.fromEntries(done.map((each) => [each.class, { before: null, after: each.removed }]))
      await inTransaction(client, [record(theSystem, { kind: AuditKind.JOB, action: field, changes: removed }, now)])
      return done
    })
  } finally {
    await client.end()
  }
}

async function ranToday(client: Client, now: Date): Promise<boolean> {
  const { rows } = await client.query<{ at: Date | null }>('select max(at) as at from retention_run')
  return rows[0]?.at ? dayOf(rows[0].at) === dayOf(now) : false
}

async function retainClass(
  client: Client,
  { class: kind, days }: { class: RetentionClass; days: number },
  now: Date,
): Promise<Retained> {
  const begun = performance.now()
  const removed = await removers[kind](client, now, days)
  const tookMs = Math.round(performance.now() - begun)
  await client.query('insert into retention_run (at, class, removed, took_ms) values ($1, $2, $3, $4)', [
    now,
    kind,
    removed,
    tookMs,
  ])
  return { class: kind, removed, tookMs }
}

const dayLength = 86_400_000
const ago = (now: Date, days: number) => new Date(now.getTime() - days * dayLength)

const removers: Record<RetentionClass, (client: Client, now: Date, days: number) => Promise<number>> = {
  SESSION: (client, now, days) => removeOlder(client, 'session', 'expires_at', ago(now, days).toISOString()),
  IDEMPOTENCY_KEY: (client, now, days) =>
    removeOlder(client, 'idempotency_key', 'created_at', ago(now, days).toISOString()),
  RATE_LIMIT: (client, now, days) => removeOlder(client, 'rate_limit', 'expire', String(ago(now, days).getTime())),
  RESIDENT: eraseDue,
  NOTIFICATION: (client, now, days) =>
    removeOlder(
      client,
      'notification',
      'created_at',
      ago(now, days).toISOString(),
      `state not in ('WAITING', 'SENDING')`,
    ),
}

/** Removes rows in batches, each a transaction of its own, so that nobody waits for a long one. */
async function removeOlder(
  client: Client,
  table: string,
  column: string,
  before: string,
  which = 'true',
): Promise<number> {
  // Of sessions the application may read a few columns only, and where a row lies is none of them.
  const row = table === 'session' ? 'id' : 'ctid'
  const text = `delete from ${table} where ${row} = any (array(select ${row} from ${table} where ${column} < $1 and ${which} limit ${batchSize}))`
  let removed = 0
  for (;;) {
    const count = await inTransaction(client, [{ name: null, text, values: [before] }])
    removed += count
    if (count < batchSize) return removed
  }
}

/** Erases the residents whose day has come, one by one: how long their requests were to be kept was settled when they asked. */
async function eraseDue(client: Client, now: Date): Promise<number> {
  let erased = 0
  for (;;) {
    await client.query('begin')
    await client.query(asSystem.text, [...asSystem.values])
    const { rows } = await client.query<{ id: string; place: number }>(dueNext, [dayOf(now)])
    const [resident] = rows
    for (const { text, values } of resident ? erasing(resident, { actor: theSystem, field }, now) : []) {
      await client.query(text, [...values])
    }
    await client.query('commit')
    if (!resident) return erased
    erased += 1
  }
}

const dueNext = 'select id, place from resident where erase_on <= $1 order by id limit 1 for update'

/** Runs statements for the system, and answers with how many rows the last one changed. */
async function inTransaction(client: Client, statements: readonly Statement[]): Promise<number> {
  await client.query('begin')
  await client.query(asSystem.text, [...asSystem.values])
  let count = 0
  for (const { text, values } of statements) count = (await client.query(text, [...values])).rowCount ?? 0
  await client.query('commit')
  return count
}
