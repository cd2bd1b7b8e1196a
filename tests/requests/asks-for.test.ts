import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { homeRt } from '../support/units.ts'

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

test('residents ask for themselves, those who keep or head a neighbourhood for others, and nobody else asks', async () => {
  const resident = await build.account({ username: 'warga', role: 'RESIDENT', unit: homeRt })
  await build.rows.select('update account set resident_id = $1 where id = $2', [await build.resident(), resident])
  await build.account({ username: 'admin', role: 'KELURAHAN_ADMIN', unit: '35.74.04.1003' })
  await build.officer({ username: 'ketua' })
  await build.officer({ username: 'sekretaris', position: 'SECRETARY', unit: '35.74.04.1003' })
  await build.officer({ username: 'camat', unit: '35.74.04' })
  await build.officer({ username: 'mantan', validTo: '2026-01-01' })
  await build.account({ username: 'evaluator' })
  expect({
    warga: await asked('warga'),
    admin: await asked('admin'),
    ketua: await asked('ketua'),
    sekretaris: await asked('sekretaris'),
    camat: await asked('camat'),
    mantan: await asked('mantan'),
    evaluator: await asked('evaluator'),
  }).toEqual({
    warga: 'THEMSELVES',
    admin: 'OTHERS',
    ketua: 'OTHERS',
    sekretaris: 'OTHERS',
    camat: null,
    mantan: null,
    evaluator: null,
  })
})

test('nobody is told for whom someone else asks', async () => {
  await build.account({ username: 'pengurus', role: 'SYSTEM_ADMIN' })
  const document = '{ users { items { username asksFor } } }'
  const { data } = await api.query<{ users: { items: { asksFor: string | null }[] } }>(
    document,
    {},
    await api.signIn('pengurus'),
  )
  expect(data?.users.items.filter((user) => user.asksFor !== null)).toEqual([])
})

async function asked(username: string): Promise<string | null | undefined> {
  const token = await api.signIn(username)
  const { data } = await api.query<{ me: { asksFor: string | null } }>('{ me { asksFor } }', {}, token)
  return data?.me.asksFor
}
