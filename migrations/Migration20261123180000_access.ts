import { Migration } from '@mikro-orm/migrations'

/** Who may see and do what: sessions that can be listed, second factors, API clients, the audit log and its chain. */
export class Migration20261123180000_access extends Migration {
  override up(): void {
    this.addSql(
      `create table "audit_entry" ("id" bigserial primary key, "at" timestamptz(3) not null, "kind" text not null, "action" text not null, "account_id" bigint null, "actor" text null, "role" text null, "posts" text null, "address" text null, "subject_type" text null, "subject_id" text null, "place" int not null, "code" text null, "reason" text null, "changes" jsonb null, "times" int not null default 1, "kelurahan_place" int generated always as ((place >> 14) << 14) stored not null)`,
    )
    this.addSql(`create index "audit_entry_at_id_index" on "audit_entry" ("at", "id")`)
    this.addSql(
      `create index "audit_entry_kelurahan_place_at_id_index" on "audit_entry" ("kelurahan_place", "at", "id")`,
    )
    this.addSql(`create index "audit_entry_place_at_id_index" on "audit_entry" ("place", "at", "id")`)
    this.addSql(`create index "audit_entry_account_id_at_id_index" on "audit_entry" ("account_id", "at", "id")`)
    this.addSql(`create index "audit_entry_subject_id_at_id_index" on "audit_entry" ("subject_id", "at", "id")`)
    this.addSql(
      `create index "audit_entry_kind_at_id_index" on "audit_entry" ("kind", "at", "id") where kind <> 'RECORD'`,
    )
    this.addSql(
      `alter table "audit_entry" add constraint "audit_entry_kind_check" check ("kind" in ('SIGN_IN', 'SIGN_IN_FAILED', 'SIGN_OUT', 'REFUSAL', 'VIEW', 'REVEAL', 'EXPORT', 'RIGHTS', 'RECORD', 'JOB'))`,
    )
    this.addSql(
      `create table "audit_link" ("seq" bigint not null, "entry_id" bigint not null, "hash" text not null, primary key ("seq"))`,
    )
    this.addSql(`alter table "audit_link" add constraint "audit_link_entry_id_unique" unique ("entry_id")`)
    this.addSql(`create table "audit_pending" ("entry_id" bigint not null, primary key ("entry_id"))`)
    this.addSql(
      `create table "rate_limit" ("key" text not null, "points" int not null default 0, "expire" bigint null, primary key ("key"))`,
    )
    this.addSql(`create index "rate_limit_expire_index" on "rate_limit" ("expire")`)
    this.addSql(
      `create table "api_client" ("id" bigserial primary key, "account_id" bigint not null, "name" text not null, "contact" text not null, "unit_id" int not null, "place" int not null, "scopes" text[] not null, "rate_per_minute" int not null, "expires_at" timestamptz(3) null, "created_at" timestamptz(3) not null, "disabled_at" timestamptz(3) null)`,
    )
    this.addSql(`alter table "api_client" add constraint "api_client_account_id_unique" unique ("account_id")`)
    this.addSql(
      `create table "api_key" ("id" bigserial primary key, "client_id" bigint not null, "place" int not null, "key_hash" text not null, "hint" text not null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) null, "last_used_at" timestamptz(3) null, "revoked_at" timestamptz(3) null)`,
    )
    this.addSql(`create index "api_key_client_id_index" on "api_key" ("client_id")`)
    this.addSql(`alter table "api_key" add constraint "api_key_key_hash_unique" unique ("key_hash")`)
    this.addSql(`create index "request_applicant_id_id_index" on "request" ("applicant_id", "id")`)
    // With what the fence looks at, so that counting does not read the rows themselves.
    this.addSql(`drop index "request_kelurahan_place_status_submitted_at_id_index"`)
    this.addSql(
      `create index "request_kelurahan_place_status_submitted_at_id_index" on "request" ("kelurahan_place", "status", "submitted_at", "id") include ("place", "applicant_id")`,
    )
    this.addSql(
      `alter table "account" add "resident_id" bigint null, add "must_change_password" boolean not null default false, add "needs_second_factor" boolean not null default false, add "totp_secret" text null, add "totp_confirmed_at" timestamptz(3) null, add "totp_last_step" int null, add "recovery_hashes" text[] not null default '{}', add "issuer" text null, add "subject" text null, add "disabled_at" timestamptz(3) null`,
    )
    this.addSql(
      `alter table "account" add constraint "account_resident_id_foreign" foreign key ("resident_id") references "resident" ("id") on delete no action`,
    )
    this.addSql(`alter table "account" alter column "password_hash" drop not null`)
    this.addSql(`alter table "account" add constraint "account_issuer_subject_unique" unique ("issuer", "subject")`)
    // Whoever is signed in signs in again: their sessions know no address.
    this.addSql(`delete from "session"`)
    this.addSql(`alter table "session" drop constraint "session_pkey"`)
    this.addSql(
      `alter table "session" add "id" bigserial primary key, add "last_used_at" timestamptz(3) not null, add "address" text not null, add "agent" text null, add "vouched" boolean not null default false`,
    )
    this.addSql(`alter table "session" add constraint "session_token_hash_unique" unique ("token_hash")`)
    this.addSql(`create index "session_expires_at_index" on "session" ("expires_at")`)
    this.addSql(
      `alter table "api_client" add constraint "api_client_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete no action`,
    )
    this.addSql(
      `alter table "api_client" add constraint "api_client_unit_id_foreign" foreign key ("unit_id") references "unit" ("id")`,
    )
    this.addSql(
      `alter table "api_key" add constraint "api_key_client_id_foreign" foreign key ("client_id") references "api_client" ("id") on delete cascade`,
    )
    this.addSql(`alter table "api_client" enable row level security`)
    this.addSql(`alter table "api_key" enable row level security`)

    for (const table of fencedBefore) this.addSql(`drop policy territory on ${table}`)
    for (const [table, own] of Object.entries(fenced)) this.addSql(fence(table, own))
    this.addSql(`alter table audit_entry enable row level security`)
    this.addSql(`create policy append on audit_entry for insert with check (true)`)
    this.addSql(`create policy territory on audit_entry for select using (${visible(null)})`)
    for (const definition of [...auditChain, ...doors, ...announcements]) this.addSql(definition)
  }
}

