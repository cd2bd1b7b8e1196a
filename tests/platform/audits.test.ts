import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { startBuilding } from '../support/builders.ts'

let api: TestApi
let token: string

beforeAll(async () => {
  api = await startApi()
  const build = await startBuilding(api.database)
  await build.account({ username: 'penilai.uji', role: 'EVALUATOR' })
  await build.end()
  token = await api.signIn('penilai.uji')
})

afterAll(() => api.close())

/** What the audits of GraphQL over HTTP have against the server, by their ids. */
async function failures(headers: Record<string, string>) {
  const audits = serverAudits({
    url: `${api.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) => fetch(url, { ...init, headers: { ...init.headers, ...headers } }),
  })
  const results = await Promise.all(audits.map(({ fn }) => fn()))
  const binding = results.filter(({ name }) => /^(MUST|SHOULD) /.test(name))
  expect(binding.filter(({ name }) => name.startsWith('MUST '))).toHaveLength(13)
  expect(binding.filter(({ name }) => name.startsWith('SHOULD '))).toHaveLength(23)
  return binding.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`)
}

test('every MUST and SHOULD of GraphQL over HTTP holds for a stranger', async () => {
  expect(await failures({})).toEqual([])
})

test('every MUST and SHOULD of GraphQL over HTTP holds for whoever is signed in', async () => {
  expect(await failures({ authorization: `Bearer ${token}` })).toEqual([])
})
