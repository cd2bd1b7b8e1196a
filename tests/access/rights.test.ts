import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

const rw = '35.74.04.1003.02'
const inbox = '{ requests(filter: { inbox: true }) { total } me { posts { position unit { code } } } }'
const seen = '{ requests { total } }'

let now = new Date('2026-08-10T03:00:00Z')
let api: TestApi
let strict: TestApi
let build: Builders

beforeAll(async () => {
  api = await startApi({ now: () => now })
  strict = await startApi({ database: api.database, exampleSignIns: false, now: () => now })
  build = await startBuilding(api.database)
  await build.heads()
})

afterEach(() => {
  now = new Date('2026-08-10T03:00:00Z')
})

afterAll(async () => {
  await build.end()
  await strict.close()
  await api.close()
})

describe('a post', () => {
  test('that ended yesterday gives no right today', async () => {
    await build.officer({ username: 'rt.lama', validTo: '2026-08-10' })
    await build.officer({ username: 'rt.kini', validTo: '2026-08-11' })
    const { id } = await build.request()
    const [former, present] = [await api.signIn('rt.lama'), await api.signIn('rt.kini')]
    expect((await api.query(inbox, {}, former)).data).toEqual({ requests: { total: 0 }, me: { posts: [] } })
    expect((await api.query(inbox, {}, present)).data).toEqual({
      requests: { total: 1 },
      me: { posts: [{ position: 'RT_HEAD', unit: { code: '35.74.04.1003.02.005' } }] },
    })
    const approve = `mutation { requestApprove(id: ${id}) { status } }`
    expect(codesOf(await api.query(approve, {}, former))).toEqual(['NOT_FOUND'])
    expect(codesOf(await api.query(approve, {}, present))).toEqual([])
  })

  test('begins and ends at midnight in Western Indonesia', async () => {
    await build.officer({ unit: rw, username: 'rw.baru', validFrom: '2026-08-11', validTo: '2026-08-12' })
    await build.request({ stage: 2 })
    const counts: unknown[] = []
    for (const instant of ['10T16:59:59.999', '10T17:00:00.000', '11T16:59:59.999', '11T17:00:00.000']) {
      now = new Date(`2026-08-${instant}Z`)
      const token = await api.signIn('rw.baru')
      counts.push((await api.query<{ me: { posts: unknown[] } }>(inbox, {}, token)).data?.me.posts.length)
    }
    expect(counts).toEqual([0, 1, 1, 0])
  })

  test('opens its unit, beside that of another post, and nothing once it has ended', async () => {
    const officer = await build.officer({ username: 'rt.rangkap', validTo: '2026-08-12' })
    const [far] = await build.rows.select<{ id: number; place: number }>(
      `select id, place from unit where code = '35.74.01.1001'`,
    )
    const post = {
      officer_id: officer,
      unit_id: far!.id,
      place: far!.place,
      position: 'LURAH',
      valid_from: '2026-01-01',
    }
    await build.rows.insert('post', { ...post, valid_to: '2026-08-11' })
    const service = await build.service({ levels: ['KELURAHAN'] })
    for (const unit of ['35.74.04.1003.02.005', '35.74.01.1001', '35.74.01.1002']) {
      await build.request({ unit, service, number: `RANGKAP-${unit}` })
    }
    const seenOn: Record<string, unknown> = {}
    for (const day of ['10', '11', '12']) {
      now = new Date(`2026-08-${day}T03:00:00Z`)
      const { data } = await api.query<{ requests: { items: { number: string }[]; total: number } }>(
        '{ requests(sort: { field: NUMBER, order: ASC }) { items { number } total } }',
        {},
        await api.signIn('rt.rangkap'),
      )
      const numbers = data!.requests.items.map(({ number }) => number).filter((number) => number.startsWith('RANGKAP'))
      seenOn[day] = numbers.map((number) => number.slice('RANGKAP-'.length))
    }
    expect(seenOn).toEqual({
      10: ['35.74.01.1001', '35.74.04.1003.02.005'],
      11: ['35.74.04.1003.02.005'],
      12: [],
    })
  })

  test('taken away while its officer is signed in is gone from every server', async () => {
    const officer = await build.officer({ username: 'rt.dicabut' })
    const token = await api.signIn('rt.dicabut')
    const posts = async (server: TestApi) =>
      (await server.query<{ me: { posts: unknown[] } }>('{ me { posts { position } } }', {}, token)).data?.me.posts
    expect(await posts(api)).toHaveLength(1)
    expect(await posts(strict)).toHaveLength(1)
    const { id } = await build.request()
    await build.rows.select(`update post set valid_to = '2026-01-01' where officer_id = $1`, [officer])
    const approve = `mutation { requestApprove(id: ${id}) { status } }`
    await expect.poll(async () => codesOf(await api.query(approve, {}, token))).toEqual(['NOT_FOUND'])
    await expect.poll(async () => codesOf(await strict.query(approve, {}, token))).toEqual(['NOT_FOUND'])
  })
})

