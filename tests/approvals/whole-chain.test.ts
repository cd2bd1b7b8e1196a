import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

const hour = 3600
const wib = (time: string) => new Date(`${time.replace(' ', 'T')}:00+07:00`)
const chain = ['35.74.04.1003.02.005', '35.74.04.1003.02', '35.74.04.1003', '35.74.04']
const approve = `mutation ($id: ID!, $note: String) { requestApprove(id: $id, note: $note) {
  status stage { code } waitingAt { code } waitingSince dueAt closedAt allowedActions } }`
const history = `query ($id: ID!) { request(id: $id) { status closedAt
  approvals { stage { code } unit { code } officer { name } position outcome note enteredAt decidedAt }
  events { kind at stage { code } unit { code } } } }`

let now = wib('2026-08-10 10:00')
let api: TestApi
let build: Builders
const tokens: string[] = []

beforeAll(async () => {
  api = await startApi({ now: () => now })
  build = await startBuilding(api.database)
  for (const [index, unit] of chain.entries()) {
    await build.officer({ unit, username: `kepala.${index}` })
  }
  await build.officer({ unit: '35.74.04.1003.02.004', username: 'tetangga' })
})

afterAll(async () => {
  await build.end()
  await api.close()
})

/** Signs in anew: the clock of the test runs faster than sessions last. */
async function decide(index: number, variables: object) {
  tokens[index] = await api.signIn(`kepala.${index}`)
  return await api.query<{ requestApprove: object }>(approve, variables, tokens[index])
}

