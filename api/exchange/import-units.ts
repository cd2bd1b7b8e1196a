import type { ClientBase } from 'pg'
import { CannotStart } from '../base/cannot-start.ts'
import { placeOfChild } from '../units/territory.ts'
import { UnitLevel } from '../units/unit.entity.ts'
import { RejectedRow } from './event-row.ts'
import type { TargetUnit } from './import-target.ts'
import { freeSlug } from './slug.ts'
import type { CheckUnit } from './stage-rows.ts'

/** Refuses every unit that is neither a known code nor the name of an agency made of an earlier log below the root. */
export async function knownUnitsOnly(client: ClientBase, root: TargetUnit): Promise<CheckUnit> {
  const { rows } = await client.query<{ value: string }>(
    'select code as value from unit union select name from unit where parent_id = $1 and level = $2',
    [root.id, UnitLevel.AGENCY],
  )
  const known = new Set(rows.map(({ value }) => value))
  return (unit) => {
    if (unit !== null && !known.has(unit)) throw new RejectedRow('no such unit', unit)
  }
}

/**
 * Makes `imported_unit`, the unit of every value in the log, with agencies below the root for those that are none
 * yet; blank is the root itself. Answers how many were made. Throws `CannotStart` when the root is full.
 */
export async function importUnits(client: ClientBase, root: TargetUnit, validFrom: string): Promise<number> {
  await client.query(createTable, [UnitLevel.AGENCY, root.id])
  const places = await freePlaces(client, root)
  const { rows } = await client.query<{ value: string }>(selectUnknown, [places.length + 1])
  if (rows.length > places.length) {
    throw new CannotStart(
      `The log has more new units than fit below ${root.code} (${places.length}); is it the right column?`,
    )
  }
  const { rows: codes } = await client.query<{ code: string }>('select code from unit')
  const taken = new Set(codes.map(({ code }) => code))
  await client.query(insertAgencies, [
    rows.map(({ value }) => freeSlug(value, taken, `${root.code}.`)),
    rows.map(({ value }) => value),
    rows.map((_, index) => places[index]!.low),
    rows.map((_, index) => places[index]!.high),
    UnitLevel.AGENCY,
    root.id,
    validFrom,
  ])
  return rows.length
}

/** The places behind the last child of the root. */
async function freePlaces(client: ClientBase, root: TargetUnit) {
  const { rows } = await client.query<{ end: number | null }>(
    'select max(place_end) as end from unit where parent_id = $1',
    [root.id],
  )
  const territory = { low: root.place, high: root.placeEnd }
  const places = []
  for (let index = 0; ; index += 1) {
    const place = placeOfChild(territory, UnitLevel.AGENCY, index)
    if (!place) return places
    if (place.low >= (rows[0]?.end ?? 0)) places.push(place)
  }
}

const createTable = `
  create temporary table imported_unit on commit drop as
  with known as (
    select '' as value, id, place, 0 as rank from unit where id = $2
    union all
    select code, id, place, 1 from unit
    union all
    select name, id, place, 2 from unit where level = $1 and parent_id = $2
  )
  select distinct on (value) value, id as unit_id, place
    from known
    join (select distinct coalesce(unit, '') as value from imported_row) as named using (value)
   order by value, rank, id`

const selectUnknown = `
  select unit as value
    from imported_row
   where unit is not null and not exists (select from imported_unit where value = unit)
   group by unit
   order by min(nth)
   limit $1`

const insertAgencies = `
  with made as (
    insert into unit (code, level, name, parent_id, place, place_end, valid_from)
    select code, $5, name, $6, low, high, $7
      from unnest($1::text[], $2::text[], $3::int[], $4::int[]) as agency(code, name, low, high)
    returning name, id, place
  )
  insert into imported_unit (value, unit_id, place) select name, id, place from made`
