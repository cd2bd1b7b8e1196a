import type { ClientBase } from 'pg'
import type { NewEvent, Waiting } from './new-events.ts'

/** An officer with an address. */
export interface Officer {
  accountId: string
  officerId: string
  /** The resident they are, where the account says so. */
  residentId: string | null
}

/** A post as a key. */
export const keyOf = ({ unitId, position }: Waiting) => `${unitId} ${position}`

/** Those in the posts that events name, on a WIB day, by post: whoever has no address, or may not sign in, is left out. */
export async function findOfficers(
  client: Pick<ClientBase, 'query'>,
  events: readonly NewEvent[],
  today: string,
): Promise<Map<string, Officer[]>> {
  const posts = new Map<string, Waiting>()
  for (const { to, from } of events) {
    for (const post of [to, from]) if (post) posts.set(keyOf(post), post)
  }
  const named = [...posts.values()]
  const officers = new Map<string, Officer[]>()
  if (named.length === 0) return officers
  const { rows } = await client.query<Officer & Waiting>(selectOfficers, [
    named.map(({ unitId }) => unitId),
    named.map(({ position }) => position),
    today,
  ])
  for (const { unitId, position, ...officer } of rows) {
    const key = keyOf({ unitId, position })
    const known = officers.get(key)
    if (known) known.push(officer)
    else officers.set(key, [officer])
  }
  return officers
}

const selectOfficers = `
  select distinct p.unit_id as "unitId", p.position, a.id as "accountId", p.officer_id as "officerId",
         a.resident_id as "residentId"
    from unnest($1::int[], $2::text[]) as named (unit_id, "position")
    join post p on p.unit_id = named.unit_id and p.position = named.position
     and p.valid_from <= $3 and (p.valid_to is null or p.valid_to > $3)
    join account a on a.officer_id = p.officer_id and a.email is not null and a.disabled_at is null
   order by a.id`
