import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appRole } from '../../api/base/postgres/roles.ts'
import { migrate } from '../../api/orm.ts'
import { testVault } from '../support/vault.ts'
import { buildFencedCity, type FencedCity, type Table } from './fence-city.ts'

/** Refused by a policy, or because the application may not do that to any row. */
const refused = '42501'
/** Past the fence: refused only because the same row is there already. */
const known = '23505'

/** Logs, which the application adds to anywhere but never changes. */
const logs = ['audit_entry']
/** Tables that only doors and triggers write. */
const closed = ['request_tally', 'session']

let city: FencedCity

beforeAll(async () => {
  city = await buildFencedCity()
})

afterAll(() => city.end())

describe('a neighbour’s row of every fenced table', () => {
  test('is neither changed nor removed', async () => {
    const touched = await city.each(async ({ name }) => {
      const where = `where place = ${city.neighbour.place} returning 1`
      const changed = await city.as(city.territory, `update ${name} set place = place ${where}`)
      const removed = await city.as(city.territory, `delete from ${name} ${where}`)
      return [changed, removed].flat().filter((each) => each !== refused).length
    })
    expect(Object.entries(touched).filter(([, rows]) => rows > 0)).toEqual([])
  })

  test('is not made out of one’s own', async () => {
    const moved = await city.each(({ name }) =>
      city.as(city.territory, `update ${name} set place = ${city.neighbour.place}`),
    )
    expect(moved).toEqual(city.everywhere(refused))
  })

  test('is not added, though one’s own is', async () => {
    const atNeighbours = await city.each((table) => addAgain(table, city.neighbour.place))
    expect(atNeighbours).toEqual(city.everywhere(refused, every(logs, known)))
    const athome = await city.each((table) => addAgain(table, city.home.place))
    expect(athome).toEqual(city.everywhere(known, every(closed, refused)))
  })
})

test('letting the application in again changes nothing of what it may do', async () => {
  const rights = () =>
    city.rows.select(`
      select relname as name, relacl::text as rights from pg_class where relnamespace = 'public'::regnamespace
      union all
      select proname, proacl::text from pg_proc where pronamespace = 'public'::regnamespace order by 1, 2`)
  const before = await rights()
  await migrate(city.ownerUrl, appRole, testVault)
  expect(await rights()).toEqual(before)
})

/** Adds the neighbour's row once more, at this place. */
async function addAgain({ name, columns }: Table, place: number): Promise<unknown> {
  const there = [city.neighbour.place]
  const [found] = await city.rows.select<{ row: object }>(
    `select to_jsonb(t) as row from ${name} t where place = $1`,
    there,
  )
  const add = `insert into ${name} (${columns.join()})
    select ${columns.join()} from jsonb_populate_record(null::${name}, $1)`
  return await city.as(city.territory, add, [{ ...found!.row, place }])
}

const every = (names: readonly string[], what: string) => Object.fromEntries(names.map((name) => [name, what]))
