import type pg from 'pg'
import type { Jobs } from '../base/jobs.ts'
import { dayOf } from '../calendars/days.ts'
import { asSystemDo } from './as-system.ts'
import { findOfficers, keyOf, type Officer } from './find-officers.ts'
import { queueWaiting, settleAbandoned } from './queue-waiting.ts'
import { type NewEvent, newEvents, selectHorizon } from './new-events.ts'
import { revocable, rules } from './rules.ts'
import { Channel, Recipient, Template } from './words.ts'

/** What makes notifications: who may be told how, and how long a decision can be taken back. */
export interface Making {
  jobs: Pick<Jobs, 'pool' | 'sendAll' | 'wake'>
  channels: ReadonlySet<Channel>
  undoSeconds: number
}

/** What is older is news no more: nobody is told of what an import brought, or of what happened while nobody was to be told. */
const freshFor = 48 * 3_600_000

interface Wanted {
  event: NewEvent
  recipient: Recipient
  officer: Officer | null
  channel: Channel
  template: Template
}

/**
 * Makes the notifications of all events that came since the last time, once each, and asks the job queue to send them.
 * Where it got to, the notifications and the jobs are stored together, or not at all.
 */
export async function makeNotifications(making: Making, now: Date): Promise<void> {
  let isAll = false
  while (!isAll) isAll = await asSystemDo(making.jobs.pool, (client) => makeSome(client, making, now))
  making.jobs.wake('notifications/send')
}

async function makeSome(client: pg.PoolClient, making: Making, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - freshFor)
  const { events, next, isAll } = await newEvents(client, await cursorOf(client), since)
  const wanted = await wantedOf(client, events, making.channels, now)
  if (wanted.length > 0) await client.query(insertAll, columnsOf(wanted, making, now))
  await client.query('update notification_cursor set tx = $1 where id = 1', [next])
  await settleAbandoned(client, now)
  await queueWaiting(client, making.jobs, now)
  return isAll
}

/** Locks the place where everyone goes on; at the first time that is here and now. A foreign one, of a database since restored, counts for nothing. */
async function cursorOf(client: pg.PoolClient): Promise<bigint> {
  await client.query(`insert into notification_cursor (id, tx) select 1, tx::bigint from (${selectHorizon}) as horizon
    on conflict do nothing`)
  const { rows } = await client.query<{ tx: string; horizon: string }>(
    `select tx, (${selectHorizon}) as horizon from notification_cursor where id = 1 for update`,
  )
  const [{ tx, horizon }] = rows as [{ tx: string; horizon: string }]
  return BigInt(tx) > BigInt(horizon) ? BigInt(horizon) : BigInt(tx)
}

async function wantedOf(
  client: pg.PoolClient,
  events: readonly NewEvent[],
  channels: ReadonlySet<Channel>,
  now: Date,
): Promise<Wanted[]> {
  const officers = channels.has(Channel.EMAIL) ? await findOfficers(client, events, dayOf(now)) : new Map()
  const wanted = events.flatMap((event) => {
    const each: Wanted[] = []
    if (channels.has(Channel.WEBHOOK)) {
      const [recipient, channel, template] = [Recipient.WEBHOOK, Channel.WEBHOOK, Template.EVENT]
      each.push({ event, recipient, officer: null, channel, template })
    }
    if (!channels.has(Channel.EMAIL)) return each
    const channel = Channel.EMAIL
    for (const { told, template } of rules[event.kind] ?? []) {
      if (told === 'APPLICANT') {
        // What moved on to nobody has ended, which another event tells.
        if (!event.addressee || (template === Template.MOVED_ON && !event.to)) continue
        each.push({ event, recipient: Recipient.APPLICANT, officer: null, channel, template })
        continue
      }
      const post = told === 'NEXT' ? event.to : event.from
      for (const officer of (post && officers.get(keyOf(post))) ?? []) {
        if (officer.residentId !== null && officer.residentId === event.applicantId) continue
        each.push({ event, recipient: Recipient.OFFICER, officer, channel, template })
      }
    }
    return each
  })
  return withoutRepeats(wanted)
}

/** One act may leave several events that say the same to the same officer: the first of them does. */
function withoutRepeats(wanted: readonly Wanted[]): Wanted[] {
  const said = new Set<string>()
  return wanted.filter(({ event, officer, template }) => {
    if (!officer) return true
    const key = `${event.tx} ${event.requestId} ${officer.accountId} ${template}`
    return !said.has(key) && said.add(key)
  })
}

function columnsOf(wanted: readonly Wanted[], { undoSeconds }: Making, now: Date): unknown[] {
  return [
    wanted.map(({ event }) => event.id),
    wanted.map(({ event }) => event.requestId),
    wanted.map(({ event }) => event.place),
    wanted.map(({ recipient }) => recipient),
    wanted.map(({ officer }) => officer?.accountId ?? null),
    wanted.map(({ officer }) => officer?.officerId ?? null),
    wanted.map(({ channel }) => channel),
    wanted.map(({ template }) => template),
    wanted.map(({ event }) => {
      const wait = revocable.includes(event.kind) ? undoSeconds * 1_000 : 0
      return new Date(event.at.getTime() + wait).toISOString()
    }),
    now.toISOString(),
  ]
}

// Once for an event, a recipient and a channel, also when the event is read again.
const insertAll = `
  insert into notification (event_id, request_id, place, recipient, account_id, officer_id, channel, template, due_at,
                            created_at)
  select *, $10 from unnest($1::bigint[], $2::bigint[], $3::int[], $4::text[], $5::bigint[], $6::bigint[], $7::text[],
                            $8::text[], $9::timestamptz[])
  on conflict do nothing`
