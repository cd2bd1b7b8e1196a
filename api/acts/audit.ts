import type { ClientBase } from 'pg'
import type { Caller, Origin } from '../base/context.ts'
import type { Statement } from '../read/batch.ts'
import { AuditKind, type Changes } from './audit-entry.entity.ts'

/** What an act is put on record with, beside who did it and when. */
export interface Act {
  kind: AuditKind
  /** The field of the API, or the job. */
  action: string
  /** What it was done to: type and identifier; left out for nothing particular. */
  subject?: { type: string; id: string; place: number } | undefined
  /** The code of a refusal. */
  code?: string | undefined
  reason?: string | undefined
  changes?: Changes | undefined
  /** How often, where several of one kind are told as one. */
  times?: number | undefined
}

/** Who acted, as the log keeps it: what they were then, not what they are now. */
export interface Actor {
  accountId: string | null
  username: string | null
  role: string | null
  posts: string | null
  address: string | null
  place: number
}

/** The caller of an operation as an actor; a stranger by their address alone. */
export function actorOf({ caller, origin }: { caller: Caller | null; origin: Origin }): Actor {
  return {
    accountId: caller?.accountId ?? null,
    username: caller?.username ?? null,
    role: caller?.role ?? null,
    posts: caller?.posts.map(({ position, unitCode }) => `${position} ${unitCode}`).join(', ') || null,
    address: origin.address,
    place: caller?.place ?? 0,
  }
}

/** A job that acts for the system. */
export const theSystem: Actor = { accountId: null, username: null, role: null, posts: null, address: null, place: 0 }

/** Adds an act to the audit log; nothing comes back, because not everyone who adds may read. */
export function record(actor: Actor, act: Act, now: Date): Statement {
  return {
    name: 'record act',
    text: alone,
    values: [
      now.toISOString(),
      act.kind,
      act.action,
      actor.accountId,
      withoutNumbers(actor.username),
      actor.role,
      actor.posts,
      actor.address,
      act.subject?.type ?? null,
      act.subject?.id ?? null,
      String(act.subject?.place ?? actor.place),
      act.code ?? null,
      withoutNumbers(act.reason),
      String(act.times ?? 1),
      act.changes ? changesText(act.changes) : null,
    ],
  }
}

/** Adds what a program did for the system, with its figures, to the audit log: in the transaction the client is in. */
export async function recordJob(
  client: Pick<ClientBase, 'query'>,
  action: string,
  told: Record<string, string | number>,
  now: Date,
): Promise<void> {
  const changes = Object.fromEntries(Object.entries(told).map(([name, after]) => [name, { before: null, after }]))
  const { text, values } = record(theSystem, { kind: AuditKind.JOB, action, changes }, now)
  await client.query(text, [...values])
}

/**
 * Whatever has the form of a NIK or a family number stays out of the log, also where someone typed it; and half a
 * character, which PostgreSQL's JSON refuses, becomes the mark of one that is unknown.
 */
const withoutNumbers = (text: string | null | undefined): string | null =>
  text?.toWellFormed().replaceAll(/(?<!\d)\d{16}(?!\d)/g, '•••') ?? null

const changesText = (changes: Changes): string =>
  JSON.stringify(changes, (_, value: unknown) => (typeof value === 'string' ? withoutNumbers(value) : value))

const columns = {
  at: 'timestamptz',
  kind: 'text',
  action: 'text',
  account_id: 'bigint',
  actor: 'text',
  role: 'text',
  posts: 'text',
  address: 'text',
  subject_type: 'text',
  subject_id: 'text',
  place: 'int',
  code: 'text',
  reason: 'text',
  times: 'int',
  changes: 'jsonb',
}

/** The statement's text for use in another one that writes more at once: its first parameter, and from where it selects. */
export function recordText(first = 1, from = ''): string {
  const values = Object.values(columns).map((type, index) => `$${first + index}::${type}`)
  return `insert into audit_entry (${Object.keys(columns).join(', ')}) select ${values.join(', ')} ${from}`
}

const alone = recordText()
