import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedClone, type Seeded } from './seeded.ts'

let example: Seeded

beforeAll(async () => {
  example = await seedClone({ requests: 5000, seed: 21 })
})

afterAll(() => example.end())

test('RTs that sit on requests are slower than every healthy RT with as much to do, and let most run late', async () => {
  const { slowRts, badSignalKelurahan } = example.truth
  const rts = await example.rows.select<{ code: string; median: number; late: number }>(`
    select u.code, percentile_cont(0.5) within group (order by extract(epoch from decided_at - entered_at))::float as median,
           avg((a.outcome = 'ESCALATED')::int)::float as late
      from approval a join unit u on u.id = a.unit_id
     where u.level = 'RT' and a.outcome in ${ended}
     group by 1 having count(*) >= 5 order by 2 desc`)
  const outside = rts.filter(({ code }) => !code.startsWith(badSignalKelurahan))
  const slowest = outside.slice(0, slowRts.length).map(({ code }) => code)
  expect(slowest.toSorted()).toEqual(slowRts)
  const healthy = outside.filter(({ code }) => !slowRts.includes(code))
  const meanLate = (those: typeof rts) => those.reduce((sum, { late }) => sum + late, 0) / those.length
  expect(meanLate(rts.filter(({ code }) => slowRts.includes(code)))).toBeGreaterThan(4 * meanLate(healthy))
  // The standard time of 24 hours bounds what can be seen of them: what stayed longer is no longer theirs.
  expect(await medianWhere('u.code = any ($1)', [slowRts])).toBeGreaterThan(
    2.5 * (await medianWhere(`u.level = 'RT' and u.code <> all ($1)`, [slowRts])),
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

test.each(['RT', 'RW', 'KELURAHAN'])(
  'where the signal is bad, every %s waits longer, and more runs late',
  async (level) => {
    const { badSignalKelurahan, slowRts } = example.truth
    const there = [level, `${badSignalKelurahan}%`, slowRts]
    const [here, elsewhere] = ['like', 'not like'].map(
      (is) => `u.level = $1 and u.code ${is} $2 and u.code <> all ($3) and s.position < (
               select max(position) from stage where chain_id = s.chain_id)`,
    ) as [string, string]
    expect(await medianWhere(here, there)).toBeGreaterThan(1.3 * (await medianWhere(elsewhere, there)))
    expect(await lateWhere(here, there)).toBeGreaterThan(2 * (await lateWhere(elsewhere, there)))
  },
)

test('in the month that stalls the last stage takes days, wherever it is handed; the stages before do not', async () => {
  const { stalledMonth } = example.truth
  const last = 's.position = (select max(position) from stage where chain_id = s.chain_id)'
  const then = `to_char(a.entered_at at time zone 'Asia/Jakarta', 'YYYY-MM') = $1`
  const passage = async (condition: string) => {
    const [found] = await example.rows.select<{ median: number }>(
      `select percentile_cont(0.5) within group (order by seconds)::float as median
         from (select sum(extract(epoch from decided_at - entered_at)) as seconds
                 from approval a join stage s on s.id = a.stage_id
                where a.outcome in ${ended} and ${last} and ${condition} group by request_id) as passage`,
      [stalledMonth],
    )
    return found!.median
  }
  expect(await passage(then)).toBeGreaterThan(4 * (await passage(`not ${then}`)))
  const before = `s.level in ('RT', 'RW')`
  expect(await medianWhere(`${before} and ${then}`, [stalledMonth])).toBeLessThan(
    1.5 * (await medianWhere(`${before} and not ${then}`, [stalledMonth])),
  )
})

/** Who let a request run late had it for at least as long as it stayed: left out, the slow would look fast. */
const ended = `('APPROVED', 'RETURNED', 'REJECTED', 'ESCALATED')`

/** The median time of the visits where this holds, in seconds. */
async function medianWhere(condition: string, parameters: unknown[]): Promise<number> {
  return await figure(
    `percentile_cont(0.5) within group (order by extract(epoch from decided_at - entered_at))::float`,
    condition,
    parameters,
  )
}

/** The share of visits that were escalated. */
async function lateWhere(condition: string, parameters: unknown[]): Promise<number> {
  return await figure(`avg((a.outcome = 'ESCALATED')::int)::float`, condition, parameters)
}

async function figure(expression: string, condition: string, parameters: unknown[]): Promise<number> {
  const [found] = await example.rows.select<{ figure: number | null }>(
    `select ${expression} as figure
       from approval a join unit u on u.id = a.unit_id join stage s on s.id = a.stage_id
      where a.outcome in ${ended} and ${condition}`,
    parameters,
  )
  if (found?.figure == null) throw new Error(`No visit where ${condition}`)
  return found.figure
}