describe('a role', () => {
  test.each([
    ['EVALUATOR', 'FORBIDDEN'],
    ['SYSTEM_ADMIN', 'FORBIDDEN'],
    ['AGENCY_ADMIN', 'FORBIDDEN'],
    // In the name of a head who cannot, if they say why.
    ['KELURAHAN_ADMIN', 'INVALID_INPUT'],
  ])('of %s decides nothing, and is offered nothing to decide', async (role, refusal) => {
    const officerId = await build.officer()
    await build.account({ username: `uji.${role}`, role, unit: '35.74.04.1003', officerId })
    const { id } = await build.request()
    const token = await api.signIn(`uji.${role}`)
    expect(codesOf(await api.query(`mutation { requestApprove(id: ${id}) { id } }`, {}, token))).toEqual([refusal])
    const { data } = await api.query<{ request: { allowedActions: string[] } }>(
      `{ request(id: ${id}) { allowedActions } }`,
      {},
      token,
    )
    for (const action of ['APPROVE', 'RETURN', 'REJECT']) expect(data!.request.allowedActions).not.toContain(action)
  })
})

test('a decision whose answer would tell what is closed to the officer is refused before it is taken', async () => {
  await build.officer({ username: 'rt.tertutup' })
  const { id } = await build.request()
  const approve = `mutation { requestApprove(id: ${id}) { status applicant { accesses { at } } } }`
  const answer = await api.query(approve, {}, await api.signIn('rt.tertutup'))
  expect(answer).toMatchObject({
    data: null,
    errors: [{ path: ['requestApprove'], extensions: { code: 'FORBIDDEN' } }],
  })
  expect(await build.rows.select('select status from request where id = $1', [id])).toEqual([{ status: 'IN_PROGRESS' }])
  expect(await build.rows.select('select from approval where request_id = $1', [id])).toEqual([])
})

describe('a resident', () => {
  test('sees their own requests and no others, wherever they live', async () => {
    const mine = await build.request({ number: 'MILIK-SENDIRI', stage: 2 })
    await build.request({ number: 'MILIK-TETANGGA', stage: 2 })
    const [applicant] = await build.rows.select<{ applicant_id: string }>(
      'select applicant_id from request where id = $1',
      [mine.id],
    )
    const account = await build.account({ username: 'warga.uji', role: 'RESIDENT', unit: '35.74.01.1001' })
    await build.rows.select('update account set resident_id = $1 where id = $2', [applicant!.applicant_id, account])
    const token = await api.signIn('warga.uji')
    const own = `{ requests { items { number events { kind } applicant { id } } total } approvals { total }
      me { username unit { code } } }`
    expect((await api.query(own, {}, token)).data).toEqual({
      requests: {
        items: [
          {
            number: 'MILIK-SENDIRI',
            events: [expect.anything(), expect.anything()],
            applicant: { id: applicant!.applicant_id },
          },
        ],
        total: 1,
      },
      approvals: { total: 1 },
      me: { username: 'warga.uji', unit: { code: '35.74.01.1001' } },
    })
    expect(codesOf(await api.query('{ processingTime { asOf } }', {}, token))).toEqual(['FORBIDDEN'])
  })
})

describe('an example account', () => {
  test('opens nothing where others can reach the server', async () => {
    await build.account({ username: 'contoh' })
    await build.rows.select(`update account set is_example = true where username = 'contoh'`)
    const token = await api.signIn('contoh')
    expect(codesOf(await api.query(seen, {}, token))).toEqual([])
    expect(codesOf(await strict.query(seen, {}, token))).toEqual(['UNAUTHENTICATED'])
    const [before] = await build.rows.select('select count(*) from session')
    await expect(strict.signIn('contoh')).rejects.toThrow('Example sign-ins work only on the machine itself')
    expect(await build.rows.select('select count(*) from session')).toEqual([before])
  })

  test('does not tell its password to those who may not use it', async () => {
    const sign = `mutation ($password: String!) { signIn(username: "contoh", password: $password) { token } }`
    const [wrong, right] = [{ password: 'salah' }, { password: 'portal-emas' }]
    expect(codesOf(await strict.query(sign, wrong))).toEqual(['UNAUTHENTICATED'])
    expect(codesOf(await strict.query(sign, right))).toEqual(['UNAUTHENTICATED'])
  })
})
