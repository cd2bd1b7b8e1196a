import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

type Listed = { requests: { items: { number: string }[]; total: number } }

let api: TestApi
let build: Builders
let token: string

/** One request for each thing a filter can look at; the number tells which. */
beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  await build.account({ username: 'diskominfo.uji' })
  const sktm = await build.service({ code: 'SKTM', levels: ['RT', 'RW', 'KELURAHAN'] })
  const other = await build.service({ code: 'USAHA', levels: ['RT', 'KELURAHAN'] })
  const ofAgency = await build.service({ code: 'IZIN', levels: ['AGENCY'] })
  const agency = await build.unit({ level: 'AGENCY', parent: '35.74', code: 'DINAS' })
  const day = (date: string) => new Date(`${date}T10:00:00+07:00`)
  await build.request({ number: 'at-rt', service: sktm, submittedAt: day('2026-03-01') })
  await build.request({ number: 'at-rw', service: sktm, stage: 2, submittedAt: day('2026-03-02') })
  await build.request({ number: 'at-kelurahan', service: other, stage: 2, submittedAt: day('2026-03-03') })
  await build.request({ number: 'done', service: other, status: 'COMPLETED', submittedAt: day('2026-03-04') })
  await build.request({ number: 'refused', service: sktm, status: 'REJECTED', submittedAt: day('2026-03-05') })
  await build.request({
    number: 'next-rt',
    service: sktm,
    unit: '35.74.04.1003.02.004',
    submittedAt: day('2026-03-06'),
  })
  await build.request({
    number: 'next-rw',
    service: sktm,
    unit: '35.74.04.1003.01.001',
    submittedAt: day('2026-03-07'),
  })
  await build.request({
    number: 'next-kelurahan',
    service: sktm,
    unit: '35.74.04.1001.01.001',
    submittedAt: day('2026-03-08'),
  })
  await build.request({
    number: 'next-kecamatan',
    service: sktm,
    unit: '35.74.01.1001.01.001',
    submittedAt: day('2026-03-09'),
  })
  await build.request({
    number: 'of-agency',
    service: ofAgency,
    unit: agency.code,
    status: 'COMPLETED',
    submittedAt: day('2026-03-10'),
  })
  token = await api.signIn('diskominfo.uji')
})

afterAll(async () => {
  await build.end()
  await api.close()
})

const all = [
  'at-rt',
  'at-rw',
  'at-kelurahan',
  'done',
  'refused',
  'next-rt',
  'next-rw',
  'next-kelurahan',
  'next-kecamatan',
  'of-agency',
]
const home = ['at-rt', 'at-rw', 'at-kelurahan', 'done', 'refused']

const list = (filter: object) =>
  api.query<Listed>(
    `query ($filter: RequestFilter) { requests(perPage: 100, sort: { field: SUBMITTED_AT, order: ASC }, filter: $filter) { items { number } total } }`,
    { filter },
    token,
  )

test.each<[string, object, string[]]>([
  ['nothing', {}, all],
  ['one status', { status: ['COMPLETED'] }, ['done', 'of-agency']],
  ['several statuses', { status: ['COMPLETED', 'REJECTED'] }, ['done', 'refused', 'of-agency']],
  ['a service', { serviceType: 'USAHA' }, ['at-kelurahan', 'done']],
  ['the city', { unit: '35.74' }, all],
  ['a kecamatan', { unit: '35.74.04' }, all.slice(0, 8)],
  ['a kelurahan', { unit: '35.74.04.1003' }, all.slice(0, 7)],
  ['an RW', { unit: '35.74.04.1003.02' }, [...home, 'next-rt']],
  ['an RT', { unit: '35.74.04.1003.02.005' }, home],
  ['an agency', { unit: 'DINAS' }, ['of-agency']],
  ['a stage of whatever service', { stage: 'kelurahan' }, ['at-kelurahan']],
  ['a unit it waits at', { waitingAt: '35.74.04.1003.02' }, ['at-rw']],
  ['a unit above the one it waits at', { waitingAt: '35.74.04' }, []],
  ['a number', { number: 'at-rw' }, ['at-rw']],
  ['a part of a number', { number: 'at' }, []],
  ['a first day', { submittedFrom: '2026-03-08' }, ['next-kelurahan', 'next-kecamatan', 'of-agency']],
  ['a last day, which is left out', { submittedTo: '2026-03-02' }, ['at-rt']],
  ['a period', { submittedFrom: '2026-03-02', submittedTo: '2026-03-04' }, ['at-rw', 'at-kelurahan']],
  ['a period of no day', { submittedFrom: '2026-03-02', submittedTo: '2026-03-02' }, []],
  ['a period of ending', { closedFrom: '2026-03-05', closedTo: '2026-03-06' }, ['refused']],
  [
    'everything at once',
    {
      status: ['IN_PROGRESS'],
      serviceType: 'SKTM',
      unit: '35.74.04',
      stage: 'rw',
      waitingAt: '35.74.04.1003.02',
      submittedFrom: '2026-01-01',
    },
    ['at-rw'],
  ],
  ['what is null', { status: null, unit: null, inbox: null, submittedFrom: null }, all],
  ['an inbox not asked for', { inbox: false }, all],
])('a list narrowed by %s', async (_what, filter, numbers) => {
  const { data, errors } = await list(filter)
  expect(errors).toBeUndefined()
  expect(data!.requests.items.map(({ number }) => number)).toEqual(numbers)
  expect(data!.requests.total).toBe(numbers.length)
})

test.each(['serviceType', 'unit', 'stage', 'waitingAt'])(
  'a code that does not exist is refused by its name: %s',
  async (name) => {
    const answer = await list({ [name]: 'TIDAK_ADA' })
    expect(codesOf(answer)).toEqual(['INVALID_INPUT'])
    expect(Object.keys(answer.errors![0]!.extensions.fields!)).toEqual([`filter.${name}`])
  },
)

describe('a day', () => {
  test('begins and ends at midnight in Western Indonesia', async () => {
    const service = await build.service({ levels: ['RT'] })
    const instants = [
      '2026-05-09T16:59:59.999Z',
      '2026-05-09T17:00:00.000Z',
      '2026-05-10T16:59:59.999Z',
      '2026-05-10T17:00:00.000Z',
    ]
    for (const instant of instants) {
      const submittedAt = new Date(instant)
      await build.request({ number: instant, service, submittedAt, status: 'COMPLETED', hours: [0] })
    }
    const within = async (from: string, to: string) =>
      (await list({ [from]: '2026-05-10', [to]: '2026-05-11' })).data?.requests.items.map(({ number }) => number)
    expect(await within('submittedFrom', 'submittedTo')).toEqual(instants.slice(1, 3))
    expect(await within('closedFrom', 'closedTo')).toEqual(instants.slice(1, 3))
  })
})
