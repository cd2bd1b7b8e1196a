import type { Client } from 'pg'
import { hashOf, newToken } from '../../api/access/token.ts'
import { dayOf } from '../../api/calendars/days.ts'

/** Someone who asks. The peers are told all of this beforehand; our server looks the token up in its database. */
export interface BenchCaller {
  token: string
  accountId: string
  /** Null for those who decide nothing. */
  officerId: string | null
  unitId: number
  level: string
  low: number
  high: number
}

/** Who asks in this run: someone who sees the whole city, the admin of every kelurahan, everyone who holds a post. */
export interface BenchCallers {
  all: BenchCaller[]
  evaluator: BenchCaller
  /** By the id of the kelurahan. */
  admins: Map<number, BenchCaller>
  /** By officer and unit, as in `12 345`. */
  officers: Map<string, BenchCaller>
}

/** Makes the accounts that are missing and a session for each, which lasts a day. */
export async function openSessions(client: Client, now: Date): Promise<BenchCallers> {
  await client.query(makeAccounts, [dayOf(now)])
  const { rows } = await client.query<Omit<BenchCaller, 'token'> & { role: string }>(selectAccounts)
  const all = rows.map((row) => ({ ...row, token: newToken() }))
  await client.query(`delete from session using account where account_id = account.id and username like 'bench.%'`)
  await client.query(makeSessions, [
    all.map(({ token }) => hashOf(token)),
    all.map(({ accountId }) => accountId),
    all.map(({ low }) => low),
    now.toISOString(),
  ])
  await client.query('analyze account, session')
  return {
    all,
    evaluator: all.find(({ level }) => level === 'CITY')!,
    admins: new Map(all.flatMap((caller) => (caller.role === 'KELURAHAN_ADMIN' ? [[caller.unitId, caller]] : []))),
    officers: new Map(all.flatMap((caller) => (caller.officerId ? [[officerKey(caller), caller]] : []))),
  }
}

/** How an officer in a unit is found among the callers. */
export function officerKey({ officerId, unitId }: Pick<BenchCaller, 'officerId' | 'unitId'>): string {
  return `${officerId} ${unitId}`
}

const makeAccounts = `
  insert into account (username, name, password_hash, role, unit_id, place, officer_id)
  select distinct 'bench.' || wanted.name, 'Bench', '!', role, unit.id, unit.place, officer_id
    from (
      select 'evaluator' as name, 'EVALUATOR' as role, id as unit_id, null::bigint as officer_id from unit where level = 'CITY'
      union all
      select 'admin.' || code, 'KELURAHAN_ADMIN', id, null from unit where level = 'KELURAHAN'
      union all
      select 'officer.' || officer_id || '.' || unit_id, 'OFFICER', unit_id, officer_id
        from post where valid_from <= $1 and (valid_to is null or valid_to > $1)
    ) as wanted
    join unit on unit.id = wanted.unit_id
  on conflict (username) do nothing`

const selectAccounts = `
  select account.id as "accountId", account.officer_id as "officerId", unit.id as "unitId", unit.level, role,
         unit.place as low, unit.place_end as high
    from account join unit on unit.id = account.unit_id
   where username like 'bench.%'
   order by account.id`

const makeSessions = `
  insert into session (token_hash, account_id, place, created_at, last_used_at, expires_at, address)
  select hash, account_id, place, $4::timestamptz, $4::timestamptz, $4::timestamptz + interval '1 day', '127.0.0.1'
    from unnest($1::text[], $2::bigint[], $3::int[]) as opened (hash, account_id, place)`
