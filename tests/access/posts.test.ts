import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

const rw = '35.74.04.1003.02'
const document =
  'query ($filter: PostFilter) { posts(filter: $filter) { total items { position officer { id name } } } }'

interface Posts {
  posts: { total: number; items: { position: string; officer: { id: string; name: string } }[] }
}

let api: TestApi
let build: Builders
let token: string

beforeAll(async () => {
  api = await startApi({ now: () => new Date('2026-08-10T03:00:00Z') })
  build = await startBuilding(api.database)
  await build.account({ username: 'pengurus.jabatan', role: 'KELURAHAN_ADMIN', unit: '35.74.04.1003' })
  token = await api.signIn('pengurus.jabatan')
})

afterAll(async () => {
  await build.end()
  await api.close()
})

test('only posts held today are listed: none that ended yesterday, none that begins tomorrow', async () => {
  const present = await build.officer({ unit: rw })
  await build.officer({ unit: rw, validTo: '2026-08-10' })
  await build.officer({ unit: rw, validFrom: '2026-08-11' })
  const { data } = await api.query<Posts>(document, { filter: { unit: rw } }, token)
  expect(data?.posts.items.map(({ position, officer }) => [position, officer.id])).toEqual([['RW_HEAD', present]])
})

test('a post is found by a part of its officer’s name, and signs of a pattern are plain letters', async () => {
  const officer = await build.officer({ unit: rw, position: 'STAFF' })
  const name = `Siti 100% Aisyah ${officer}`
  await build.rows.select('update officer set name = $2 where id = $1', [officer, name])
  const found = async (text: string) =>
    (await api.query<Posts>(document, { filter: { officer: text } }, token)).data?.posts.items.map(
      (post) => post.officer,
    )
  expect(await found(`100% aisyah ${officer}`)).toEqual([{ id: officer, name }])
  expect(await found('Siti 1__% Aisyah')).toEqual([])
})
