import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedExample } from '../../api/example/seed.ts'
import { buildSchema } from '../../api/schema.ts'
import { type Answer, startApi, type TestApi } from '../support/api.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { isLongRun } from '../support/long.ts'
import { testVault } from '../support/vault.ts'
import { EnumValue, randomOperations } from './random-operations.ts'
import { addWhatIsSeldom } from './seldom.ts'

const enumOf = (...names: string[]) => fc.constantFrom(...names.map((name) => new EnumValue(name)))
const some = (...names: string[]) => fc.array(enumOf(...names), { maxLength: 3 })
const day = fc.constantFrom('2025-01-01', '2026-03-15', '2026-10-01', '2026-11-23')
const unit = fc.constantFrom(
  '35.74',
  '35.74.04',
  '35.74.04.1003',
  '35.74.04.1003.02',
  '35.74.04.1003.02.005',
  '35.74.01.1001',
  '1',
)
const service = fc.constantFrom('SKTM', 'DOMISILI', 'AHLI_WARIS', 'NO_SUCH')
const id = fc.constantFrom('1', '17', '230', '299', '300', '4711', 'x', '')
const sort = (...fields: string[]) => fc.record({ field: enumOf(...fields), order: enumOf('ASC', 'DESC') })
const optional = { requiredKeys: [] as never[] }
const page = { page: fc.integer({ min: 0, max: 4 }), perPage: fc.constantFrom(1, 2, 7, 25, 101) }

const pools = {
  request: { id },
  approval: { id },
  unit: { code: unit },
  units: {
    ...page,
    sort: sort('CODE', 'NAME'),
    filter: fc.record(
      {
        level: some('RW', 'KELURAHAN', 'CITY'),
        parent: unit,
        within: unit,
        search: fc.constantFrom('kani', '35.74.04', '%'),
      },
      optional,
    ),
  },
  serviceType: { code: service },
  serviceTypes: { ...page, sort: sort('CODE', 'NAME'), filter: fc.record({ active: fc.boolean() }, optional) },
  requests: {
    ...page,
    sort: sort('SUBMITTED_AT', 'CLOSED_AT', 'WAITING_SINCE', 'DUE_AT', 'NUMBER', 'STATUS'),
    filter: fc.record(
      {
        status: some('DRAFT', 'IN_PROGRESS', 'COMPLETED', 'RETURNED'),
        serviceType: service,
        unit,
        waitingAt: unit,
        inbox: fc.boolean(),
        stage: fc.constantFrom('ketua-rt', 'kelurahan', 'no-such'),
        number: fc.constantFrom('PE-2026-0000017', "'; drop table request; --"),
        submittedFrom: day,
        submittedTo: day,
        closedFrom: day,
        closedTo: day,
      },
      optional,
    ),
  },
  approvals: {
    ...page,
    sort: sort('DECIDED_AT', 'ENTERED_AT'),
    filter: fc.record(
      {
        request: id,
        serviceType: service,
        stage: fc.constantFrom('ketua-rw', 'no-such'),
        unit,
        outcome: some('APPROVED', 'REJECTED'),
        decidedFrom: day,
        decidedTo: day,
      },
      optional,
    ),
  },
}

interface Told {
  requests: { items: { filedBy: string | null; missingDocuments: object[]; possibleDuplicates: object[] }[] }
}

describe('an operation', () => {
  let database: TestDatabase
  let compiled: TestApi
  let byResolvers: TestApi
  const tokens: string[] = []

  beforeAll(async () => {
    // One instant for both, since some fields are reckoned from it, such as the date a late request is expected.
    const now = new Date('2026-11-23T03:00:00Z')
    // Written before a server reads: both would wait for each other.
    database = await cloneDatabase()
    await seedExample({
      ownerUrl: database.ownerUrl,
      vault: testVault,
      requests: 300,
      seed: 1,
      now,
      exampleSignIns: true,
      report: () => undefined,
    })
    await addWhatIsSeldom(database)
    compiled = await startApi({ database, now: () => now })
    byResolvers = await startApi({ database, way: 'resolvers', now: () => now })
    for (const username of ['diskominfo', 'lurah.kanigaran', 'rt.kanigaran.02.005', 'kelurahan.kanigaran']) {
      tokens.push(await compiled.signIn(username))
    }
  })

  afterAll(async () => {
    await byResolvers.close()
    await compiled.close()
    await database.drop()
  })

  test('tells of requests alike, documents missing, and who entered them, the same in both ways', async () => {
    const query = `{ requests(perPage: 100, sort: { field: STATUS, order: ASC }) { items {
      id status filedBy missingDocuments { code name }
      possibleDuplicates { id filedBy missingDocuments { code } possibleDuplicates { id } } } } }`
    for (const token of tokens) {
      const [one, other] = await Promise.all([compiled, byResolvers].map((api) => api.query<Told>(query, {}, token)))
      expect(one).toEqual(other)
    }
    const { items } = (await compiled.query<Told>(query, {}, tokens.at(-1))).data!.requests
    for (const field of ['filedBy', 'missingDocuments', 'possibleDuplicates'] as const) {
      const [some, none] = [items.filter((each) => each[field]?.length), items.filter((each) => !each[field]?.length)]
      expect([field, some.length > 0, none.length > 0]).toEqual([field, true, true])
    }
  })

  test('is answered the same by a compiled plan and by resolvers', { timeout: 600_000 }, async () => {
    const operations = randomOperations(buildSchema(), pools)
    await fc.assert(
      fc.asyncProperty(operations, fc.nat({ max: 3 }), async ({ query, variables }, who) => {
        const [one, other] = await Promise.all(
          [compiled, byResolvers].map((api) => api.query(query, variables, tokens[who])),
        )
        expect(essence(one!, query)).toEqual(essence(other!, query))
      }),
      { numRuns: isLongRun ? 3000 : 250 },
    )
  })
})

/** What must be equal: the data, or why there is none; which of several failing fields is told first is left open. */
function essence({ data, errors }: Answer<unknown>, query: string) {
  if (!errors) return data
  if (query.includes('root1')) return 'failed'
  return errors.map(({ path, extensions }) => ({ path, extensions }))
}
