import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf } from '../support/api.ts'
import { homeRt } from '../support/units.ts'
import { type Deciding, startDeciding } from './deciding.ts'

let city: Deciding
let keeper: string

beforeAll(async () => {
  city = await startDeciding()
  await city.build.account({ username: 'sistem.uji', role: 'SYSTEM_ADMIN' })
  keeper = await city.api.signIn('sistem.uji')
})
afterAll(() => city.end())

/** Says by the API which resident the user of this name is; nobody for ''. */
async function say(username: string, resident: string, more = '') {
  const [account] = await city.build.rows.select<{ id: string }>('select id from account where username = $1', [
    username,
  ])
  const document = `mutation ($id: ID!, $resident: ID) { userUpdate(id: $id, input: { resident: $resident ${more} }) { id } }`
  return codesOf(await city.api.query(document, { id: account!.id, resident }, keeper))
}

const mayDecide = async (id: string, token: string) => {
  const query = 'query ($id: ID!) { request(id: $id) { allowedActions } }'
  const { data } = await city.api.query<{ request: { allowedActions: string[] } }>(query, { id }, token)
  return data!.request.allowedActions.some((action) => ['APPROVE', 'ASSIST'].includes(action))
}

test('an officer whose account says which resident they are decides on no request of theirs', async () => {
  const resident = await city.build.resident({ unit: homeRt })
  const { id } = await city.build.request({ applicant: resident })
  expect(await mayDecide(id, city.tokens.rt)).toBe(true)
  expect(await say('kepala.rt', resident)).toEqual([])
  await expect.poll(() => mayDecide(id, city.tokens.rt)).toBe(false)
  expect((await city.send('requestApprove', `id: ${id}`, city.tokens.rt)).codes).toEqual(['FORBIDDEN'])
  // Nor does the admin in the name of that head; nor, as the applicant, in the name of another.
  const assisted = `id: ${id}, assistance: { reason: DEVICE }`
  await expect.poll(() => mayDecide(id, city.tokens.admin)).toBe(false)
  expect((await city.send('requestApprove', assisted, city.tokens.admin)).codes).toEqual(['FORBIDDEN'])
  expect(await say('kepala.rt', '')).toEqual([])
  expect(await say('kepala.admin', resident)).toEqual([])
  await expect.poll(() => mayDecide(id, city.tokens.admin)).toBe(false)
  expect((await city.send('requestApprove', assisted, city.tokens.admin)).codes).toEqual(['FORBIDDEN'])
  await expect.poll(() => mayDecide(id, city.tokens.rt)).toBe(true)
})

test('an account of another kind says of no resident that they are behind it, and that of a resident stays theirs', async () => {
  const [one, other] = [await city.build.resident({ unit: homeRt }), await city.build.resident({ unit: homeRt })]
  await city.build.account({ username: 'penilai', role: 'EVALUATOR' })
  expect(await say('penilai', one)).toEqual(['INVALID_INPUT'])
  const own = await city.build.account({ username: 'warga.uji', role: 'RESIDENT', unit: homeRt })
  await city.build.rows.select('update account set resident_id = $1 where id = $2', [one, own])
  expect(await say('warga.uji', other)).toEqual(['INVALID_INPUT'])
  expect(await say('warga.uji', one, ', role: EVALUATOR')).toEqual(['INVALID_INPUT'])
  expect(await say('kepala.rw', '999999')).toEqual(['NOT_FOUND'])
})

test('when the record of a resident who serves the city is erased, their account as an officer only lets go of it', async () => {
  const resident = await city.build.resident({ unit: homeRt })
  expect(await say('kepala.rw', resident)).toEqual([])
  const erase = 'mutation ($id: ID!) { residentErase(id: $id, reason: "Diminta oleh yang bersangkutan") { id } }'
  expect(codesOf(await city.api.query(erase, { id: resident }, keeper))).toEqual([])
  const rows = await city.build.rows.select(`select resident_id, disabled_at from account where username = 'kepala.rw'`)
  expect(rows).toEqual([{ resident_id: null, disabled_at: null }])
  expect(codesOf(await city.api.query('{ me { id } }', {}, city.tokens.rw))).toEqual([])
})
