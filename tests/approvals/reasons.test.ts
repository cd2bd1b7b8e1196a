import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf } from '../support/api.ts'
import { type Deciding, startDeciding } from './deciding.ts'

let city: Deciding
let keeper: string

beforeAll(async () => {
  city = await startDeciding()
  await city.build.account({ username: 'sistem.uji', role: 'SYSTEM_ADMIN' })
  keeper = await city.api.signIn('sistem.uji')
})
afterAll(() => city.end())

const create = (input: string) =>
  city.api.query<{ decisionReasonCreate: { id: string; version: number } }>(
    `mutation { decisionReasonCreate(input: ${input}) { id code version active } }`,
    {},
    keeper,
  )
const update = (id: string, args: string) =>
  city.api.query(`mutation { decisionReasonUpdate(id: ${id}, ${args}) { version active } }`, {}, keeper)

test('reasons are delivered for both outcomes, and one of each needs a note', async () => {
  for (const outcome of ['RETURNED', 'REJECTED']) {
    const { data } = await city.api.query<{ decisionReasons: { items: { needsNote: boolean }[]; total: number } }>(
      `{ decisionReasons(filter: { outcome: ${outcome}, active: true }) { items { code name needsNote } total } }`,
      {},
      city.tokens.rt,
    )
    expect(data!.decisionReasons.total).toBeGreaterThan(4)
    expect(data!.decisionReasons.items.filter(({ needsNote }) => needsNote)).toHaveLength(1)
  }
})

test('a reason that is added can be given on every server, until it is switched off', async () => {
  const made = await create('{ code: "foto-lama", name: " Foto terlalu lama ", outcome: RETURNED }')
  const { id } = made.data!.decisionReasonCreate
  const give = async () => {
    const request = await city.build.request()
    return (await city.send('requestReturn', `id: ${request.id}, reason: "foto-lama"`, city.tokens.rt)).codes
  }
  await expect.poll(give).toEqual([])
  expect(codesOf(await update(id, 'seenVersion: 7, input: { active: false }'))).toEqual(['CONFLICT'])
  const { data } = await update(id, 'seenVersion: 1, input: { active: false }')
  expect(data).toEqual({ decisionReasonUpdate: { version: 2, active: false } })
  await expect.poll(give).toEqual(['INVALID_INPUT'])
})

test.each([
  ['a code that is taken', '{ code: "lainnya", name: "x", outcome: RETURNED }', 'input.code'],
  ['a code of other letters', '{ code: "Foto Lama", name: "x", outcome: RETURNED }', 'input.code'],
  ['no name', '{ code: "tanpa-nama", name: "  ", outcome: RETURNED }', 'input.name'],
  ['an outcome without reasons', '{ code: "lain-hasil", name: "x", outcome: APPROVED }', 'input.outcome'],
])('a reason with %s is refused', async (_what, input, field) => {
  const refused = await create(input)
  expect(codesOf(refused)).toEqual(['INVALID_INPUT'])
  expect(refused.errors![0]!.extensions.fields).toHaveProperty([field])
})

test('a reason that does not exist is not changed', async () => {
  expect(codesOf(await update('99999', 'input: { active: false }'))).toEqual(['NOT_FOUND'])
})
