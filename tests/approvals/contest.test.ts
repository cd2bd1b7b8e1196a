import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import type { Service } from '../support/requests.ts'

const approve = 'mutation ($id: ID!) { requestApprove(id: $id) { id } }'

let api: TestApi
let other: TestApi
let build: Builders
let tokens: string[]
let service: Service

beforeAll(async () => {
  api = await startApi()
  other = await startApi({ database: api.database })
  build = await startBuilding(api.database)
  await build.heads()
  service = await build.service()
  const names = Array.from({ length: 16 }, (_, nth) => `rt.${nth}`)
  for (const username of names) await build.officer({ username })
  tokens = await Promise.all(names.map((name) => api.signIn(name)))
})

afterAll(async () => {
  await build.end()
  await other.close()
  await api.close()
})

/** All decide at once, by two servers. */
const contest = (id: string) =>
  Promise.all(tokens.map((token, nth) => (nth % 2 ? api : other).query(approve, { id }, token)))

const kindsOf = async (id: string) =>
  (await build.rows.select('select kind from request_event where request_id = $1 order by id', [id])).map(
    ({ kind }) => kind,
  )

describe('of sixteen who decide on one request at once', () => {
  test('one approves, and the others are told that it is no longer their turn', async () => {
    for (let nth = 0; nth < 3; nth += 1) {
      const { id } = await build.request({ service })
      const codes = (await contest(id)).map((answer) => codesOf(answer).join())
      expect(codes.filter((code) => code === '')).toHaveLength(1)
      expect(new Set(codes)).toEqual(new Set(['', 'NOT_YOUR_TURN']))
      expect(await kindsOf(id)).toEqual(['SUBMITTED', 'APPROVED'])
      const [stored] = await build.rows.select('select version, status from request where id = $1', [id])
      expect(stored).toEqual({ version: 2, status: 'IN_PROGRESS' })
    }
  })

  test('at its last stage one completes it, and the others are told that it has ended', async () => {
    const { id } = await build.request({ service: await build.service({ levels: ['RT'] }) })
    const codes = (await contest(id)).map((answer) => codesOf(answer).join())
    expect(codes.filter((code) => code === '')).toHaveLength(1)
    expect(new Set(codes)).toEqual(new Set(['', 'CONFLICT']))
    expect(await kindsOf(id)).toEqual(['SUBMITTED', 'APPROVED', 'COMPLETED'])
  })
})

test('one who holds two posts may approve twice in one operation, and sees it each time', async () => {
  const officer = await build.officer({ unit: '35.74.04.1003.02', username: 'rw.dan.rt' })
  const [{ id: unit, place }] = (await build.rows.select(
    `select id, place from unit where code = '35.74.04.1003.02.005'`,
  )) as [{ id: number; place: number }]
  const post = { officer_id: officer, unit_id: unit, place, position: 'RT_HEAD', valid_from: '2021-01-01' }
  await build.rows.insert('post', post)
  const token = await api.signIn('rw.dan.rt')
  for (const beside of ['', 'signOut']) {
    const { id } = await build.request({ service })
    const answer = `{ stage { code } approvals { stage { code } } }`
    const { data, errors } = await api.query(
      `mutation ($id: ID!) { first: requestApprove(id: $id) ${answer} second: requestApprove(id: $id) ${answer} ${beside} }`,
      { id },
      token,
    )
    expect(errors).toBeUndefined()
    expect(data).toMatchObject({
      first: { stage: { code: 'rw' }, approvals: [{ stage: { code: 'rt' } }] },
      second: { stage: { code: 'kelurahan' }, approvals: [{ stage: { code: 'rt' } }, { stage: { code: 'rw' } }] },
    })
  }
})

test('a decision on one request waits for no other', async () => {
  const ids: string[] = []
  while (ids.length < tokens.length) ids.push((await build.request({ service })).id)
  const answers = await Promise.all(tokens.map((token, nth) => api.query(approve, { id: ids[nth] }, token)))
  expect(answers.flatMap(codesOf)).toEqual([])
})
