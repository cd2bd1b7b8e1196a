import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Answer, codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

const kelurahan = '35.74.04.1003'
const now = new Date('2026-08-10T03:00:00Z')

let api: TestApi
let other: TestApi
let build: Builders
let admin: string
let rt: string

beforeAll(async () => {
  api = await startApi({ now: () => now })
  other = await startApi({ now: () => now, database: api.database, way: 'resolvers' })
  build = await startBuilding(api.database)
  await build.account({ username: 'pengurus.jabatan', role: 'KELURAHAN_ADMIN', unit: kelurahan })
  admin = await api.signIn('pengurus.jabatan')
})

beforeEach(async () => {
  rt = (await build.unit({ level: 'RT' })).code
  await vi.waitUntil(async () => codesOf(await api.query(`{ unit(code: "${rt}") { id } }`, {}, admin)).length === 0)
})

afterAll(async () => {
  await build.end()
  await other.close()
  await api.close()
})

const shown = 'id capacity validFrom validTo basis officer { id name } allowedActions'

interface Shown {
  id: string
  validTo: string | null
  officer: { id: string; name: string }
}

function appoint(input: object, token = admin, server = api): Promise<Answer<{ post: Shown }>> {
  const document = `mutation ($input: PostInput!) { post: postAppoint(input: $input) { ${shown} } }`
  return server.query(document, { input: { unit: rt, position: 'RT_HEAD', validFrom: '2026-08-10', ...input } }, token)
}

function deputise(input: object, token = admin): Promise<Answer<{ post: Shown }>> {
  const document = `mutation ($input: DeputyInput!) { post: deputyAppoint(input: $input) { ${shown} } }`
  const usual = {
    unit: rt,
    position: 'RT_HEAD',
    validFrom: '2026-08-10',
    validTo: '2026-09-10',
    basis: 'SK Lurah 12/2026',
  }
  return api.query(document, { input: { ...usual, ...input } }, token)
}

const end = (field: string, id: string, on: string) =>
  api.query<{ post: Shown }>(`mutation { post: ${field}(id: ${id}, on: "${on}") { ${shown} } }`, {}, admin)

const fieldsOf = ({ errors }: Answer<unknown>) => Object.keys(errors?.[0]?.extensions.fields ?? {})

