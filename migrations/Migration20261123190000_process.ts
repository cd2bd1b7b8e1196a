import { Migration } from '@mikro-orm/migrations'

/**
 * The process: services edited as data, drafts, documents, returns and their clock, deputies, escalation, and a feed of
 * events in the order of commits.
 */
export class Migration20261123190000_process extends Migration {
  override up(): void {
    this.addSql(
      `create table "decision_reason" ("id" serial primary key, "code" text not null, "name" text not null, "outcome" text not null, "active" boolean not null default true, "version" int not null default 1)`,
    )
    this.addSql(`alter table "decision_reason" add constraint "decision_reason_code_unique" unique ("code")`)
    this.addSql(
      `alter table "decision_reason" add constraint "decision_reason_outcome_check" check ("outcome" in ('RETURNED', 'REJECTED'))`,
    )
    this.addSql(
      `create table "classification" ("id" serial primary key, "service_type_id" int not null, "code" text not null, "valid_from" date not null)`,
    )
    this.addSql(
      `alter table "classification" add constraint "classification_service_type_id_valid_from_unique" unique ("service_type_id", "valid_from")`,
    )
    this.addSql(
      `alter table "classification" add constraint "classification_service_type_id_foreign" foreign key ("service_type_id") references "service_type" ("id")`,
    )
    this.addSql(
      `create table "document" ("id" bigserial primary key, "request_id" bigint not null, "place" int not null, "code" text null, "name" text not null, "type" text not null, "size" int not null, "sha256" text not null, "storage_key" text not null, "uploaded_at" timestamptz(3) not null, "account_id" bigint not null)`,
    )
    this.addSql(`alter table "document" add constraint "document_storage_key_unique" unique ("storage_key")`)
    this.addSql(`create index "document_request_id_id_index" on "document" ("request_id", "id")`)
    this.addSql(
      `alter table "document" add constraint "document_request_id_foreign" foreign key ("request_id") references "request" ("id")`,
    )
    this.addSql(ownFence('document'))

    this.addSql(`alter table "calendar" add "rules" jsonb null`)
    this.addSql(
      `alter table "service_type" add "owner_id" int null, add "cost" int not null default 0, add "product" text null, add "legal_basis" text null, add "version" int not null default 1`,
    )
    this.addSql(
      `alter table "service_type" add constraint "service_type_owner_id_foreign" foreign key ("owner_id") references "unit" ("id") on delete no action`,
    )
    this.addSql(
      `alter table "chain" add "form_schema" jsonb not null default '{"type": "object", "properties": {}}', add "documents" jsonb not null default '[]', add "is_example" boolean not null default false, add "created_at" timestamptz(3) null`,
    )
    this.addSql(`alter table "stage" add "skip_when" jsonb null`)
    this.addSql(`alter table "post" add "capacity" text not null default 'DEFINITIVE', add "basis" text null`)
    this.addSql(
      `alter table "post" add constraint "post_capacity_check" check ("capacity" in ('DEFINITIVE', 'PLT', 'PLH'))`,
    )

    this.addSql(
      `alter table "request" add "form" jsonb null, add "waiting_for" text null, add "opened_at" timestamptz(3) null, add "claimed_by_id" bigint null, add "complete_at" timestamptz(3) null, add "spent_seconds" int not null default 0, add "decided_at" timestamptz(3) null, add "decided_by_id" bigint null, add "resume_stage_id" int null, add "reminded_at" timestamptz(3) null, add "filed_by_id" bigint null, add "assistance_reason" text null, add "tracking_hash" text null, add "tracking_cipher" text null`,
    )
    this.addSql(
      `alter table "request" add constraint "request_claimed_by_id_foreign" foreign key ("claimed_by_id") references "officer" ("id") on delete no action`,
    )
    this.addSql(
      `alter table "request" add constraint "request_resume_stage_id_foreign" foreign key ("resume_stage_id") references "stage" ("id") on delete no action`,
    )
    this.addSql(`alter table "request" add constraint "request_tracking_hash_unique" unique ("tracking_hash")`)
    this.addSql(
      `alter table "request" add constraint "request_waiting_for_check" check ("waiting_for" in ${positions})`,
    )
    this.addSql(
      `alter table "request" add constraint "request_assistance_reason_check" check ("assistance_reason" in ${assistanceReasons})`,
    )
    this.addSql(`create sequence "request_number"`)

    this.addSql(`alter table "request_event" drop constraint "request_event_kind_check"`)
    this.addSql(
      `alter table "request_event" add "to_stage_id" int null, add "to_unit_id" int null, add "queued_at" timestamptz(3) null, add "tx" bigint not null default (pg_current_xact_id()::text)::bigint`,
    )
    this.addSql(
      `alter table "request_event" add constraint "request_event_to_stage_id_foreign" foreign key ("to_stage_id") references "stage" ("id") on delete no action`,
    )
    this.addSql(
      `alter table "request_event" add constraint "request_event_to_unit_id_foreign" foreign key ("to_unit_id") references "unit" ("id") on delete no action`,
    )
    this.addSql(`create index "request_event_tx_id_index" on "request_event" ("tx", "id")`)
    this.addSql(
      `alter table "request_event" add constraint "request_event_kind_check" check ("kind" in ('SUBMITTED', 'APPROVED', 'RETURNED', 'REJECTED', 'RESUBMITTED', 'COMPLETED', 'CANCELLED', 'IMPORTED', 'REVISED', 'DOCUMENT_ADDED', 'DOCUMENT_REMOVED', 'DOCUMENTS_COMPLETE', 'OPENED', 'CLAIMED', 'RELEASED', 'SKIPPED', 'PASSED_ON', 'REMINDED', 'ESCALATED', 'UNDONE'))`,
    )

    this.addSql(
      `alter table "approval" add "due_at" timestamptz(3) null, add "capacity" text null, add "reason_id" int null, add "assistance_reason" text null, add "account_id" bigint null, add "queued_at" timestamptz(3) null, add "spent_seconds" int not null default 0`,
    )
    this.addSql(
      `alter table "approval" add constraint "approval_reason_id_foreign" foreign key ("reason_id") references "decision_reason" ("id") on delete no action`,
    )
    this.addSql(
      `alter table "approval" add constraint "approval_capacity_check" check ("capacity" in ('DEFINITIVE', 'PLT', 'PLH'))`,
    )
    this.addSql(
      `alter table "approval" add constraint "approval_assistance_reason_check" check ("assistance_reason" in ${assistanceReasons})`,
    )

    for (const table of ['classification', 'decision_reason']) this.addSql(announce(table))
    for (const definition of [...doors, ...news]) this.addSql(definition)
  }
}

