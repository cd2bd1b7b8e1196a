import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from './api.ts'
import { type Builders, startBuilding } from './builders.ts'

let api: TestApi
let build: Builders

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
})

afterAll(async () => {
  await build.end()
  await api.close()
})

test('a built officer signs in to the server and sees what waits for them', async () => {
  await build.officer({ username: 'rt.uji' })
  const { number } = await build.request()
  const { number: elsewhere } = await build.request({ unit: '35.74.04.1003.02.004' })
  const token = await api.signIn('rt.uji')
  const { data, errors } = await api.query('{ requests { items { number stage { code } } total } }', {}, token)
  expect(errors).toBeUndefined()
  expect(data).toEqual({ requests: { items: [{ number, stage: { code: 'rt' } }], total: 1 } })
  expect(JSON.stringify(data)).not.toContain(elsewhere)
})

test('nobody sees anything without signing in', async () => {
  const { data, errors } = await api.query('{ requests { total } }')
  expect(data).toBeNull()
  expect(errors?.map((error) => error.extensions.code)).toEqual(['UNAUTHENTICATED'])
})
