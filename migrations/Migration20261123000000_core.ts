import { Migration } from '@mikro-orm/migrations'

/** The core model: units, people, access, services, requests, approvals, calendars, each located table behind the fence. */
export class Migration20261123000000_core extends Migration {
  override up(): void {
    this.addSql(
      `create table "calendar" ("id" serial primary key, "version" int not null, "source" text not null, "created_at" timestamptz(3) not null)`,
    )
    this.addSql(`alter table "calendar" add constraint "calendar_version_unique" unique ("version")`)
    this.addSql(
      `create table "calendar_slot" ("calendar_id" int not null, "opens_at" timestamptz(3) not null, "closes_at" timestamptz(3) not null, "seconds_before" bigint not null, primary key ("calendar_id", "opens_at"))`,
    )
    this.addSql(
      `create table "calendar_year" ("calendar_id" int not null, "year" int not null, "has_holidays" boolean not null, primary key ("calendar_id", "year"))`,
    )
    this.addSql(
      `create table "idempotency_key" ("account_id" bigint not null, "key" text not null, "place" int not null, "content_hash" text not null, "result_id" text null, "refusal" jsonb null, "created_at" timestamptz(3) not null, primary key ("account_id", "key"))`,
    )
    this.addSql(`create index "idempotency_key_created_at_index" on "idempotency_key" ("created_at")`)
    this.addSql(`create table "officer" ("id" bigserial primary key, "name" text not null, "place" int not null)`)
    this.addSql(
      `create table "service_type" ("id" serial primary key, "code" text not null, "name" text not null, "active" boolean not null default true)`,
    )
    this.addSql(`alter table "service_type" add constraint "service_type_code_unique" unique ("code")`)
    this.addSql(
      `create table "chain" ("id" serial primary key, "service_type_id" int not null, "version" int not null, "valid_from" date not null)`,
    )
    this.addSql(
      `alter table "chain" add constraint "chain_service_type_id_version_unique" unique ("service_type_id", "version")`,
    )
    this.addSql(
      `create table "stage" ("id" serial primary key, "chain_id" int not null, "service_type_id" int not null, "position" int not null, "code" text not null, "name" text not null, "level" text null, "decided_by" text null, "standard_seconds" int null)`,
    )
    this.addSql(`alter table "stage" add constraint "stage_chain_id_code_unique" unique ("chain_id", "code")`)
    this.addSql(
      `alter table "stage" add constraint "stage_level_check" check ("level" in ('CITY', 'KECAMATAN', 'KELURAHAN', 'RW', 'RT', 'AGENCY'))`,
    )
    this.addSql(
      `alter table "stage" add constraint "stage_decided_by_check" check ("decided_by" in ('RT_HEAD', 'RW_HEAD', 'LURAH', 'CAMAT', 'SECRETARY', 'STAFF'))`,
    )
    this.addSql(
      `create table "unit" ("id" serial primary key, "code" text not null, "level" text not null, "name" text not null, "parent_id" int null, "place" int not null, "place_end" int not null, "valid_from" date not null, "valid_to" date null)`,
    )
    this.addSql(`alter table "unit" add constraint "unit_code_unique" unique ("code")`)
    this.addSql(`alter table "unit" add constraint "unit_place_unique" unique ("place")`)
    this.addSql(
      `alter table "unit" add constraint "unit_level_check" check ("level" in ('CITY', 'KECAMATAN', 'KELURAHAN', 'RW', 'RT', 'AGENCY'))`,
    )
    this.addSql(
      `create table "resident" ("id" bigserial primary key, "name" text not null, "nik" text not null, "unit_id" int not null, "place" int not null)`,
    )
    this.addSql(`alter table "resident" add constraint "resident_nik_unique" unique ("nik")`)
    this.addSql(
      `create table "request" ("id" bigserial primary key, "number" text not null, "service_type_id" int not null, "chain_id" int not null, "applicant_id" bigint null, "unit_id" int not null, "place" int not null, "kelurahan_place" int generated always as ((place >> 14) << 14) stored not null, "rw_place" int generated always as ((place >> 7) << 7) stored not null, "status" text not null, "stage_id" int null, "waiting_at_id" int null, "waiting_since" timestamptz(3) null, "due_at" timestamptz(3) null, "submitted_at" timestamptz(3) not null, "closed_at" timestamptz(3) null, "version" int not null default 1, "external_ref" text null)`,
    )
    this.addSql(`alter table "request" add constraint "request_number_unique" unique ("number")`)
    this.addSql(
      `create index "request_waiting_at_id_waiting_since_id_index" on "request" ("waiting_at_id", "waiting_since", "id") where waiting_at_id is not null`,
    )
    this.addSql(`create index "request_closed_at_id_index" on "request" ("closed_at" desc nulls last, "id" desc)`)
    this.addSql(`create index "request_rw_place_submitted_at_id_index" on "request" ("rw_place", "submitted_at", "id")`)
    this.addSql(
      `create index "request_kelurahan_place_status_submitted_at_id_index" on "request" ("kelurahan_place", "status", "submitted_at", "id") include ("place")`,
    )
    this.addSql(`create index "request_status_submitted_at_id_index" on "request" ("status", "submitted_at", "id")`)
    this.addSql(`create index "request_submitted_at_id_index" on "request" ("submitted_at", "id")`)
    this.addSql(
      `create unique index "request_service_type_id_external_ref_unique" on "request" ("service_type_id", "external_ref") where external_ref is not null`,
    )
    this.addSql(
      `alter table "request" add constraint "request_waits_somewhere" check ((status = 'IN_PROGRESS') = (waiting_at_id is not null) or external_ref is not null)`,
    )
    this.addSql(
      `alter table "request" add constraint "request_status_check" check ("status" in ('DRAFT', 'IN_PROGRESS', 'RETURNED', 'REJECTED', 'COMPLETED', 'CANCELLED'))`,
    )
    this.addSql(
      `create table "request_tally" ("id" bigserial primary key, "kelurahan_place" int generated always as (place) stored not null, "place" int not null, "status" text not null, "change" int not null)`,
    )
    this.addSql(
      `create index "request_tally_kelurahan_place_status_index" on "request_tally" ("kelurahan_place", "status")`,
    )
    this.addSql(
      `create table "request_event" ("id" bigserial primary key, "request_id" bigint not null, "place" int not null, "kind" text not null, "at" timestamptz(3) not null, "stage_id" int null, "unit_id" int null, "officer_id" bigint null, "account_id" bigint null)`,
    )
    this.addSql(`create index "request_event_request_id_id_index" on "request_event" ("request_id", "id")`)
    this.addSql(
      `alter table "request_event" add constraint "request_event_kind_check" check ("kind" in ('SUBMITTED', 'APPROVED', 'RETURNED', 'REJECTED', 'RESUBMITTED', 'COMPLETED', 'CANCELLED', 'IMPORTED'))`,
    )
    this.addSql(
      `create table "post" ("id" bigserial primary key, "officer_id" bigint not null, "unit_id" int not null, "place" int not null, "position" text not null, "valid_from" date not null, "valid_to" date null)`,
    )
    this.addSql(`create index "post_officer_id_index" on "post" ("officer_id")`)
    this.addSql(`create index "post_unit_id_index" on "post" ("unit_id")`)
    this.addSql(
      `alter table "post" add constraint "post_position_check" check ("position" in ('RT_HEAD', 'RW_HEAD', 'LURAH', 'CAMAT', 'SECRETARY', 'STAFF'))`,
    )
    this.addSql(
      `create table "approval" ("id" bigserial primary key, "request_id" bigint not null, "place" int not null, "kelurahan_place" int generated always as ((place >> 14) << 14) stored not null, "rw_place" int generated always as ((place >> 7) << 7) stored not null, "service_type_id" int not null, "stage_id" int not null, "unit_id" int not null, "unit_place" int not null, "officer_id" bigint null, "position" text null, "entered_at" timestamptz(3) not null, "opened_at" timestamptz(3) null, "decided_at" timestamptz(3) null, "outcome" text null, "note" text null, "import_nth" int null, "entry_derived" boolean null)`,
    )
    this.addSql(
      `create unique index "approval_import_identity" on "approval" ("request_id", "stage_id", "decided_at", "import_nth") nulls not distinct where import_nth is not null`,
    )
    this.addSql(
      `create index "approval_kelurahan_place_rw_place_decided_at_id_index" on "approval" ("kelurahan_place", "rw_place", "decided_at", "id")`,
    )
    this.addSql(`create index "approval_unit_place_decided_at_index" on "approval" ("unit_place", "decided_at")`)
    this.addSql(`create index "approval_decided_at_id_index" on "approval" ("decided_at" desc nulls last, "id" desc)`)
    this.addSql(
      `create index "approval_request_id_entered_at_id_index" on "approval" ("request_id", "entered_at", "id")`,
    )
    this.addSql(
      `alter table "approval" add constraint "approval_position_check" check ("position" in ('RT_HEAD', 'RW_HEAD', 'LURAH', 'CAMAT', 'SECRETARY', 'STAFF'))`,
    )
    this.addSql(
      `alter table "approval" add constraint "approval_outcome_check" check ("outcome" in ('APPROVED', 'RETURNED', 'REJECTED', 'ESCALATED', 'WITHDRAWN', 'SKIPPED', 'UNDONE'))`,
    )
    this.addSql(
      `create table "account" ("id" bigserial primary key, "username" text not null, "name" text not null, "password_hash" text not null, "role" text not null, "unit_id" int not null, "place" int not null, "is_example" boolean not null default false, "officer_id" bigint null)`,
    )
    this.addSql(`alter table "account" add constraint "account_username_unique" unique ("username")`)
    this.addSql(
      `alter table "account" add constraint "account_role_check" check ("role" in ('RESIDENT', 'OFFICER', 'KELURAHAN_ADMIN', 'AGENCY_ADMIN', 'EVALUATOR', 'SYSTEM_ADMIN', 'API_CLIENT'))`,
    )
    this.addSql(
      `create table "session" ("token_hash" text not null, "account_id" bigint not null, "place" int not null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, primary key ("token_hash"))`,
    )
    this.addSql(`create index "session_account_id_index" on "session" ("account_id")`)
    this.addSql(
      `alter table "calendar_slot" add constraint "calendar_slot_calendar_id_foreign" foreign key ("calendar_id") references "calendar" ("id")`,
    )
    this.addSql(
      `alter table "calendar_year" add constraint "calendar_year_calendar_id_foreign" foreign key ("calendar_id") references "calendar" ("id")`,
    )
    this.addSql(
      `alter table "chain" add constraint "chain_service_type_id_foreign" foreign key ("service_type_id") references "service_type" ("id")`,
    )
    this.addSql(
      `alter table "stage" add constraint "stage_chain_id_foreign" foreign key ("chain_id") references "chain" ("id")`,
    )
    this.addSql(
      `alter table "stage" add constraint "stage_service_type_id_foreign" foreign key ("service_type_id") references "service_type" ("id")`,
    )
    this.addSql(
      `alter table "unit" add constraint "unit_parent_id_foreign" foreign key ("parent_id") references "unit" ("id") on delete no action`,
    )
    this.addSql(
      `alter table "resident" add constraint "resident_unit_id_foreign" foreign key ("unit_id") references "unit" ("id")`,
    )
    this.addSql(
      `alter table "request" add constraint "request_service_type_id_foreign" foreign key ("service_type_id") references "service_type" ("id")`,
    )
    this.addSql(
      `alter table "request" add constraint "request_chain_id_foreign" foreign key ("chain_id") references "chain" ("id")`,
    )
    this.addSql(
      `alter table "request" add constraint "request_applicant_id_foreign" foreign key ("applicant_id") references "resident" ("id") on delete no action`,
    )
    this.addSql(
      `alter table "request" add constraint "request_unit_id_foreign" foreign key ("unit_id") references "unit" ("id")`,
    )
    this.addSql(
      `alter table "request" add constraint "request_stage_id_foreign" foreign key ("stage_id") references "stage" ("id") on delete no action`,
    )
    this.addSql(
      `alter table "request" add constraint "request_waiting_at_id_foreign" foreign key ("waiting_at_id") references "unit" ("id") on delete no action`,
    )
    this.addSql(
      `alter table "request_event" add constraint "request_event_request_id_foreign" foreign key ("request_id") references "request" ("id")`,
    )
    this.addSql(
      `alter table "request_event" add constraint "request_event_stage_id_foreign" foreign key ("stage_id") references "stage" ("id") on delete no action`,
    )
    this.addSql(
      `alter table "request_event" add constraint "request_event_unit_id_foreign" foreign key ("unit_id") references "unit" ("id") on delete no action`,
    )
    this.addSql(
      `alter table "request_event" add constraint "request_event_officer_id_foreign" foreign key ("officer_id") references "officer" ("id") on delete no action`,
    )
    this.addSql(
      `alter table "post" add constraint "post_officer_id_foreign" foreign key ("officer_id") references "officer" ("id")`,
    )
    this.addSql(
      `alter table "post" add constraint "post_unit_id_foreign" foreign key ("unit_id") references "unit" ("id")`,
    )
    this.addSql(
      `alter table "approval" add constraint "approval_request_id_foreign" foreign key ("request_id") references "request" ("id")`,
    )
    this.addSql(
      `alter table "approval" add constraint "approval_service_type_id_foreign" foreign key ("service_type_id") references "service_type" ("id")`,
    )
    this.addSql(
      `alter table "approval" add constraint "approval_stage_id_foreign" foreign key ("stage_id") references "stage" ("id")`,
    )
    this.addSql(
      `alter table "approval" add constraint "approval_unit_id_foreign" foreign key ("unit_id") references "unit" ("id")`,
    )
    this.addSql(
      `alter table "approval" add constraint "approval_officer_id_foreign" foreign key ("officer_id") references "officer" ("id") on delete no action`,
    )
    this.addSql(
      `alter table "account" add constraint "account_unit_id_foreign" foreign key ("unit_id") references "unit" ("id")`,
    )
    this.addSql(
      `alter table "account" add constraint "account_officer_id_foreign" foreign key ("officer_id") references "officer" ("id") on delete no action`,
    )
    this.addSql(
      `alter table "session" add constraint "session_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade`,
    )

    for (const table of fencedTables) this.addSql(fence(table, true))
    for (const table of tablesWithDoors) this.addSql(fence(table, false))
    for (const definition of keptCounts) this.addSql(definition)
    for (const definition of doors) this.addSql(definition)
    for (const table of referenceTables) this.addSql(announce('portal_reference', table))
    for (const table of accessTables) this.addSql(announce('portal_access', table))
  }
}

