import { createHash } from 'node:crypto'
import type { Builders } from '../support/builders.ts'
import { unitOf } from '../support/units.ts'
import { type CallerKind, type Whereabouts, whereabouts } from './matrix-table.ts'

/** Someone signed in, whom a mutation about oneself may change; it exists once it was written. */
export interface SignedIn {
  username: string
  token: string
  account: string
  session: string
}

const rt = { own: '35.74.04.1003.02.005', parent: '35.74.04.1003.02', neighbour: '35.74.04.1003.02.004' }
const kelurahan = { own: '35.74.04.1003', parent: '35.74.04', neighbour: '35.74.04.1001', elsewhere: '35.74.01.1001' }
const elsewhere = '35.74.01.1001.01.001'

/** The units where things lie, seen from each kind of caller. Agencies have no code of their own, and are made. */
export function unitsAround(agencies: readonly [string, string]): Record<CallerKind, Record<Whereabouts, string>> {
  const head = { ...rt, elsewhere }
  const city = { own: '35.74', parent: '35.74.04', neighbour: '35.74.04.1001', elsewhere }
  return {
    nobody: head,
    resident: { ...head, neighbour: rt.own },
    'RT head': head,
    'former RT head': head,
    'kelurahan admin': kelurahan,
    'agency admin': { own: agencies[0], parent: '35.74', neighbour: agencies[1], elsewhere },
    evaluator: city,
    'system admin': city,
    'client with': kelurahan,
    'client without': kelurahan,
  }
}

/** Every unit that something lies at. */
export const unitsOf = (around: Record<Whereabouts, string>) => whereabouts.map((where) => around[where])

const roles: Partial<Record<CallerKind, string>> = {
  resident: 'RESIDENT',
  'RT head': 'OFFICER',
  'former RT head': 'OFFICER',
  'kelurahan admin': 'KELURAHAN_ADMIN',
  'agency admin': 'AGENCY_ADMIN',
  evaluator: 'EVALUATOR',
  'system admin': 'SYSTEM_ADMIN',
}

const begun = '2026-08-10T02:00:00Z'
let count = 0

/** A person of this kind with a session; null for a kind that has no role. */
export async function signInAs(
  build: Builders,
  kind: CallerKind,
  { unit, residentId }: { unit: string; residentId: string },
): Promise<SignedIn | null> {
  const role = roles[kind]
  if (!role) return null
  const nth = (count += 1)
  const username = `penanya.${nth}`
  const validTo = kind === 'former RT head' ? '2026-08-10' : null
  const officerId = role === 'OFFICER' ? await build.officer({ unit, validTo }) : null
  const account = await build.account({ username, role, unit, officerId })
  if (role === 'RESIDENT') {
    await build.rows.select('update account set resident_id = $1 where id = $2', [residentId, account])
  }
  const token = `penanya-${nth}-${'x'.repeat(24)}`
  const { place } = await unitOf(build.rows, unit)
  const session = await build.rows.insert<{ id: string }>('session', {
    token_hash: hashed(token),
    account_id: account,
    place,
    created_at: begun,
    last_used_at: begun,
    expires_at: '2026-08-11T00:00:00Z',
    address: '127.0.0.1',
  })
  return { username, token, account, session: session.id }
}

/** An API client with exactly these scopes, and its key. */
export async function keyFor(build: Builders, unit: string, scopes: readonly string[]): Promise<string> {
  const nth = (count += 1)
  const token = `pe_aplikasi-${nth}-${'x'.repeat(24)}`
  const account = await build.account({ username: `aplikasi-uji.${nth}`, role: 'API_CLIENT', unit })
  const { id: unitId, place } = await unitOf(build.rows, unit)
  const client = await build.rows.insert<{ id: string }>('api_client', {
    account_id: account,
    name: `Aplikasi Uji ${nth}`,
    contact: 'Diskominfo',
    unit_id: unitId,
    place,
    scopes: `{${scopes.join()}}`,
    rate_per_minute: 1_000_000,
    created_at: begun,
  })
  const key = { client_id: client.id, place, key_hash: hashed(token), hint: 'pe_aplik', created_at: begun }
  await build.rows.insert('api_key', key)
  return token
}

const hashed = (token: string) => createHash('sha256').update(token).digest('hex')
