import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import type { Service } from '../support/requests.ts'
import { type Home, newHome, standing, wait } from './waiting.ts'

/** A Monday, 10:00 WIB. */
const now = new Date('2026-08-10T03:00:00Z')
const hour = 3_600_000
const hoursFrom = (hours: number, from = now) => new Date(from.getTime() + hours * hour)

let api: TestApi
let build: Builders
let service: Service
let home: Home

beforeAll(async () => {
  api = await startApi({ now: () => now })
  build = await startBuilding(api.database)
  service = await build.service({ standardSeconds: 24 * 3600 })
})

beforeEach(async () => {
  home = await newHome(build, api)
})

afterAll(async () => {
  await build.end()
  await api.close()
})

describe('a late request', () => {
  test('goes to the next stage where that waits for the next level anyway; the visit is charged to the head of the RT', async () => {
    const id = await wait(build, { service, unit: home.rt, dueAt: hoursFrom(-1) })
    expect(await api.runDeadlines(now)).toEqual({ REMINDED: 0, ESCALATED: 1, PASSED_ON: 0 })
    expect(await standing(build, id)).toEqual({
      stage: 'rw',
      at: home.rw,
      waitingFor: null,
      waitingSince: now,
      dueAt: hoursFrom(24),
      visits: [{ stage: 'rt', unit: home.rt, outcome: 'ESCALATED', officer: home.rtHead, position: 'RT_HEAD' }],
      events: [{ kind: 'ESCALATED', stage: 'rt', unit: home.rt, toStage: 'rw', toUnit: home.rw }],
    })
    expect(
      codesOf(await api.query('mutation ($id: ID!) { requestApprove(id: $id) { id } }', { id }, home.token)),
    ).toEqual(['NOT_YOUR_TURN'])
  })
})