/** Located tables whose fence binds their owner too. */
const fencedTables = ['resident', 'officer', 'request', 'request_event', 'approval', 'idempotency_key']

/** Located tables that functions of the owner must reach through the fence. */
const tablesWithDoors = ['post', 'account', 'session', 'request_tally']

function fence(table: string, bindsOwner: boolean): string {
  const bound = (end: string) => `(select nullif(current_setting('portal.${end}', true), '')::int as bound)`
  const within = `case when place >= ${bound('low')} and place < ${bound('high')} then true else false end`
  return `alter table ${table} enable row level security${bindsOwner ? ', force row level security' : ''};
    create policy territory on ${table} using (${within}) with check (${within})`
}

/** Tables held in memory by every server; a change is announced to all of them. */
const referenceTables = ['unit', 'service_type', 'chain', 'stage', 'calendar']

/** Tables that decide who may do what; a session that is opened changes nobody else's rights. */
const accessTables = ['account', 'post', 'session']

const announce = (channel: string, table: string) => `
  create trigger announce_change after ${table === 'session' ? '' : 'insert or '}update or delete or truncate on ${table}
  for each statement execute function announce_change('${channel}')`

/** Functions that act as the owner of the tables, whom the fence leaves out where it has a door. */
function asOwner(language: string): string {
  return `language ${language} security definer set search_path = public, pg_temp`
}

