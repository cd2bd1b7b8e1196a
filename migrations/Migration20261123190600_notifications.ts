import { Migration } from '@mikro-orm/migrations'

/** Notifications, and the addresses of those who are told. */
export class Migration20261123190600_notifications extends Migration {
  override up(): void {
    this.addSql(
      `create table "notification" ("id" bigserial primary key, "event_id" bigint not null, "request_id" bigint not null, "place" int not null, "kelurahan_place" int generated always as ((place >> 14) << 14) stored, "recipient" text not null, "account_id" bigint null, "officer_id" bigint null, "channel" text not null, "template" text not null, "state" text not null default 'WAITING', "attempts" int not null default 0, "failure" text null, "reply" int null, "created_at" timestamptz(3) not null, "due_at" timestamptz(3) not null, "queued_at" timestamptz(3) null, "tried_at" timestamptz(3) null, "sent_at" timestamptz(3) null)`,
    )
    this.addSql(
      `create unique index "notification_once" on "notification" ("event_id", "recipient", "account_id", "channel") nulls not distinct`,
    )
    this.addSql(`create index "notification_kelurahan_place_id_index" on "notification" ("kelurahan_place", "id")`)
    this.addSql(`create index "notification_request_id_id_index" on "notification" ("request_id", "id")`)
    this.addSql(`create index "notification_state_id_index" on "notification" ("state", "id") where state <> 'SENT'`)
    for (const [column, values] of Object.entries(kinds)) {
      this.addSql(
        `alter table "notification" add constraint "notification_${column}_check" check ("${column}" in (${values.map((value) => `'${value}'`).join(', ')}))`,
      )
    }
    for (const [column, table] of [
      ['event', 'request_event'],
      ['request', 'request'],
    ]) {
      this.addSql(
        `alter table "notification" add constraint "notification_${column}_id_foreign" foreign key ("${column}_id") references "${table}" ("id")`,
      )
    }
    this.addSql(
      `alter table "notification" add constraint "notification_officer_id_foreign" foreign key ("officer_id") references "officer" ("id") on delete no action`,
    )
    this.addSql(fence)
    this.addSql(`create table "notification_cursor" ("id" serial primary key, "tx" bigint not null)`)
    this.addSql(`alter table "account" add "email" text null`)
    this.addSql(`alter table "resident" add "email_cipher" text null, add "email_masked" text null`)
  }
}

const kinds = {
  recipient: ['APPLICANT', 'OFFICER', 'WEBHOOK'],
  channel: ['EMAIL', 'WEBHOOK'],
  template: [
    'SUBMITTED',
    'WAITING',
    'MOVED_ON',
    'RETURNED',
    'REJECTED',
    'COMPLETED',
    'REMINDER',
    'ESCALATED_TO',
    'ESCALATED_FROM',
    'EVENT',
  ],
  state: ['WAITING', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN', 'OVERTAKEN'],
  failure: ['UNREACHABLE', 'TIMEOUT', 'BUSY', 'REFUSED', 'LOST', 'NO_ADDRESS', 'SWITCHED_OFF', 'INTERNAL'],
}

const bound = (end: string) => `(select nullif(current_setting('portal.${end}', true), '')::int as bound)`

const within = `case when place >= ${bound('low')} and place < ${bound('high')} then true
      when request_id in (select own.id
  from request own where own.applicant_id = nullif(current_setting('portal.resident', true), '')::bigint) then true
      else coalesce(place <@ nullif(current_setting('portal.others', true), '')::int4multirange, false) end`

const fence = `alter table notification enable row level security, force row level security;
    create policy territory on notification using (${within}) with check (${within})`