const positions = `('RT_HEAD', 'RW_HEAD', 'LURAH', 'CAMAT', 'SECRETARY', 'STAFF')`
const assistanceReasons = `('ELDERLY', 'DIGITAL_LITERACY', 'DEVICE', 'NETWORK', 'ILLNESS', 'OTHER')`

/** The fence of rows that belong to a request: within the territory, or of one's own request. */
function ownFence(table: string): string {
  const bound = (end: string) => `(select nullif(current_setting('portal.${end}', true), '')::int as bound)`
  const within = `case when place >= ${bound('low')} and place < ${bound('high')} then true
      when request_id in (select own.id
  from request own where own.applicant_id = nullif(current_setting('portal.resident', true), '')::bigint) then true
      else coalesce(place <@ nullif(current_setting('portal.others', true), '')::int4multirange, false) end`
  return `alter table ${table} enable row level security, force row level security;
    create policy territory on ${table} using (${within}) with check (${within})`
}

/** Held in memory by every server; a change is announced to all of them. */
const announce = (table: string) => `
  create trigger announce_change after insert or update or delete or truncate on ${table}
  for each statement execute function announce_change('portal_reference')`

const asOwner = `language sql security definer set search_path = public, pg_temp`

const doors = [
  `create function list_seats()
    returns table (
      unit_id int, "position" text, officer_id bigint, resident_id bigint, capacity text, valid_from date, valid_to date
    )
    ${asOwner} stable as $$
      select p.unit_id, p.position, p.officer_id,
             (select min(a.resident_id) from account a where a.officer_id = p.officer_id), p.capacity, p.valid_from,
             p.valid_to
        from post p
    $$`,
  `drop function find_caller(text, timestamptz, date)`,
  `create function find_caller(hash text, at timestamptz, today date)
    returns table (
      account_id bigint, username text, role text, is_example boolean, place int, officer_id bigint, resident_id bigint,
      level text, low int, high int, expires_at timestamptz, last_used_at timestamptz, session_id bigint, scopes json,
      rate_per_minute int, pending text, posts json
    )
    ${asOwner} stable as $$
      with token as (
        select s.account_id, s.expires_at, s.last_used_at, s.id as session_id, s.vouched, null::text[] as scopes,
               null::int as rate_per_minute, null::int as unit_id
          from session s
         where s.token_hash = hash and s.expires_at > at
         union all
        select c.account_id, least(k.expires_at, c.expires_at), k.last_used_at, null, false, c.scopes, c.rate_per_minute,
               c.unit_id
          from api_key k
          join api_client c on c.id = k.client_id
         where k.key_hash = hash and k.revoked_at is null and c.disabled_at is null
           and coalesce(least(k.expires_at, c.expires_at) > at, true)
      )
      select a.id, a.username, a.role, a.is_example, a.place, a.officer_id, a.resident_id, u.level, u.place, u.place_end,
        t.expires_at, t.last_used_at, t.session_id, array_to_json(t.scopes), t.rate_per_minute,
        case when t.session_id is null then null
             when a.must_change_password and a.password_hash is not null then 'PASSWORD'
             when a.needs_second_factor and a.totp_confirmed_at is null and not t.vouched then 'SECOND_FACTOR' end,
        coalesce(
          (select json_agg(json_build_object('position', p.position, 'unitId', p.unit_id, 'unitCode', pu.code,
                    'level', pu.level, 'capacity', p.capacity, 'low', pu.place, 'high', pu.place_end) order by p.id)
             from post p
             join unit pu on pu.id = p.unit_id
            where p.officer_id = a.officer_id and p.valid_from <= today and (p.valid_to is null or p.valid_to > today)),
          '[]')
        from token t
        join account a on a.id = t.account_id
        join unit u on u.id = coalesce(t.unit_id, a.unit_id)
       where a.disabled_at is null
    $$`,
]

/** Every server hears of new events, once a transaction, with the transaction to wait for. */
const news = [
  `create function announce_events() returns trigger language plpgsql as $$
    begin
      perform pg_notify('portal_events', pg_current_xact_id()::text);
      return null;
    end $$`,
  `create trigger announce_events after insert on request_event
    for each statement execute function announce_events()`,
]