const setting = (name: string, type: string) => `nullif(current_setting('portal.${name}', true), '')::${type}`
const bound = (end: string) => `(select ${setting(end, 'int')} as bound)`
const account = setting('account', 'bigint')
const resident = setting('resident', 'bigint')
const ofOwnRequest = `request_id in (select own.id from request own where own.applicant_id = ${resident})`

/** The tables behind the fence, and which rows are one's own wherever they lie. */
const fenced: Record<string, string | null> = {
  resident: `id = ${resident}`,
  officer: null,
  post: null,
  account: `id = ${account}`,
  session: `account_id = ${account}`,
  idempotency_key: `account_id = ${account}`,
  api_client: null,
  api_key: null,
  request: `applicant_id = ${resident}`,
  request_tally: null,
  request_event: ofOwnRequest,
  approval: ofOwnRequest,
}
const fencedBefore = Object.keys(fenced).filter((table) => !table.startsWith('api_'))

function visible(own: string | null): string {
  const inside = `place >= ${bound('low')} and place < ${bound('high')}`
  const elsewhere = `coalesce(place <@ ${setting('others', 'int4multirange')}, false)`
  return `case when ${inside} then true ${own ? `when ${own} then true ` : ''}else ${elsewhere} end`
}

function fence(table: string, own: string | null): string {
  return `create policy territory on ${table} using (${visible(own)}) with check (${visible(own)})`
}

const asOwner = (language: string) => `language ${language} security definer set search_path = public, pg_temp`

/** The chain over the audit log: a queue filled with each entry, and one flusher at a time that links what waits there. */
const auditChain = [
  `create function queue_audit() returns trigger ${asOwner('plpgsql')} as $$
    begin
      insert into audit_pending (entry_id) values (new.id);
      return null;
    end $$`,
  `create trigger queue_audit after insert on audit_entry for each row execute function queue_audit()`,
  // Every column that is written, in an order and a form that no setting of the session changes.
  `create function audit_text(entry audit_entry) returns text language sql stable as $$
      select json_build_array(
        entry.id, (extract(epoch from entry.at) * 1000)::bigint, entry.kind, entry.action, entry.account_id, entry.actor,
        entry.role, entry.posts, entry.address, entry.subject_type, entry.subject_id, entry.place, entry.code,
        entry.reason, entry.times, entry.changes)::text
    $$`,
  `create function audit_hash(before text, entry audit_entry) returns text language sql stable as $$
      select encode(sha256(convert_to(before || audit_text(entry), 'UTF8')), 'hex')
    $$`,
  // A trigger of one's own on a table of one's own could fill the queue with anything.
  `revoke execute on function queue_audit() from public`,
  // Links what waits, up to so many; answers with how many it linked. Another one at work is left to it.
  `create function chain_audit(most int default 1000) returns int
    ${asOwner('plpgsql')} as $$
    declare
      last_seq bigint;
      last_hash text;
      entry audit_entry;
      linked bigint[] := '{}';
    begin
      if not exists (select from audit_pending) or not pg_try_advisory_xact_lock(hashtext('chain_audit')) then
        return 0;
      end if;
      select seq, hash into last_seq, last_hash from audit_link order by seq desc limit 1;
      for entry in
        select e.* from audit_pending p join audit_entry e on e.id = p.entry_id
         where not exists (select from audit_link l where l.entry_id = p.entry_id)
         order by p.entry_id limit most
      loop
        last_seq := coalesce(last_seq, 0) + 1;
        last_hash := audit_hash(coalesce(last_hash, ''), entry);
        insert into audit_link (seq, entry_id, hash) values (last_seq, entry.id, last_hash);
        linked := linked || entry.id;
      end loop;
      delete from audit_pending where entry_id = any(linked);
      return cardinality(linked);
    end $$`,
]

