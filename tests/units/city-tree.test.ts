import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cityTree } from '../../api/units/city-tree.ts'
import { loadUnits } from '../../api/units/load-units.ts'
import { contains } from '../../api/units/territory.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let client: Client

beforeAll(async () => {
  database = await cloneDatabase()
  client = new Client({ connectionString: database.ownerUrl })
  await client.connect()
})

afterAll(async () => {
  await client.end()
  await database.drop()
})

test('the city has 5 kecamatan, 29 kelurahan, 200 RW and 1,029 RT', () => {
  const counts = Object.groupBy(cityTree(), ({ level }) => level)
  const sizes = Object.entries(counts).map(([level, units]) => [level, units.length])
  expect(Object.fromEntries(sizes)).toEqual({ CITY: 1, KECAMATAN: 5, KELURAHAN: 29, RW: 200, RT: 1029 })
})

test('RW 02 of Kanigaran has an RT 005', () => {
  expect(cityTree().find(({ code }) => code === '35.74.04.1003.02.005')).toMatchObject({
    level: 'RT',
    parent: '35.74.04.1003.02',
    name: 'RT 005',
  })
})

test('the territory of a unit lies within that of its parent and beside those of its siblings', () => {
  const tree = cityTree()
  const byCode = new Map(tree.map((unit) => [unit.code, unit]))
  const outside = tree.filter(
    ({ parent, territory }) => parent !== null && !contains(byCode.get(parent)!.territory, territory),
  )
  expect(outside).toEqual([])
  for (const siblings of Object.values(Object.groupBy(tree, ({ parent }) => parent ?? ''))) {
    const inOrder = siblings!.map(({ territory }) => territory).toSorted((a, b) => a.low - b.low)
    expect(inOrder.slice(1).every(({ low }, index) => low >= inOrder[index]!.high)).toBe(true)
  }
})

test('loading the units puts back what is missing and nothing else', async () => {
  await loadUnits(client)
  expect(await loadUnits(client)).toBe(0)
  await client.query(`delete from unit where code = '35.74.04.1003.02.005'`)
  expect(await loadUnits(client)).toBe(1)
  const { rows } = await client.query(
    `select parent.code, unit.valid_from::text from unit join unit as parent on parent.id = unit.parent_id
      where unit.code = '35.74.04.1003.02.005'`,
  )
  expect(rows).toEqual([{ code: '35.74.04.1003.02', valid_from: '2021-09-01' }])
})
