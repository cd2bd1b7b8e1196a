import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorCodes } from '../../api/base/errors.ts'
import { Scope } from '../../api/base/context.ts'
import { operationCodes } from '../../api/platform/errors.ts'
import { limits } from '../../api/platform/limits.ts'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

const guide = readFileSync(join(import.meta.dirname, '../../docs/integrators.md'), 'utf8')
const firstCells = (heading: string) => {
  const [, section = ''] = guide.split(`\n## ${heading}\n`)
  return [...section.split('\n## ')[0]!.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1])
}

let api: TestApi
let build: Builders

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  await build.account({ username: 'aplikasi' })
  for (let n = 0; n < 4; n += 1) await build.request({ stage: 2 })
})

afterAll(async () => {
  await build.end()
  await api.close()
})

test('every code of an error stands in the guide, and no other', () => {
  expect(new Set(firstCells('Errors'))).toEqual(new Set([...errorCodes, ...operationCodes]))
})

test('every scope stands in the guide', () => {
  expect(new Set(firstCells('Keys and scopes'))).toEqual(new Set(Object.values<string>(Scope)))
})

test('the limits of an operation are those of the guide', () => {
  const count = (amount: number) => amount.toLocaleString('en')
  for (const words of [
    `${limits.depth} levels`,
    `${limits.aliases} aliases`,
    `${count(limits.tokens)} words`,
    `${count(limits.fields)} fields`,
    `${limits.body / 1024} KB`,
  ]) {
    expect(guide.replaceAll('\n', ' ')).toContain(words)
  }
})

test('the queries of the guide are answered as they stand', async () => {
  const bodies = [...guide.matchAll(/^ask '(.+)'$/gm)].map((match) => match[1]!)
  expect(bodies.length).toBe(3)
  const token = await api.signIn('aplikasi')
  for (const body of bodies) {
    const { query, variables } = JSON.parse(body) as { query: string; variables?: object }
    const { data, errors } = await api.query(query, variables, token)
    expect(errors).toBeUndefined()
    expect(JSON.stringify(data)).toMatch(/"number"|"label"/)
  }
})
