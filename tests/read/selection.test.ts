import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

let api: TestApi
let build: Builders
let token: string
let id: string

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  await build.account({ username: 'diskominfo.uji' })
  id = (await build.request({ number: 'UJI-A', stage: 2 })).id
  token = await api.signIn('diskominfo.uji')
})

afterAll(async () => {
  await build.end()
  await api.close()
})

async function data(query: string, variables: object = {}) {
  const answer = await api.query(query, { ...variables }, token)
  expect(answer.errors).toBeUndefined()
  return answer.data
}

describe('a field', () => {
  test('may be skipped or included by a variable, differently each time', async () => {
    const query = `query ($brief: Boolean!, $full: Boolean!) {
      requests @include(if: true) { items { number @skip(if: $brief) status @include(if: $full) } total @include(if: $full) }
      units(perPage: 1) @skip(if: $brief) { items { code } } }`
    const units = { items: [{ code: '35.74' }] }
    const item = { number: 'UJI-A', status: 'IN_PROGRESS' }
    for (let round = 0; round < 2; round += 1) {
      expect(await data(query, { brief: true, full: false })).toEqual({ requests: { items: [{}] } })
      expect(await data(query, { brief: false, full: true })).toEqual({ requests: { items: [item], total: 1 }, units })
      expect(await data(query, { brief: true, full: true })).toEqual({
        requests: { items: [{ status: item.status }], total: 1 },
      })
      expect(await data(query, { brief: false, full: false })).toEqual({
        requests: { items: [{ number: item.number }] },
        units,
      })
    }
  })

  test('skipped everywhere leaves an empty answer', async () => {
    expect(await data('{ requests @skip(if: true) { total } }')).toEqual({})
  })

  test('keeps its alias, and the order in which it was asked for', async () => {
    const query = `{ second: requests { n: total } first: requests { all: items { b: number a: status b: number } } }`
    const text = JSON.stringify(await data(query))
    expect(text).toBe('{"second":{"n":1},"first":{"all":[{"b":"UJI-A","a":"IN_PROGRESS"}]}}')
  })

  test('may be asked for twice with other arguments under an alias', async () => {
    const query = `query ($a: [RequestStatus!], $b: [RequestStatus!]) {
      open: requests(filter: { status: $a }) { total } closed: requests(filter: { status: $b }) { total } }`
    expect(await data(query, { a: ['IN_PROGRESS'], b: ['COMPLETED'] })).toEqual({
      open: { total: 1 },
      closed: { total: 0 },
    })
    expect(await data(query, { a: ['COMPLETED'], b: ['IN_PROGRESS', 'COMPLETED'] })).toEqual({
      open: { total: 0 },
      closed: { total: 1 },
    })
  })

  test('tells the name of its type', async () => {
    expect(await data('{ requests { __typename items { __typename unit { __typename } } } }')).toEqual({
      requests: { __typename: 'RequestPage', items: [{ __typename: 'Request', unit: { __typename: 'Unit' } }] },
    })
  })
})

describe('selections of one field', () => {
  test('are merged, from fragments too', async () => {
    const query = `
      query ($id: ID!) { request(id: $id) { unit { code } ...Where ... on Request { approvals { outcome } } } request(id: $id) { status } }
      fragment Where on Request { unit { ...Named parent { level } } approvals { ...Decided unit { level } } }
      fragment Named on Unit { name parent { name } }
      fragment Decided on Approval { stage { code } }`
    expect(await data(query, { id })).toEqual({
      request: {
        unit: { code: '35.74.04.1003.02.005', name: 'RT 005', parent: { name: 'RW 02', level: 'RW' } },
        approvals: [{ stage: { code: 'rt' }, unit: { level: 'RT' }, outcome: 'APPROVED' }],
        status: 'IN_PROGRESS',
      },
    })
  })

  test('may come from a fragment that is spread under a condition', async () => {
    const query = `query ($with: Boolean!) { requests { ...Page @include(if: $with) total } }
      fragment Page on RequestPage { items { number } }`
    expect(await data(query, { with: true })).toEqual({ requests: { items: [{ number: 'UJI-A' }], total: 1 } })
    expect(await data(query, { with: false })).toEqual({ requests: { total: 1 } })
  })
})

test('a document of several operations answers the one that is named', async () => {
  const body = { query: 'query a { requests { total } } query b { units { total } }', operationName: 'a' }
  const response = await fetch(new URL('/graphql', api.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
  expect(await response.json()).toEqual({ data: { requests: { total: 1 } } })
})

test('text comes back as it was stored', async () => {
  const note = 'Kutip "dua", \\garis miring\\, \u2028 baris, 😀, <b>&amp;</b>, \t tab'
  await build.rows.select('update approval set note = $1', [note])
  const nested = `{ request(id: ${id}) { approvals { note } } }`
  expect(await data(nested)).toEqual({ request: { approvals: [{ note }] } })
  expect(await data('{ approvals { items { note } } }')).toEqual({ approvals: { items: [{ note }] } })
})
