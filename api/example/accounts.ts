import { hash } from '@node-rs/argon2'
import type { ClientBase } from 'pg'
import { Role } from '../base/context.ts'
import { exampleResident, exampleRt, exampleRw } from './example-inbox.ts'
import type { Neighbourhood } from './neighbourhoods.ts'
import type { Incumbency } from './officers.ts'
import type { StoredUnit } from './stored-units.ts'
import { exampleKelurahan } from './troubles.ts'

/** The password of every example sign-in. */
export const examplePassword = 'portal-emas'

/** Someone who can sign in to the example. Units are named by code. */
export interface ExampleSignIn {
  username: string
  role: Role
  unit: string
  /** Null takes the name of the officer who heads the unit, or of the resident. */
  name: string | null
}

const exampleCity = '35.74'
const officer = (username: string, unit: string): ExampleSignIn => ({ username, role: Role.OFFICER, unit, name: null })

export const exampleSignIns: readonly ExampleSignIn[] = [
  { username: 'sysadmin', role: Role.SYSTEM_ADMIN, unit: exampleCity, name: 'Administrator Sistem' },
  { username: 'diskominfo', role: Role.EVALUATOR, unit: exampleCity, name: 'Evaluator Diskominfo' },
  {
    username: 'kelurahan.kanigaran',
    role: Role.KELURAHAN_ADMIN,
    unit: exampleKelurahan,
    name: 'Admin Kelurahan Kanigaran',
  },
  officer('rt.kanigaran.02.005', exampleRt),
  officer('rw.kanigaran.02', exampleRw),
  officer('lurah.kanigaran', exampleKelurahan),
  officer('camat.kanigaran', exampleKelurahan.slice(0, 8)),
  { username: 'warga.kanigaran', role: Role.RESIDENT, unit: exampleRt, name: null },
]

/** Whom the sign-ins belong to. */
interface People {
  units: readonly StoredUnit[]
  officers: readonly Incumbency[]
  homes: readonly Neighbourhood[]
}

/** Stores the example sign-ins: whoever knows the password above can use them. */
export async function storeSignIns(client: ClientBase, { units, officers, homes }: People): Promise<void> {
  for (const { username, role, unit: code, name } of exampleSignIns) {
    const unit = units.find((candidate) => candidate.code === code)!
    // The first of a unit's officers who holds the post now is its head.
    const head = officers.find((candidate) => candidate.unit === unit && candidate.until === null)
    const officerId = role === Role.OFFICER ? head!.officerId : null
    const residentId = role === Role.RESIDENT ? exampleResident(homes) : null
    const of = [unit.id, unit.place, officerId, residentId]
    const account = [username, name ?? head!.name, await hash(examplePassword), role, ...of]
    await client.query(insertAccount, account)
  }
}

const insertAccount = `
  insert into account (username, name, password_hash, role, unit_id, place, officer_id, resident_id, is_example)
  values ($1, coalesce((select name from resident where id = $8), $2), $3, $4, $5, $6, $7, $8, true)`
