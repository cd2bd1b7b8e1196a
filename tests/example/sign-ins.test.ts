import { verify } from '@node-rs/argon2'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase } from '../support/database.ts'
import { openRows } from '../support/rows.ts'
import { unitOf } from '../support/units.ts'
import { seedClone, type Seeded, seedInto } from './seeded.ts'

let example: Seeded

beforeAll(async () => {
  example = await seedClone({ requests: 300 })
})

afterAll(() => example.end())

test('there is one example sign-in for each kind of user', async () => {
  const signIns = await example.rows.select(
    `select username, role, unit.code as unit from account join unit on unit.id = unit_id order by username`,
  )
  expect(signIns).toEqual([
    { username: 'camat.kanigaran', role: 'OFFICER', unit: '35.74.04' },
    { username: 'diskominfo', role: 'EVALUATOR', unit: '35.74' },
    { username: 'kelurahan.kanigaran', role: 'KELURAHAN_ADMIN', unit: '35.74.04.1003' },
    { username: 'lurah.kanigaran', role: 'OFFICER', unit: '35.74.04.1003' },
    { username: 'rt.kanigaran.02.005', role: 'OFFICER', unit: '35.74.04.1003.02.005' },
    { username: 'rw.kanigaran.02', role: 'OFFICER', unit: '35.74.04.1003.02' },
    { username: 'sysadmin', role: 'SYSTEM_ADMIN', unit: '35.74' },
    { username: 'warga.kanigaran', role: 'RESIDENT', unit: '35.74.04.1003.02.005' },
  ])
})

test('they all have the same password', async () => {
  const accounts = await example.rows.select<{ password_hash: string }>('select password_hash from account')
  for (const { password_hash: hash } of accounts) {
    expect(hash).toMatch(/^\$argon2id\$/)
    expect(await verify(hash, 'portal-emas')).toBe(true)
  }
})

test.each([
  ['rt.kanigaran.02.005', 'RT_HEAD', 4],
  ['rw.kanigaran.02', 'RW_HEAD', 3],
  ['lurah.kanigaran', 'LURAH', 4],
  ['camat.kanigaran', 'CAMAT', 3],
])('%s has a few requests to decide, also in a small example', async (username, position, atLeast) => {
  const waiting = await example.rows.select(
    `select r.number from account a join post p on p.officer_id = a.officer_id and p.valid_to is null
       join request r on r.waiting_at_id = p.unit_id join stage s on s.id = r.stage_id and s.decided_by = p.position
      where a.username = $1 and p.position = $2 and p.unit_id = a.unit_id`,
    [username, position],
  )
  expect(waiting.length).toBeGreaterThanOrEqual(Number(atLeast))
})

test('warga.kanigaran has requests of their own: a draft, one on its way, one to be mended and one that is done', async () => {
  const own = await example.rows.select(
    `select r.status, a.name = p.name as "isTheirs" from account a join resident p on p.id = a.resident_id
       join request r on r.applicant_id = p.id where a.username = 'warga.kanigaran' order by 1`,
  )
  const statuses = ['COMPLETED', 'DRAFT', 'IN_PROGRESS', 'RETURNED']
  expect(own).toEqual(expect.arrayContaining(statuses.map((status) => ({ status, isTheirs: true }))))
})

test('where they are not asked for none are made', async () => {
  const without = await seedClone({ requests: 20, exampleSignIns: false })
  expect(await without.rows.select('select username from account')).toEqual([])
  await without.end()
})

test('where users are there already none are added to them', async () => {
  const database = await cloneDatabase()
  const rows = await openRows(database.ownerUrl)
  const city = await unitOf(rows, '35.74')
  const known = { username: 'sari', name: 'Sari', password_hash: 'none', role: 'EVALUATOR' }
  await rows.insert('account', { ...known, unit_id: city.id, place: city.place })
  await seedInto(database, { requests: 20 })
  expect(await rows.select('select username from account')).toEqual([{ username: 'sari' }])
  await rows.end()
  await database.drop()
})
