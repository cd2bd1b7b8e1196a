import type { Client } from 'pg'
import { hashOf, newToken } from '../../api/access/token.ts'

/** So many accounts that see one kelurahan, each with a session: the tokens, by the first place of the kelurahan. */
export async function openListeners(client: Client, kelurahan: number, ofEach: number): Promise<Map<number, string[]>> {
  await client.query(makeListeners, [ofEach, kelurahan])
  const { rows } = await client.query<{ accountId: string; place: number }>(selectListeners)
  const tokens = rows.map(() => newToken())
  await client.query(makeSessions, [
    tokens.map(hashOf),
    rows.map(({ accountId }) => accountId),
    rows.map(({ place }) => place),
  ])
  const byPlace = new Map<number, string[]>()
  rows.forEach(({ place }, index) => byPlace.set(place, [...(byPlace.get(place) ?? []), tokens[index]!]))
  return byPlace
}

/** The kelurahan where most waits, so that there is enough to decide. */
const makeListeners = `
  insert into account (username, name, password_hash, role, unit_id, place)
  select 'listener.' || busy.code || '.' || nth, 'Bench', '!', 'KELURAHAN_ADMIN', busy.id, busy.place
    from (
      select unit.id, unit.code, unit.place
        from unit join bench.saved_request r on r.kelurahan_place = unit.place
       where unit.level = 'KELURAHAN' group by unit.id order by count(*) desc, unit.id limit $2
    ) as busy, generate_series(1, $1::int) as nth
  on conflict (username) do nothing`

const selectListeners = `
  select id as "accountId", place from account where username like 'listener.%' order by place, id`

const makeSessions = `
  insert into session (token_hash, account_id, place, created_at, last_used_at, expires_at, address)
  select hash, account_id, place, now(), now(), now() + interval '1 day', '127.0.0.1'
    from unnest($1::text[], $2::bigint[], $3::int[]) as opened (hash, account_id, place)`