describe('a post', () => {
  test('is filled by someone who never was an officer, whose name is asked for', async () => {
    const { data, errors } = await appoint({ officerName: 'Ketua Baru', basis: 'SK Lurah 1/2026' })
    expect(errors).toBeUndefined()
    expect(data?.post).toEqual({
      id: expect.any(String),
      capacity: 'DEFINITIVE',
      validFrom: '2026-08-10',
      validTo: null,
      basis: 'SK Lurah 1/2026',
      officer: { id: expect.any(String), name: 'Ketua Baru' },
      allowedActions: ['END'],
    })
  })

  test('has one holder at a time, unless the new one is said to replace the old, who leaves on that day', async () => {
    const first = (await appoint({ officerName: 'Ketua Lama', validFrom: '2026-01-01' })).data!.post
    const held = await appoint({ officerName: 'Ketua Sesudahnya' })
    expect([codesOf(held), fieldsOf(held)]).toEqual([['CONFLICT'], ['input.validFrom']])
    expect(await officersNamed('Ketua Sesudahnya')).toBe(0)
    expect(codesOf(await appoint({ officerName: 'Ketua Sesudahnya', replaces: true }))).toEqual([])
    expect(await validTo(first.id)).toBe('2026-08-10')
  })

  test('is filled ahead of time, after one that ends', async () => {
    const first = (await appoint({ officerName: 'Ketua Lama', validFrom: '2026-01-01', validTo: '2026-09-01' })).data!
      .post
    expect(codesOf(await appoint({ officer: first.officer.id, validFrom: '2026-09-01' }))).toEqual([])
  })

  test('names who takes it once: an officer, or someone who never was one', async () => {
    const officer = await build.officer({ unit: '35.74.04.1003.02' })
    for (const input of [
      {},
      { officer, officerName: 'Ketua' },
      { officerName: ' ' },
      { officerName: 'x'.repeat(101) },
    ]) {
      expect(codesOf(await appoint(input))).toEqual(['INVALID_INPUT'])
    }
  })

  test('fits the level of its unit, and its days are in order; each field is named', async () => {
    const wrong = await appoint({
      officerName: 'Ketua',
      position: 'LURAH',
      validTo: '2026-08-10',
      basis: 'x'.repeat(201),
    })
    expect(codesOf(wrong)).toEqual(['INVALID_INPUT'])
    expect(fieldsOf(wrong)).toEqual(['input.position', 'input.validTo', 'input.basis'])
  })

  test('beyond the territory, and an officer from beyond it, are not found', async () => {
    const stranger = await build.officer({ unit: '35.74.01.1001' })
    expect(codesOf(await appoint({ officer: stranger }))).toEqual(['NOT_FOUND'])
    expect(codesOf(await appoint({ officerName: 'Ketua', unit: '35.74.04.1001', position: 'LURAH' }))).toEqual([
      'NOT_FOUND',
    ])
  })

  test('ends on a day that is neither before its first nor after its last', async () => {
    const { id } = (await appoint({ officerName: 'Ketua', validTo: '2026-12-01' })).data!.post
    expect(codesOf(await end('postEnd', id, '2026-08-09'))).toEqual(['INVALID_INPUT'])
    expect(codesOf(await end('postEnd', id, '2026-12-02'))).toEqual(['INVALID_INPUT'])
    expect(codesOf(await end('deputyEnd', id, '2026-08-11'))).toEqual(['CONFLICT'])
    expect((await end('postEnd', id, '2026-08-10')).data?.post).toMatchObject({
      validTo: '2026-08-10',
      allowedActions: [],
    })
  })

  test('is not ended by who saw another end than it has by now', async () => {
    const { id } = (await appoint({ officerName: 'Ketua' })).data!.post
    const endSeen = (on: string, seen: string | null) =>
      api.query<{ postEnd: { validTo: string } }>(
        'mutation ($id: ID!, $on: LocalDate!, $seen: LocalDate) { postEnd(id: $id, on: $on, seenValidTo: $seen) { validTo } }',
        { id, on, seen },
        admin,
      )
    expect((await endSeen('2026-12-01', null)).data).toEqual({ postEnd: { validTo: '2026-12-01' } })
    const late = await endSeen('2026-11-01', null)
    expect(codesOf(late)).toEqual(['CONFLICT'])
    expect(late.errors![0]!.message).toMatch(/ends on 2026-12-01 by now/)
    expect((await endSeen('2026-11-01', '2026-12-01')).data).toEqual({ postEnd: { validTo: '2026-11-01' } })
  })

  test('is given to one of two who are appointed at the same moment, on two servers', async () => {
    const both = await Promise.all([
      appoint({ officerName: 'Calon Satu' }),
      appoint({ officerName: 'Calon Dua' }, admin, other),
    ])
    expect(both.flatMap(codesOf)).toEqual(['CONFLICT'])
  })
})