/** Triggers that keep request_tally: as the owner, for an RT head's decision counts in a kelurahan the fence hides. */
const keptCounts = [
  `create function tally_requests() returns trigger ${asOwner('plpgsql')} as $$
    begin
      if tg_op = 'TRUNCATE' then
        delete from request_tally;
      elsif tg_op = 'INSERT' then
        insert into request_tally (place, status, change)
        select kelurahan_place, status, count(*) from changed group by 1, 2;
      elsif tg_op = 'DELETE' then
        insert into request_tally (place, status, change)
        select kelurahan_place, status, -count(*) from changed group by 1, 2;
      else
        insert into request_tally (place, status, change)
        values (old.kelurahan_place, old.status, -1), (new.kelurahan_place, new.status, 1);
      end if;
      return null;
    end $$`,
  `create trigger tally_inserts after insert on request referencing new table as changed
    for each statement execute function tally_requests()`,
  `create trigger tally_deletes after delete on request referencing old table as changed
    for each statement execute function tally_requests()`,
  `create trigger tally_updates after update on request
    for each row when (old.status <> new.status or old.place <> new.place) execute function tally_requests()`,
  `create trigger tally_truncation after truncate on request for each statement execute function tally_requests()`,
  `create function fold_request_tally() returns void ${asOwner('sql')} as $$
      with folding as (
        delete from request_tally
         where pg_try_advisory_xact_lock(hashtext('fold_request_tally'))
           and (place, status) in (select place, status from request_tally group by 1, 2 having count(*) > 1)
        returning place, status, change
      )
      insert into request_tally (place, status, change)
      select place, status, sum(change) from folding group by 1, 2
    $$`,
]

