import 'reflect-metadata'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Clock } from '../../api/calendars/clock.ts'
import { ProcessingTimeRow } from '../../api/metrics/processing-time.ts'
import { suppressed } from '../../api/metrics/suppression.ts'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { ask } from './ask.ts'

const figures = { mean: 1, p25: 1, p50: 1, p75: 1, p90: 1, p95: 1, p99: 1 }
const rowOf = (n: number, nth: number): ProcessingTimeRow =>
  Object.assign(new ProcessingTimeRow(), {
    key: `K${nth}`,
    label: '',
    clock: Clock.CALENDAR,
    n,
    ...figures,
    isSuppressed: false,
  })
const counts = (numbers: number[]) => suppressed(numbers.map(rowOf)).map(({ n }) => n)

describe('a row of fewer than 5 cases', () => {
  test.each<[number[], (number | null)[]]>([
    [[0], [0]],
    [[1], [null]],
    [[4], [null]],
    [[5], [5]],
    [
      [0, 3],
      [0, null],
    ],
    [
      [5, 9, 30],
      [5, 9, 30],
    ],
    [
      [3, 9, 30],
      [null, null, 30],
    ],
    [
      [30, 9, 3, 9],
      [30, null, null, 9],
    ],
    [
      [1, 1, 6, 7],
      [null, null, null, 7],
    ],
    [
      [2, 3, 6],
      [null, null, 6],
    ],
    [
      [0, 4, 0, 50],
      [0, null, 0, null],
    ],
  ])('is withheld, and with it what would tell it: %j', (before, after) => {
    expect(counts(before)).toEqual(after)
  })

  test('is withheld with all its figures', () => {
    const [row] = suppressed([rowOf(4, 0)])
    const nothing = { n: null, mean: null, p25: null, p50: null, p75: null, p90: null, p95: null, p99: null }
    expect(row).toEqual({ key: 'K0', label: '', clock: Clock.CALENDAR, ...nothing, isSuppressed: true })
  })

  test('never follows from a total that is shown, less the rows shown', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }), (before) => {
        const after = counts(before)
        const hidden = before.filter((_, nth) => after[nth] === null)
        const total = before.reduce((sum, n) => sum + n, 0)
        expect(after.filter((n) => n !== null && n > 0 && n < 5)).toEqual([])
        // A total of fewer than 5 is withheld itself; where every row is a single case there is nothing to hide behind.
        if (hidden.length === 0 || total < 5 || Math.max(...before) === 1) return
        const sum = hidden.reduce((all, n) => all + n, 0)
        expect(hidden.length).toBeGreaterThan(1)
        // Each hidden row holds at least one: only a sum above their number leaves open which holds how many.
        expect(sum).toBeGreaterThan(hidden.length)
      }),
    )
  })
})

describe('over the API', () => {
  let api: TestApi
  let build: Builders
  const key = `pe_${'s'.repeat(43)}`

  beforeAll(async () => {
    api = await startApi()
    build = await startBuilding(api.database)
    await build.account({ username: 'penilai' })
    const service = await build.service({ code: 'UJI' })
    for (const [unit, cases] of [
      ['35.74.04.1003.02.005', 3],
      ['35.74.04.1003.01.001', 6],
      ['35.74.01.1001.01.001', 8],
    ] as const) {
      for (let nth = 0; nth < cases; nth += 1) await build.request({ service, unit, status: 'COMPLETED' })
    }
    const created_at = new Date()
    const client = await build.rows.insert<{ id: string }>('api_client', {
      account_id: await build.account({ role: 'API_CLIENT' }),
      name: 'Aplikasi Uji',
      contact: 'uji@example.org',
      unit_id: 1,
      place: 0,
      scopes: '{metrics:read}',
      rate_per_minute: 600,
      created_at,
    })
    const key_hash = createHash('sha256').update(key).digest('hex')
    await build.rows.insert('api_key', { client_id: client.id, place: 0, key_hash, hint: 'ssss', created_at })
  })

  afterAll(async () => {
    await build.end()
    await api.close()
  })

  const asked = { filter: { unit: '35.74.04.1003' }, by: 'UNIT' } as const

  test('an API client gets no small row, nor the one that would tell it', async () => {
    const { rows } = await ask(api, key, asked)
    expect(rows.map(({ n, mean, p99, isSuppressed }) => [n, mean, p99, isSuppressed])).toEqual([
      [null, null, null, true],
      [null, null, null, true],
    ])
    expect(await ask(api, key, { filter: { unit: '35.74.04.1003' } })).toMatchObject({
      rows: [{ n: 9, isSuppressed: false }],
    })
    const small = { filter: { unit: '35.74.04.1003.02' } }
    expect(await ask(api, key, small)).toMatchObject({ rows: [{ key: 'ALL', n: null, isSuppressed: true }] })
  })

  test('people who evaluate get every row', async () => {
    const { rows } = await ask(api, await api.signIn('penilai'), asked)
    expect(rows).toMatchObject([
      { n: 6, isSuppressed: false },
      { n: 3, isSuppressed: false, mean: expect.any(Number) },
    ])
  })
})
