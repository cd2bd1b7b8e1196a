import type { ClientBase } from 'pg'
import { cityTree } from './city-tree.ts'
import { UnitLevel } from './unit.entity.ts'

/** The day Portal Emas began, from which its units are valid. */
export const firstDay = '2021-09-01'

const fromTheTop = [UnitLevel.CITY, UnitLevel.KECAMATAN, UnitLevel.KELURAHAN, UnitLevel.RW, UnitLevel.RT]

/** Stores the units of the city that are missing, parents first; answers how many those were. */
export async function loadUnits(client: ClientBase): Promise<number> {
  const tree = cityTree()
  let added = 0
  for (const level of fromTheTop) {
    const units = tree.filter((unit) => unit.level === level)
    const { rowCount } = await client.query(insertMissing, [
      units.map(({ code }) => code),
      units.map(({ parent }) => parent),
      units.map(({ name }) => name),
      units.map(({ territory }) => territory.low),
      units.map(({ territory }) => territory.high),
      level,
      firstDay,
    ])
    added += rowCount ?? 0
  }
  return added
}

const insertMissing = `
  insert into unit (code, level, name, parent_id, place, place_end, valid_from)
  select planned.code, $6, planned.name, parent.id, planned.low, planned.high, $7
    from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::int[])
           with ordinality as planned(code, parent, name, low, high, nth)
    left join unit as parent on parent.code = planned.parent
   where not exists (select from unit as known where known.code = planned.code)
   order by planned.nth`
