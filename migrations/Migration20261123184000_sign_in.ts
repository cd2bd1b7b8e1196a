import { Migration } from '@mikro-orm/migrations'

/** Sign-in by OpenID Connect: sessions whose second factor the provider has asked for, and subjects pinned to accounts. */
export class Migration20261123184000_sign_in extends Migration {
  override up(): void {
    this.addSql(`alter table "session" add "vouched" boolean not null default false`)
    for (const definition of doors) this.addSql(definition)
  }
}

const asOwner = (language: string) => `language ${language} security definer set search_path = public, pg_temp`

const doors = [
  `drop function open_session(bigint, text, timestamptz, timestamptz, text, text)`,
  `create function open_session(
      account_given bigint, hash text, created timestamptz, expires timestamptz, address_given text, agent_given text,
      vouched_given boolean
    ) returns void
    ${asOwner('sql')} as $$
      insert into session (token_hash, account_id, place, created_at, last_used_at, expires_at, address, agent, vouched)
      select hash, id, place, created, created, expires, address_given, agent_given, vouched_given
        from account where id = account_given and disabled_at is null
    $$`,
  `drop function find_account_of_subject(text, text, text)`,
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
  `create or replace function find_caller(hash text, at timestamptz, today date)
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
]