/** The doors in the fence: what must be found before anyone's territory is known. */
const doors = [
  `drop function find_account_to_sign_in(text)`,
  `create function find_account_to_sign_in(username_given text)
    returns table (
      account_id bigint, password_hash text, is_example boolean, place int, role text, totp_secret text,
      has_second_factor boolean
    )
    ${asOwner('sql')} stable as $$
      select id, a.password_hash, a.is_example, a.place, a.role, a.totp_secret, a.totp_confirmed_at is not null
        from account a
       where username = username_given and a.disabled_at is null and a.role <> 'API_CLIENT'
    $$`,
  `create function find_account_of_subject(issuer_given text, subject_given text, username_given text)
    returns table (
      account_id bigint, username text, is_example boolean, place int, role text, wants_second_factor boolean,
      is_new boolean
    )
    ${asOwner('sql')} as $$
      with pinned as (
        update account a set issuer = issuer_given, subject = subject_given
         where a.username = username_given and a.subject is null and a.disabled_at is null
           and a.role <> 'API_CLIENT' and not a.is_example
           and not exists (select from account o where o.issuer = issuer_given and o.subject = subject_given)
        returning a.*
      )
      select a.id, a.username, a.is_example, a.place, a.role,
             a.needs_second_factor or a.totp_confirmed_at is not null, false
        from account a
       where a.issuer = issuer_given and a.subject = subject_given and a.disabled_at is null
         and a.role <> 'API_CLIENT'
      union all
      select p.id, p.username, p.is_example, p.place, p.role,
             p.needs_second_factor or p.totp_confirmed_at is not null, true
        from pinned p
    $$`,
  `create function use_totp_step(account_given bigint, step int) returns boolean
    ${asOwner('sql')} as $$
      with used as (
        update account set totp_last_step = step
         where id = account_given and coalesce(totp_last_step, 0) < step returning 1
      )
      select exists (select from used)
    $$`,
  `create function use_recovery_code(account_given bigint, code_hash text) returns boolean
    ${asOwner('sql')} as $$
      with used as (
        update account set recovery_hashes = array_remove(recovery_hashes, code_hash)
         where id = account_given and code_hash = any(recovery_hashes) returning 1
      )
      select exists (select from used)
    $$`,
  `drop function open_session(bigint, text, timestamptz, timestamptz)`,
  `create function open_session(
      account_given bigint, hash text, created timestamptz, expires timestamptz, address_given text, agent_given text,
      vouched_given boolean
    ) returns void
    ${asOwner('sql')} as $$
      insert into session (token_hash, account_id, place, created_at, last_used_at, expires_at, address, agent, vouched)
      select hash, id, place, created, created, expires, address_given, agent_given, vouched_given
        from account where id = account_given and disabled_at is null
    $$`,
  `drop function find_caller(text, timestamptz, date)`,
  `create function find_caller(hash text, at timestamptz, today date)
    returns table (
      account_id bigint, username text, role text, is_example boolean, place int, officer_id bigint, resident_id bigint,
      level text, low int, high int, expires_at timestamptz, last_used_at timestamptz, session_id bigint, scopes json,
      rate_per_minute int, pending text, posts json
    )
    ${asOwner('sql')} stable as $$
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
                    'level', pu.level, 'low', pu.place, 'high', pu.place_end) order by p.id)
             from post p
             join unit pu on pu.id = p.unit_id
            where p.officer_id = a.officer_id and p.valid_from <= today and (p.valid_to is null or p.valid_to > today)),
          '[]')
        from token t
        join account a on a.id = t.account_id
        join unit u on u.id = coalesce(t.unit_id, a.unit_id)
       where a.disabled_at is null
    $$`,
  `create function note_use(hash text, at timestamptz) returns void
    ${asOwner('sql')} as $$
      update session set last_used_at = at where token_hash = hash and last_used_at < at;
      update api_key set last_used_at = at where key_hash = hash and coalesce(last_used_at < at, true)
    $$`,
]

/** What changes who may do what is announced to every server; that a token was used does not. */
const announcements = [
  `drop trigger announce_change on session`,
  `create trigger announce_change after delete or truncate on session
    for each statement execute function announce_change('portal_access')`,
  `drop trigger announce_change on account`,
  `create trigger announce_change after delete or truncate or update of
     role, unit_id, place, officer_id, resident_id, must_change_password, needs_second_factor, totp_confirmed_at, disabled_at
   on account for each statement execute function announce_change('portal_access')`,
  `create trigger announce_change after delete or truncate or update of scopes, unit_id, rate_per_minute, expires_at, disabled_at
   on api_client for each statement execute function announce_change('portal_access')`,
  `create trigger announce_change after delete or truncate or update of expires_at, revoked_at
   on api_key for each statement execute function announce_change('portal_access')`,
]