describe('a deputy', () => {
  test('PLT acts while the post is vacant, and not while it is held', async () => {
    const officer = await build.officer({ unit: '35.74.04.1003.02' })
    const { data } = await deputise({ officer, capacity: 'PLT', validTo: null })
    expect(data?.post).toMatchObject({ capacity: 'PLT', validTo: null, allowedActions: ['END_DEPUTY'] })
    const held = await appoint({ officerName: 'Ketua' })
    expect([codesOf(held), fieldsOf(held)]).toEqual([['CONFLICT'], ['input.validFrom']])
    expect(codesOf(await appoint({ officerName: 'Ketua', replaces: true, validFrom: '2026-08-20' }))).toEqual([])
    expect(await validTo(data!.post.id)).toBe('2026-08-20')
    const late = await deputise({ officer, capacity: 'PLT', validFrom: '2026-09-01', validTo: '2026-10-01' })
    expect([codesOf(late), fieldsOf(late)]).toEqual([['CONFLICT'], ['input.capacity']])
  })

  test('PLT acts from the day on which the holder leaves', async () => {
    const officer = await build.officer({ unit: '35.74.04.1003.02' })
    const { id } = (await appoint({ officerName: 'Ketua' })).data!.post
    await end('postEnd', id, '2026-08-15')
    expect(codesOf(await deputise({ officer, capacity: 'PLT', validFrom: '2026-08-14' }))).toEqual(['CONFLICT'])
    expect(codesOf(await deputise({ officer, capacity: 'PLT', validFrom: '2026-08-15' }))).toEqual([])
  })

  test('PLH stands in beside a holder, until a day within a year', async () => {
    const officer = await build.officer({ unit: '35.74.04.1003.02' })
    const vacant = await deputise({ officer, capacity: 'PLH' })
    expect([codesOf(vacant), fieldsOf(vacant)]).toEqual([['CONFLICT'], ['input.capacity']])
    const holder = (await appoint({ officerName: 'Ketua', validFrom: '2026-01-01' })).data!.post
    expect(fieldsOf(await deputise({ officer, capacity: 'PLH', validTo: null }))).toEqual(['input.validTo'])
    expect(fieldsOf(await deputise({ officer, capacity: 'PLH', validTo: '2027-08-11' }))).toEqual(['input.validTo'])
    expect(codesOf(await deputise({ officer: holder.officer.id, capacity: 'PLH' }))).toEqual(['CONFLICT'])
    expect(codesOf(await deputise({ officer, capacity: 'PLH', validTo: '2027-08-10' }))).toEqual([])
  })

  test('is alone: a post has no two at a time', async () => {
    const [one, two] = [
      await build.officer({ unit: '35.74.04.1003.02' }),
      await build.officer({ unit: '35.74.04.1003.02' }),
    ]
    await appoint({ officerName: 'Ketua', validFrom: '2026-01-01' })
    expect(codesOf(await deputise({ officer: one, capacity: 'PLH' }))).toEqual([])
    const second = { officer: two, capacity: 'PLH', validTo: '2026-09-20' }
    expect(codesOf(await deputise({ ...second, validFrom: '2026-09-09' }))).toEqual(['CONFLICT'])
    expect(codesOf(await deputise({ ...second, validFrom: '2026-09-10' }))).toEqual([])
  })

  test('rests on a letter, and is no holder by another name', async () => {
    const officer = await build.officer({ unit: '35.74.04.1003.02' })
    expect(fieldsOf(await deputise({ officer, capacity: 'PLT', basis: ' x ' }))).toEqual(['input.basis'])
    expect(fieldsOf(await deputise({ officer, capacity: 'DEFINITIVE' }))).toEqual(['input.capacity'])
  })

  test('ends on a day, also before the one that was set', async () => {
    const officer = await build.officer({ unit: '35.74.04.1003.02' })
    const { id } = (await deputise({ officer, capacity: 'PLT' })).data!.post
    expect(codesOf(await end('postEnd', id, '2026-08-20'))).toEqual(['CONFLICT'])
    expect((await end('deputyEnd', id, '2026-08-20')).data?.post.validTo).toBe('2026-08-20')
  })
})

test('an officer with several posts is in the list once for each, and is found to be appointed', async () => {
  const officer = await build.officer({ unit: '35.74.04.1003.02' })
  await deputise({ officer, capacity: 'PLT' })
  const { data } = await api.query<{ officers: { items: { id: string; posts: { capacity: string }[] }[] } }>(
    `{ officers(filter: { unit: "35.74.04.1003.02" }, perPage: 100) { items { id posts { capacity } } } }`,
    {},
    admin,
  )
  const found = data?.officers.items.find(({ id }) => id === officer)
  expect(found?.posts.map(({ capacity }) => capacity)).toEqual(['DEFINITIVE', 'PLT'])
})

test('who appointed whom, and on what, is on record', async () => {
  const { id } = (await appoint({ officerName: 'Ketua Tercatat', basis: 'SK Lurah 7/2026' })).data!.post
  const [entry] = await build.rows.select<{ actor: string; changes: Record<string, { after: unknown }> }>(
    `select actor, changes from audit_entry where subject_type = 'Post' and subject_id = $1`,
    [id],
  )
  expect(entry?.actor).toBe('pengurus.jabatan')
  expect(entry?.changes.basis).toEqual({ before: null, after: 'SK Lurah 7/2026' })
})

async function validTo(id: string): Promise<string | undefined> {
  const [post] = await build.rows.select<{ until: string }>('select valid_to::text as until from post where id = $1', [
    id,
  ])
  return post?.until
}

async function officersNamed(name: string): Promise<number> {
  const found = await build.rows.select('select id from officer where name = $1', [name])
  return found.length
}
