import { describe, expect, test } from 'vitest'
import type { RequestFieldsFragment, StageFieldsFragment } from '../../console/generated/graphql.ts'
import { isLate, timelineOf } from '../../console/requests/timeline.ts'

const now = new Date('2026-11-23T05:00:00Z')
const unit = { id: '1', code: '35.74.04.1003.02.005', name: 'RT 005', level: 'RT' as const, ancestors: [] }
const stages = ['Ketua RT', 'Ketua RW', 'Kelurahan'].map((name, index): StageFieldsFragment => {
  return { id: String(index + 1), code: name, name, position: index + 1, decidedBy: 'RT_HEAD' }
})
const decided: RequestFieldsFragment['approvals'][number] = {
  id: '10',
  stage: stages[0]!,
  unit,
  officer: null,
  position: 'RT_HEAD',
  enteredAt: '2026-11-20T05:00:00.000Z',
  openedAt: null,
  decidedAt: '2026-11-20T07:00:00.000Z',
  outcome: 'APPROVED',
  note: null,
}
const waiting: RequestFieldsFragment = {
  id: '7',
  number: 'X-7',
  status: 'IN_PROGRESS',
  submittedAt: '2026-11-20T05:00:00.000Z',
  closedAt: null,
  waitingSince: '2026-11-20T07:00:00.000Z',
  dueAt: '2026-11-21T07:00:00.000Z',
  allowedActions: [],
  serviceType: { id: '1', code: 'SKTM', name: 'SKTM' },
  applicant: null,
  unit,
  chain: { id: '1', version: 1, stages },
  stage: stages[1]!,
  waitingAt: unit,
  approvals: [decided],
  events: [],
}
const kinds = (request: RequestFieldsFragment) => timelineOf(request, now).map(({ kind }) => kind)

describe('the timeline of a request', () => {
  test('shows where it has been, where it waits, and what is ahead', () => {
    expect(kinds(waiting)).toEqual(['visited', 'waiting', 'ahead'])
    expect(timelineOf(waiting, now)[0]).toMatchObject({ seconds: 7200 })
    expect(timelineOf(waiting, now)[2]).toMatchObject({ stage: { name: 'Kelurahan' } })
  })

  test('says that the decision it waits for is overdue', () => {
    expect(timelineOf(waiting, now)[1]).toMatchObject({ isLate: true })
    expect(isLate({ ...waiting, dueAt: '2026-11-23T05:00:01.000Z' }, now)).toBe(false)
    expect(isLate({ ...waiting, dueAt: null }, now)).toBe(false)
  })

  test('ends where the request ended, with nothing ahead', () => {
    const rejected = {
      ...waiting,
      status: 'REJECTED' as const,
      closedAt: decided.decidedAt,
      stage: null,
      waitingSince: null,
    }
    expect(kinds(rejected)).toEqual(['visited', 'closed'])
  })

  test('waits for the applicant after a return', () => {
    const returned = { ...waiting, status: 'RETURNED' as const, stage: null, waitingAt: null, waitingSince: null }
    expect(kinds(returned)).toEqual(['visited', 'withApplicant'])
  })

  test('of an imported history waits in its open visit, and promises no stages', () => {
    const open = { ...decided, id: '11', decidedAt: null, outcome: null }
    const chain = { ...waiting.chain, stages: stages.map((stage) => ({ ...stage, decidedBy: null })) }
    expect(kinds({ ...waiting, chain, approvals: [decided, open] })).toEqual(['visited', 'waiting'])
  })
})