/** The doors in the fence: what must be found before anyone's territory is known. */
const doors = [
  `create function announce_change() returns trigger language plpgsql as $$
    begin
      perform pg_notify(tg_argv[0], '');
      return null;
    end $$`,
  `create function find_account_to_sign_in(username_given text)
    returns table (account_id bigint, password_hash text, is_example boolean)
    ${asOwner('sql')} stable as $$
      select id, a.password_hash, a.is_example from account a where username = username_given
    $$`,
  `create function open_session(account_given bigint, hash text, created timestamptz, expires timestamptz) returns void
    ${asOwner('sql')} as $$
      insert into session (token_hash, account_id, place, created_at, expires_at)
      select hash, id, place, created, expires from account where id = account_given
    $$`,
  `create function close_session(hash text) returns boolean
    ${asOwner('sql')} as $$
      with gone as (delete from session where token_hash = hash returning 1) select exists (select from gone)
    $$`,
  `create function find_caller(hash text, at timestamptz, today date)
    returns table (
      account_id bigint, username text, role text, is_example boolean, officer_id bigint, level text, low int, high int,
      expires_at timestamptz, posts json
    )
    ${asOwner('sql')} stable as $$
      select a.id, a.username, a.role, a.is_example, a.officer_id, u.level, u.place, u.place_end, s.expires_at,
        coalesce(
          (select json_agg(json_build_object('position', p.position, 'unitId', p.unit_id) order by p.id)
             from post p
            where p.officer_id = a.officer_id and p.valid_from <= today and (p.valid_to is null or p.valid_to > today)),
          '[]')
        from session s
        join account a on a.id = s.account_id
        join unit u on u.id = a.unit_id
       where s.token_hash = hash and s.expires_at > at
    $$`,
]
