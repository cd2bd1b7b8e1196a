import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedClone, type Seeded } from './seeded.ts'

let example: Seeded

beforeAll(async () => {
  example = await seedClone({ requests: 5000, seed: 21 })
})

afterAll(() => example.end())

test('RTs that sit on requests are slower than every healthy RT with as much to do', async () => {
  const { slowRts, badSignalKelurahan } = example.truth
  const rts = await example.rows.select<{ code: string; median: number }>(`
    select u.code, percentile_cont(0.5) within group (order by extract(epoch from decided_at - entered_at))::float as median
      from approval a join unit u on u.id = a.unit_id
     where u.level = 'RT' and a.outcome in ('APPROVED', 'RETURNED', 'REJECTED')
     group by 1 having count(*) >= 5 order by 2 desc`)
  const outside = rts.filter(({ code }) => !code.startsWith(badSignalKelurahan))
  const slowest = outside.slice(0, slowRts.length).map(({ code }) => code)
  expect(slowest.toSorted()).toEqual(slowRts)
  expect(await medianWhere('u.code = any ($1)', [slowRts])).toBeGreaterThan(
    5 * (await medianWhere(`u.level = 'RT' and u.code <> all ($1)`, [slowRts])),
  )
})

test('quiet RTs have little to do and do it as fast as others', async () => {
  const { quietRts } = example.truth
  const counted = await example.rows.select<{ n: number }>(
    'select count(*)::int as n from request r join unit u on u.id = r.unit_id where u.code = any ($1)',
    [quietRts],
  )
  expect(counted[0]!.n / quietRts.length).toBeLessThan(5000 / 1029 / 2)
  expect(await medianWhere('u.code = any ($1)', [quietRts])).toBeLessThan(
    2 * (await medianWhere(`u.level = 'RT' and u.code <> all ($1)`, [quietRts])),
  )
})

test.each(['RT', 'RW', 'KELURAHAN'])('where the signal is bad, every %s waits longer', async (level) => {
  const { badSignalKelurahan, slowRts } = example.truth
  const there = [level, `${badSignalKelurahan}%`, slowRts]
  const here = await medianWhere('u.level = $1 and u.code like $2 and u.code <> all ($3)', there)
  const elsewhere = await medianWhere('u.level = $1 and u.code not like $2 and u.code <> all ($3)', there)
  expect(here).toBeGreaterThan(2 * elsewhere)
})

test('in the month that stalls the last stage takes days, the stages before do not', async () => {
  const { stalledMonth } = example.truth
  const last = 's.position = (select max(position) from stage where chain_id = s.chain_id)'
  const then = `to_char(a.entered_at at time zone 'Asia/Jakarta', 'YYYY-MM') = $1`
  const usual = await medianWhere(`${last} and not ${then}`, [stalledMonth])
  expect(await medianWhere(`${last} and ${then}`, [stalledMonth])).toBeGreaterThan(4 * usual)
  const before = `s.level in ('RT', 'RW')`
  expect(await medianWhere(`${before} and ${then}`, [stalledMonth])).toBeLessThan(
    1.5 * (await medianWhere(`${before} and not ${then}`, [stalledMonth])),
  )
})

/** The median duration of the decisions where this holds, in seconds. */
async function medianWhere(condition: string, parameters: unknown[]): Promise<number> {
  const [found] = await example.rows.select<{ median: number | null }>(
    `select percentile_cont(0.5) within group (order by extract(epoch from decided_at - entered_at))::float as median
       from approval a join unit u on u.id = a.unit_id join stage s on s.id = a.stage_id
      where a.outcome in ('APPROVED', 'RETURNED', 'REJECTED') and ${condition}`,
    parameters,
  )
  if (found?.median == null) throw new Error(`No decision where ${condition}`)
  return found.median
}
