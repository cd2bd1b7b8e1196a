import type { ClientBase } from 'pg'
import { Capacity, Position } from '../people/post.entity.ts'
import { firstDay } from '../units/load-units.ts'
import type { UnitLevel } from '../units/unit.entity.ts'
import { personName } from './names.ts'
import { Random } from './random.ts'
import type { StoredUnit } from './stored-units.ts'

/** Someone who decides, in a post. Days are WIB days; `until` is the first without it. */
export interface Incumbency {
  officerId: number
  name: string
  unit: StoredUnit
  position: Position
  capacity: Capacity
  /** The letter of appointment of who acts or stands in. */
  basis: string | null
  from: string
  until: string | null
}

/** On this day all heads of RT and RW were newly inducted. */
export const inductionDay = '2025-05-07'

const positionsOf: Partial<Record<UnitLevel, readonly Position[]>> = {
  RT: [Position.RT_HEAD],
  RW: [Position.RW_HEAD],
  KELURAHAN: [Position.LURAH, Position.SECRETARY],
  KECAMATAN: [Position.CAMAT, Position.SECRETARY],
}

/** Heads of RT and RW before and after the induction, and the officers of kelurahan and kecamatan. */
export function appointOfficers(units: readonly StoredUnit[], seed: number): Incumbency[] {
  const random = new Random(seed, 'officers')
  const appointed: Incumbency[] = []
  for (const unit of units) {
    for (const position of positionsOf[unit.level] ?? []) {
      const isVolunteer = position === Position.RT_HEAD || position === Position.RW_HEAD
      const terms: [from: string, until: string | null][] = isVolunteer
        ? [
            [firstDay, inductionDay],
            [inductionDay, null],
          ]
        : [[firstDay, null]]
      for (const [from, until] of terms) {
        const name = personName(random, random.chance(isVolunteer ? 0.2 : 0.4))
        const officerId = appointed.length + 1
        appointed.push({ officerId, name, unit, position, capacity: Capacity.DEFINITIVE, basis: null, from, until })
      }
    }
  }
  return appointed
}

/** Stores the officers and their posts, which are numbered in this order. */
export async function storeOfficers(client: ClientBase, officers: readonly Incumbency[]): Promise<void> {
  await client.query(insertOfficers, [
    officers.map(({ officerId }) => officerId),
    officers.map(({ name }) => name),
    officers.map(({ unit }) => unit.id),
    officers.map(({ unit }) => unit.place),
    officers.map(({ position }) => position),
    officers.map(({ from }) => from),
    officers.map(({ until }) => until),
    officers.map(({ capacity }) => capacity),
    officers.map(({ basis }) => basis),
  ])
}

const insertOfficers = `
  with given as (
    select * from unnest($1::bigint[], $2::text[], $3::int[], $4::int[], $5::text[], $6::date[], $7::date[], $8::text[],
                         $9::text[])
      with ordinality as given(officer_id, name, unit_id, place, position, valid_from, valid_to, capacity, basis, id)
  ), officers as (
    insert into officer (id, name, place)
    select distinct on (officer_id) officer_id, name, place from given order by officer_id, id
  )
  insert into post (id, officer_id, unit_id, place, position, valid_from, valid_to, capacity, basis)
  select id, officer_id, unit_id, place, position, valid_from, valid_to, capacity, basis from given order by id`
