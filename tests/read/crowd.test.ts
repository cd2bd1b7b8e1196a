import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { isLongRun } from '../support/long.ts'

type Answered = { data: unknown; errors?: unknown }

const rts = ['35.74.04.1003.02.005', '35.74.04.1003.02.004', '35.74.04.1003.01.001', '35.74.04.1001.01.001']
const offices = ['35.74.04.1003.02', '35.74.04.1003', '35.74.04.1001', '35.74.04', '35.74.01.1001', '35.74']

let api: TestApi
let build: Builders
const callers: { unit: string; token: string }[] = []
const requests: { id: string; number: string; unit: string }[] = []

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  const service = await build.service()
  for (const unit of rts) {
    for (let nth = 0; nth < 4; nth += 1) {
      const { id, number } = await build.request({ unit, service, stage: 1 + nth })
      requests.push({ id, number, unit })
    }
  }
  for (const unit of [...rts, ...offices]) {
    await build.officer({ unit, username: `petugas.${unit}` })
    callers.push({ unit, token: await api.signIn(`petugas.${unit}`) })
  }
})

afterAll(async () => {
  await build.end()
  await api.close()
})

const isWithin = (inner: string, outer: string) => inner === outer || inner.startsWith(`${outer}.`)
const seenBy = (unit: string) => requests.filter((request) => isWithin(request.unit, unit)).map(({ number }) => number)

const page = `query ($perPage: Int!) { requests(perPage: $perPage, sort: { field: NUMBER, order: ASC }) {
  items { number applicant { unit { code } } approvals { request { number } } events { kind } } total } }`

/** Each question with what the caller of a territory should be told. */
const questions = {
  page: (unit: string, { perPage }: { perPage: number }) => ({
    query: page,
    variables: { perPage },
    check: ({ data }: Answered) => {
      const { items, total } = (data as { requests: { items: Item[]; total: number } }).requests
      expect(total).toBe(seenBy(unit).length)
      expect(items.map(({ number }) => number)).toEqual(seenBy(unit).toSorted().slice(0, perPage))
      for (const { number, applicant, approvals } of items) {
        expect(isWithin(applicant.unit.code, unit)).toBe(true)
        expect(approvals.every(({ request }) => request.number === number)).toBe(true)
      }
    },
  }),
  byResolvers: (unit: string) => ({
    query:
      '{ me { username unit { code } } requests { total } approvals(perPage: 100) { items { request { number } } } }',
    variables: {},
    check: ({ data }: Answered) => {
      expect(data).toMatchObject({
        me: { username: `petugas.${unit}`, unit: { code: unit } },
        requests: { total: seenBy(unit).length },
      })
      const { items } = (data as { approvals: { items: { request: { number: string } }[] } }).approvals
      expect(items.filter(({ request }) => !seenBy(unit).includes(request.number))).toEqual([])
    },
  }),
  one: (unit: string, { which }: { which: number }) => ({
    query: 'query ($id: ID!) { request(id: $id) { number } }',
    variables: { id: requests[which]!.id },
    check: ({ data, errors }: Answered) => {
      if (isWithin(requests[which]!.unit, unit)) expect(data).toEqual({ request: { number: requests[which]!.number } })
      else expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    },
  }),
  failing: () => ({
    query: 'query ($number: String!) { requests(filter: { number: $number }) { total } }',
    variables: { number: 'a\u0000' },
    check: ({ errors }: Answered) => expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }]),
  }),
}

interface Item {
  number: string
  applicant: { unit: { code: string } }
  approvals: { request: { number: string } }[]
}

test('callers who ask at once never see each other’s rows', { timeout: 120_000 }, async () => {
  const asked = fc.record({
    caller: fc.nat({ max: callers.length - 1 }),
    question: fc.constantFrom('page', 'page', 'byResolvers', 'one', 'failing'),
    perPage: fc.integer({ min: 1, max: 30 }),
    which: fc.nat({ max: requests.length - 1 }),
  })
  const crowd = fc.array(asked, { minLength: 200, maxLength: 200 })
  await fc.assert(
    fc.asyncProperty(crowd, async (all) => {
      const answers = all.map(async ({ caller, question, ...wish }) => {
        const { unit, token } = callers[caller]!
        const { query, variables, check } = questions[question as keyof typeof questions](unit, wish)
        const answer = await api.query(query, variables, token)
        return () => check(answer)
      })
      const checks = await Promise.all(answers)
      expect(checks).toHaveLength(all.length)
      for (const check of checks) check()
    }),
    { numRuns: isLongRun ? 50 : 3, endOnFailure: true },
  )
})
