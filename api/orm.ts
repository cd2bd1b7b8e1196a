import 'reflect-metadata'
import { Migrator } from '@mikro-orm/migrations'
import { defineConfig, MikroORM, type Options } from '@mikro-orm/postgresql'
import { Client } from 'pg'
import { Account } from './access/account.entity.ts'
import { ApiClient } from './access/api-client.entity.ts'
import { ApiKey } from './access/api-key.entity.ts'
import { RateLimit } from './access/rate-limit.entity.ts'
import { Session } from './access/session.entity.ts'
import { AuditEntry } from './acts/audit-entry.entity.ts'
import { AuditLink } from './acts/audit-link.entity.ts'
import { AuditPending } from './acts/audit-pending.entity.ts'
import { IdempotencyKey } from './acts/idempotency-key.entity.ts'
import { Approval } from './approvals/approval.entity.ts'
import { DecisionReason } from './approvals/decision-reason.entity.ts'
import './access/held-on-resident.ts'
import './requests/held-on-resident.ts'
import './approvals/held-on-resident.ts'
import './notifications/held-on-resident.ts'
import { DataKey } from './base/data-key.entity.ts'
import { noteKey } from './base/data-keys.ts'
import { notFound } from './base/errors.ts'
import { jobGrants, prepareJobs } from './base/queues.ts'
import type { Vault } from './base/vault.ts'
import { CalendarSlot } from './calendars/calendar-slot.entity.ts'
import { CalendarYear } from './calendars/calendar-year.entity.ts'
import { Calendar } from './calendars/calendar.entity.ts'
import { FeedOrigin } from './events/feed-origin.entity.ts'
import { NotificationCursor } from './notifications/notification-cursor.entity.ts'
import { Notification } from './notifications/notification.entity.ts'
import { encryptPlainNumbers } from './people/encrypt-plain.ts'
import { Officer } from './people/officer.entity.ts'
import { Post } from './people/post.entity.ts'
import { Resident } from './people/resident.entity.ts'
import { RetentionRule } from './people/retention-rule.entity.ts'
import { RetentionRun } from './people/retention-run.entity.ts'
import { Document } from './requests/document.entity.ts'
import { RequestEvent } from './requests/request-event.entity.ts'
import { RequestTally } from './requests/request-tally.entity.ts'
import { Request } from './requests/request.entity.ts'
import { StrayFile } from './requests/stray-file.entity.ts'
import { Chain } from './serviceTypes/chain.entity.ts'
import { Classification } from './serviceTypes/classification.entity.ts'
import { ServiceType } from './serviceTypes/service-type.entity.ts'
import { Stage } from './serviceTypes/stage.entity.ts'
import { Unit } from './units/unit.entity.ts'

/** THE list of entities, in the order of the folders. */
export const entities = [
  DataKey,
  Unit,
  Calendar,
  CalendarYear,
  CalendarSlot,
  IdempotencyKey,
  AuditEntry,
  AuditPending,
  AuditLink,
  Resident,
  RetentionRule,
  RetentionRun,
  Officer,
  Post,
  Account,
  Session,
  ApiClient,
  ApiKey,
  RateLimit,
  ServiceType,
  Classification,
  Chain,
  Stage,
  Request,
  Document,
  StrayFile,
  RequestTally,
  RequestEvent,
  FeedOrigin,
  DecisionReason,
  Approval,
  Notification,
  NotificationCursor,
]

/** How MikroORM reaches a database: the owner's address to migrate, the application's to serve. */
export function ormOptions(clientUrl: string): Options {
  return defineConfig({
    clientUrl,
    entities,
    extensions: [Migrator],
    migrations: { path: 'migrations', pathTs: 'migrations', glob: '*.ts', snapshot: false, silent: true },
    schemaGenerator: { ignoreTriggers: true, ignoreRoutines: true },
    forceUtcTimezone: true,
    findOneOrFailHandler: (entity) => notFound(entity.toLowerCase()),
  })
}

/**
 * Brings a database and its job queue to the newest version, encrypts what older ones held in plain text, and lets the
 * application's role in; running it again changes nothing.
 */
export async function migrate(ownerUrl: string, applicationRole: string, vault: Vault): Promise<void> {
  const orm = await MikroORM.init(ormOptions(ownerUrl))
  try {
    await orm.migrator.up()
    await encryptPlain(ownerUrl, vault)
    await prepareJobs(ownerUrl)
    const role = orm.em.getPlatform().quoteIdentifier(applicationRole)
    for (const statement of [...grants(role), ...jobGrants(role)]) {
      await orm.em.getConnection().execute(statement)
    }
  } finally {
    await orm.close(true)
  }
}

async function encryptPlain(ownerUrl: string, vault: Vault): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await noteKey(client, vault)
    await encryptPlainNumbers(client, vault)
  } finally {
    await client.end()
  }
}

const shownOfSession = 'id, account_id, place, created_at, last_used_at, expires_at, address, agent'

/** The doors in the fence that the application opens: functions that act as the owner of the tables, who alone runs them else. */
export const doors = [
  'chain_audit',
  'close_session',
  'find_account_of_subject',
  'find_account_to_sign_in',
  'find_caller',
  'fold_request_tally',
  'list_seats',
  'note_use',
  'open_feed',
  'open_session',
  'serves_beyond',
  'track_request',
  'use_recovery_code',
  'use_totp_step',
]

/** PostgreSQL lets everyone run a new function; those that act as their owner are shut first. */
const shutDoors = `do $$
  declare door regprocedure;
  begin
    for door in select oid from pg_proc
      where prosecdef and proowner = current_user::regrole and pronamespace = 'public'::regnamespace
    loop
      execute format('revoke execute on function %s from public', door);
    end loop;
  end $$`

/** What the application's role may do: it owns nothing, rewrites no event and no audit entry, and never reads a token's hash. */
const grants = (role: string) => [
  `grant usage on schema public to ${role}`,
  `grant select, insert, update, delete on all tables in schema public to ${role}`,
  `grant usage on all sequences in schema public to ${role}`,
  `revoke update, delete on request_event from ${role}`,
  `revoke all on session, audit_entry, audit_pending, audit_link from ${role}`,
  `grant select (${shownOfSession}), delete on session to ${role}`,
  `grant select, insert on audit_entry to ${role}`,
  `grant select on audit_link, audit_pending to ${role}`,
  `revoke insert, update, delete on request_tally from ${role}`,
  `revoke update, delete on data_key, retention_run from ${role}`,
  `revoke insert, update, delete on feed_origin from ${role}`,
  `revoke insert, update, delete on mikro_orm_migrations from ${role}`,
  shutDoors,
  `grant execute on function ${doors.join(', ')} to ${role}`,
]