describe('a request', () => {
  test('goes from RT to RW, kelurahan and kecamatan, each in its own time', async () => {
    const service = await build.service({ standardSeconds: 4 * hour })
    const { id } = await build.request({ service, submittedAt: wib('2026-08-10 08:00') })

    const atRt = await decide(0, { id, note: '  Lengkap. ' })
    expect(atRt.data?.requestApprove).toEqual({
      status: 'IN_PROGRESS',
      stage: { code: 'rw' },
      waitingAt: { code: '35.74.04.1003.02' },
      waitingSince: '2026-08-10T03:00:00.000Z',
      // Four hours of the plain clock.
      dueAt: wib('2026-08-10 14:00').toISOString(),
      closedAt: null,
      allowedActions: expect.not.arrayContaining(['APPROVE', 'RETURN', 'REJECT']),
    })

    now = wib('2026-08-10 15:00')
    expect((await decide(1, { id })).data?.requestApprove).toMatchObject({
      stage: { code: 'kelurahan' },
      // One hour until the office closes, three on the next morning.
      dueAt: wib('2026-08-11 10:30').toISOString(),
    })

    now = wib('2026-08-14 15:30')
    expect((await decide(2, { id })).data?.requestApprove).toMatchObject({
      stage: { code: 'kecamatan' },
      waitingAt: { code: '35.74.04' },
      // One hour on Friday; the weekend and Independence Day are closed.
      dueAt: wib('2026-08-18 10:30').toISOString(),
    })

    now = wib('2026-08-18 09:00')
    expect((await decide(3, { id })).data?.requestApprove).toEqual({
      status: 'COMPLETED',
      stage: null,
      waitingAt: null,
      waitingSince: null,
      dueAt: null,
      closedAt: now.toISOString(),
      allowedActions: expect.arrayContaining(['UNDO']),
    })

    const { data } = await api.query<{ request: Record<string, object[]> }>(history, { id }, tokens[3])
    const visit = (index: number, code: string, position: string, enteredAt: string, decidedAt: string) => ({
      stage: { code },
      unit: { code: chain[index] },
      officer: { name: expect.stringContaining('Petugas') },
      position,
      outcome: 'APPROVED',
      note: index === 0 ? 'Lengkap.' : null,
      enteredAt: wib(enteredAt).toISOString(),
      decidedAt: wib(decidedAt).toISOString(),
    })
    expect(data?.request.approvals).toEqual([
      visit(0, 'rt', 'RT_HEAD', '2026-08-10 08:00', '2026-08-10 10:00'),
      visit(1, 'rw', 'RW_HEAD', '2026-08-10 10:00', '2026-08-10 15:00'),
      visit(2, 'kelurahan', 'LURAH', '2026-08-10 15:00', '2026-08-14 15:30'),
      visit(3, 'kecamatan', 'CAMAT', '2026-08-14 15:30', '2026-08-18 09:00'),
    ])
    expect(data?.request.events).toEqual([
      { kind: 'SUBMITTED', at: wib('2026-08-10 08:00').toISOString(), stage: null, unit: null },
      ...['rt', 'rw', 'kelurahan', 'kecamatan'].map((code, index) => ({
        kind: 'APPROVED',
        at: wib(['2026-08-10 10:00', '2026-08-10 15:00', '2026-08-14 15:30', '2026-08-18 09:00'][index]!).toISOString(),
        stage: { code },
        unit: { code: chain[index] },
      })),
      { kind: 'COMPLETED', at: now.toISOString(), stage: { code: 'kecamatan' }, unit: { code: '35.74.04' } },
    ])
    expect(codesOf(await decide(3, { id }))).toEqual(['CONFLICT'])
    now = wib('2026-08-10 10:00')
  })

  test('shows an RT head no names of those who decide above', async () => {
    const { id } = await build.request({ stage: 2 })
    await decide(1, { id })
    tokens[0] = await api.signIn('kepala.0')
    const { data } = await api.query(
      `{ request(id: ${id}) { approvals { unit { level } officer { name } } } }`,
      {},
      tokens[0],
    )
    expect(data).toEqual({
      request: {
        approvals: [
          { unit: { level: 'RT' }, officer: null },
          { unit: { level: 'RW' }, officer: null },
        ],
      },
    })
  })

  test('of an RT is not there for the head of another', async () => {
    const { id } = await build.request()
    const neighbour = await api.signIn('tetangga')
    const elsewhere = await api.query(approve, { id }, neighbour)
    const nowhere = await api.query(approve, { id: '999999' }, neighbour)
    expect(codesOf(elsewhere)).toEqual(['NOT_FOUND'])
    expect(elsewhere).toEqual(nowhere)
    expect(await api.query(`{ request(id: ${id}) { id } }`, {}, neighbour)).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    })
    expect(codesOf(await decide(0, { id }))).toEqual([])
  })

  test('is not for an RW head before the RT head has approved, and is after', async () => {
    const { id } = await build.request()
    expect(codesOf(await decide(1, { id }))).toEqual(['NOT_YOUR_TURN'])
    expect(codesOf(await decide(0, { id }))).toEqual([])
    expect(codesOf(await decide(0, { id }))).toEqual(['NOT_YOUR_TURN'])
    expect(codesOf(await decide(1, { id }))).toEqual([])
  })

  test.each(['0', '-1', '1.5', 'abc', '', '99999999999999999999', '1 or true'])(
    'with the id %o does not exist',
    async (id) => {
      expect(codesOf(await decide(0, { id }))).toEqual(['NOT_FOUND'])
    },
  )

  test('keeps the chain it began with when the service gets a new one', async () => {
    const service = await build.service({ levels: ['RT', 'RW'] })
    const { id } = await build.request({ service })
    const newer = { service_type_id: service.id, version: 2, valid_from: '2026-01-01' }
    await build.rows.insert('chain', newer)
    expect(codesOf(await decide(0, { id }))).toEqual([])
    expect((await decide(1, { id })).data?.requestApprove).toMatchObject({ status: 'COMPLETED' })
  })
})

describe('a note', () => {
  test('has at most 2,000 characters', async () => {
    const { id } = await build.request()
    const tooLong = await decide(0, { id, note: 'x'.repeat(2001) })
    expect(codesOf(tooLong)).toEqual(['INVALID_INPUT'])
    expect(tooLong.errors![0]!.extensions.fields).toHaveProperty('note')
    expect(codesOf(await decide(0, { id, note: 'x'.repeat(2000) }))).toEqual([])
  })

  test('of blanks is none', async () => {
    const { id } = await build.request()
    await decide(0, { id, note: ' \n ' })
    expect(await build.rows.select('select note from approval where request_id = $1', [id])).toEqual([{ note: null }])
  })
})
