import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

type Listed = { units: { items: { code: string; name: string }[]; total: number } }

let api: TestApi
let build: Builders
let token: string

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  await build.officer({ username: 'rt.uji' })
  await build.unit({ level: 'AGENCY', parent: '35.74', code: 'DPMPTSP', validTo: '2030-01-01' })
  await build.rows.select(`update unit set name = '100% Jujur_Adil\\Tertib' where code = 'DPMPTSP'`)
  token = await api.signIn('rt.uji')
})

afterAll(async () => {
  await build.end()
  await api.close()
})

const list = async (filter: object, sort = '') =>
  await api.query<Listed>(
    `query ($filter: UnitFilter) { units(perPage: 100, filter: $filter ${sort}) { items { code name } total } }`,
    { filter },
    token,
  )

const codes = async (filter: object) => (await list(filter)).data!.units.items.map(({ code }) => code)

describe('units', () => {
  test('are public facts: an RT head sees those of the whole city', async () => {
    expect((await list({})).data!.units.total).toBe(1 + 5 + 29 + 200 + 1029 + 1)
  })

  test('are found by level', async () => {
    expect(await codes({ level: ['CITY', 'AGENCY'] })).toEqual(['35.74', 'DPMPTSP'])
    expect((await list({ level: ['RW'] })).data!.units.total).toBe(200)
    expect(await codes({ level: [] })).toEqual([])
  })

  test('are found below a unit, directly or in its whole subtree', async () => {
    const below = await codes({ parent: '35.74.04.1003' })
    expect(below.length).toBeGreaterThan(2)
    expect(below.every((code) => /^35\.74\.04\.1003\.\d\d$/.test(code))).toBe(true)
    const within = await codes({ within: '35.74.04.1003' })
    expect(within).toContain('35.74.04.1003')
    expect(within).toContain('35.74.04.1003.02.005')
    expect(within.every((code) => code.startsWith('35.74.04.1003'))).toBe(true)
    expect(await codes({ parent: '35.74.04.1003.02.005' })).toEqual([])
  })

  test('are found by the beginning of their code or a part of their name, in any case', async () => {
    expect(await codes({ search: '35.74.04.1003.02.00', level: ['RT'] })).toContain('35.74.04.1003.02.005')
    expect(await codes({ search: 'KANIGAR' })).toEqual(expect.arrayContaining(['35.74.04', '35.74.04.1003']))
    expect(await codes({ search: 'tidak ada' })).toEqual([])
  })

  test.each(['100%', 'r_A', '\\Tert', '%', '_', '\\'])('are searched for %o as it is written', async (search) => {
    expect(await codes({ search })).toEqual(['DPMPTSP'])
  })

  test('are sorted by code or name', async () => {
    const names = async (order: string) =>
      (await list({ level: ['KECAMATAN'] }, `, sort: { field: NAME, order: ${order} }`)).data!.units.items.map(
        ({ name }) => name,
      )
    const ascending = await names('ASC')
    expect(ascending).toEqual(ascending.toSorted())
    expect(await names('DESC')).toEqual(ascending.toReversed())
  })

  test.each(['parent', 'within'])('below a code that does not exist are refused by its name: %s', async (name) => {
    const answer = await list({ [name]: '99' })
    expect(codesOf(answer)).toEqual(['INVALID_INPUT'])
    expect(Object.keys(answer.errors![0]!.extensions.fields!)).toEqual([`filter.${name}`])
  })
})

describe('one unit', () => {
  const one =
    'query ($code: String!) { unit(code: $code) { code level name parent { code } ancestors { code } validFrom validTo } }'

  test('is found by its code, with the units above it from the city down', async () => {
    expect((await api.query(one, { code: '35.74.04.1003.02.005' }, token)).data).toEqual({
      unit: {
        code: '35.74.04.1003.02.005',
        level: 'RT',
        name: 'RT 005',
        parent: { code: '35.74.04.1003.02' },
        ancestors: ['35.74', '35.74.04', '35.74.04.1003', '35.74.04.1003.02'].map((code) => ({ code })),
        validFrom: '2021-09-01',
        validTo: null,
      },
    })
  })

  test('may have an end', async () => {
    expect((await api.query(one, { code: 'DPMPTSP' }, token)).data).toMatchObject({ unit: { validTo: '2030-01-01' } })
  })

  test('at the top has none above', async () => {
    expect((await api.query(one, { code: '35.74' }, token)).data).toMatchObject({
      unit: { parent: null, ancestors: [] },
    })
  })

  test('that does not exist is not found', async () => {
    expect(codesOf(await api.query(one, { code: '35.74.99' }, token))).toEqual(['NOT_FOUND'])
  })
})
