import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Actor, theSystem } from '../../api/acts/audit.ts'
import { type Refused, Refusals } from '../../api/platform/refusals.ts'
import { Connections } from '../../api/read/connections.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { type Rows, openRows } from '../support/rows.ts'

const now = new Date('2026-08-10T03:00:00Z')
const refused: Refused = { code: 'FORBIDDEN', action: 'units' }
const officer: Actor = { ...theSystem, accountId: '7', username: 'rt.uji', address: '192.0.2.7', place: 12 }
const stranger = (address: string): Actor => ({ ...theSystem, address })

let database: TestDatabase
let rows: Rows
let connections: Connections
let refusals: Refusals
let clock: number

beforeAll(async () => {
  database = await cloneDatabase()
  rows = await openRows(database.ownerUrl)
  connections = new Connections(database.appUrl, 2)
})

beforeEach(async () => {
  await rows.select('delete from audit_entry')
  clock = 0
  refusals = new Refusals(connections, () => clock)
})

afterEach(() => refusals.stop())

afterAll(async () => {
  await connections.close()
  await rows.end()
  await database.drop()
})

const entries = () =>
  rows.select('select account_id, address, action, code, subject_id, place, times from audit_entry order by id')
const times = async () => (await entries()).map((entry) => entry.times)

describe('refusals of one kind within a minute', () => {
  test('are one entry at once, and one with the number of the rest when the minute is over', async () => {
    const subject = { type: 'Request', id: '5', place: 12 }
    for (let nth = 0; nth < 1000; nth += 1) refusals.note(officer, { ...refused, subject }, now)
    const entry = { account_id: '7', address: '192.0.2.7', action: 'units', code: 'FORBIDDEN', place: 12 }
    await expect.poll(entries).toEqual([{ ...entry, subject_id: '5', times: 1 }])
    clock = 59_999
    refusals.tellCounted()
    expect(await times()).toEqual([1])
    clock = 60_000
    refusals.tellCounted()
    await expect.poll(entries).toEqual([
      { ...entry, subject_id: '5', times: 1 },
      { ...entry, subject_id: null, times: 999 },
    ])
  })

  test('begin again after it', async () => {
    refusals.note(officer, refused, now)
    clock = 60_000
    refusals.tellCounted()
    refusals.note(officer, refused, now)
    await refusals.stop()
    expect(await times()).toEqual([1, 1])
  })

  test('are told apart by account, address, action and code', async () => {
    const others = [
      { ...officer, accountId: '8' },
      { ...officer, address: '192.0.2.8' },
    ]
    for (const actor of [officer, ...others]) refusals.note(actor, refused, now)
    for (const other of [{ code: 'NOT_FOUND' }, { action: 'request' }])
      refusals.note(officer, { ...refused, ...other }, now)
    await refusals.stop()
    expect(await times()).toEqual([1, 1, 1, 1, 1])
  })

  test('are told when the server stops', async () => {
    for (let nth = 0; nth < 4; nth += 1) refusals.note(officer, refused, now)
    await refusals.stop()
    expect(await times()).toEqual([1, 3])
  })
})

describe('a flood', () => {
  test('of kinds from one address ends as one more entry', async () => {
    const attacker = stranger('203.0.113.9')
    for (let nth = 0; nth < 500; nth += 1) refusals.note(attacker, { ...refused, action: `field${nth}` }, now)
    await refusals.stop()
    const all = await entries()
    expect(all).toHaveLength(22)
    expect(all.slice(-2)).toMatchObject([
      { action: 'several', address: '203.0.113.9', times: 1 },
      { action: 'several', address: '203.0.113.9', times: 479 },
    ])
  })

  test('from many addresses at once is bounded, and those before it are still told apart', async () => {
    refusals.note(officer, refused, now)
    for (let nth = 0; nth < 20_000; nth += 1) refusals.note(stranger(`2001:db8::${nth.toString(16)}`), refused, now)
    refusals.note(officer, refused, now)
    await refusals.stop()
    const all = await entries()
    expect(all.length).toBeLessThan(1_010)
    expect(all.reduce((sum, entry) => sum + Number(entry.times), 0)).toBe(20_002)
    expect(all.filter((entry) => entry.account_id === '7')).toHaveLength(2)
  })
})

test('what could not be written is written with the next', async () => {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await rows.select('alter table audit_entry rename to hidden_entry')
  refusals.note(officer, refused, now)
  await expect.poll(() => complaint.mock.calls.length).toBe(1)
  await rows.select('alter table hidden_entry rename to audit_entry')
  refusals.note(officer, { ...refused, action: 'request' }, now)
  await refusals.stop()
  complaint.mockRestore()
  expect((await entries()).map(({ action }) => action)).toEqual(['units', 'request'])
})
