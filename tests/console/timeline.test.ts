import { describe, expect, test } from 'vitest'
import type { RequestRecordFragment, StageFieldsFragment } from '../../console/generated/graphql.ts'
import { isLate, timelineOf } from '../../console/requests/timeline.ts'

const now = new Date('2026-11-23T05:00:00Z')
const unit = { id: '1', code: '35.74.04.1003.02.005', name: 'RT 005', level: 'RT' as const, ancestors: [] }
const stages = ['Ketua RT', 'Ketua RW', 'Kelurahan'].map((name, index): StageFieldsFragment => {
  return { id: String(index + 1), code: name, name, position: index + 1, decidedBy: 'RT_HEAD' }
})
const decided: RequestRecordFragment['approvals'][number] = {
  id: '10',
  stage: stages[0]!,
  unit,
  officer: null,
  position: 'RT_HEAD',
  enteredAt: '2026-11-20T05:00:00.000Z',
  capacity: 'DEFINITIVE',
  openedAt: '2026-11-20T06:30:00.000Z',
  dueAt: null,
  queuedAt: null,
  reason: null,
  assistanceReason: null,
  decidedAt: '2026-11-20T07:00:00.000Z',
  outcome: 'APPROVED',
  note: null,
}
const waiting: RequestRecordFragment = {
  id: '7',
  number: 'X-7',
  status: 'IN_PROGRESS',
  submittedAt: '2026-11-20T05:00:00.000Z',
  closedAt: null,
  waitingSince: '2026-11-20T07:00:00.000Z',
  dueAt: '2026-11-21T07:00:00.000Z',
  version: 3,
  openedAt: null,
  undoUntil: null,
  claimedBy: null,
  assistanceReason: null,
  completeAt: '2026-11-20T05:00:00.000Z',
  expectedAt: null,
  isDueProvisional: false,
  waitingFor: 'RT_HEAD',
  filedBy: null,
  missingDocuments: [],
  form: null,
  allowedActions: [],
  serviceType: { id: '1', code: 'SKTM', name: 'SKTM' },
  applicant: null,
  unit,
  chain: { id: '1', version: 1, formSchema: {}, documents: [], stages },
  stage: stages[1]!,
  waitingAt: unit,
  documents: [],
  approvals: [decided],
  events: [],
}
const kinds = (request: RequestRecordFragment) => timelineOf(request, now).map(({ kind }) => kind)

const event = (kind: RequestRecordFragment['events'][number]['kind'], at: string) => {
  const nowhere = { queuedAt: null, stage: null, unit: null, officer: null, toStage: null, toUnit: null }
  return { id: `${kind}-${at}`, kind, at, ...nowhere }
}

describe('the timeline of a request', () => {
  test('shows where it has been, where it waits, and what is ahead', () => {
    expect(kinds(waiting)).toEqual(['submitted', 'visited', 'waiting', 'ahead'])
    expect(timelineOf(waiting, now)[3]).toMatchObject({ stage: { name: 'Kelurahan' } })
  })

  test('tells how long a visit lay unopened, and how long the work took', () => {
    expect(timelineOf(waiting, now)[1]).toMatchObject({ seconds: 7200, idle: 5400, work: 1800 })
    const unknown = { ...waiting, approvals: [{ ...decided, openedAt: null }] }
    expect(timelineOf(unknown, now)[1]).toMatchObject({ seconds: 7200, idle: null, work: null })
  })

  test('tells the time with the applicant, what was skipped, passed on and escalated, in the order it happened', () => {
    const events = [
      event('SKIPPED', '2026-11-20T05:00:00.000Z'),
      event('RETURNED', '2026-11-20T07:00:00.000Z'),
      event('RESUBMITTED', '2026-11-20T09:00:00.000Z'),
      event('PASSED_ON', '2026-11-20T09:00:00.000Z'),
      event('ESCALATED', '2026-11-21T09:00:00.000Z'),
    ]
    const returned = { ...decided, outcome: 'RETURNED' as const }
    const steps = timelineOf({ ...waiting, approvals: [returned], events }, now)
    expect(steps.map((step) => (step.kind === 'moved' ? step.how : step.kind))).toEqual([
      'submitted',
      'SKIPPED',
      'visited',
      'withApplicant',
      'PASSED_ON',
      'ESCALATED',
      'waiting',
      'ahead',
    ])
    expect(steps[3]).toMatchObject({ at: events[1]!.at, until: events[2]!.at })
  })

  test('tells an escalation once, where the visit it ended tells it', () => {
    const escalated = { ...decided, outcome: 'ESCALATED' as const }
    const request = { ...waiting, approvals: [escalated], events: [event('ESCALATED', decided.decidedAt!)] }
    expect(kinds(request)).toEqual(['submitted', 'visited', 'waiting', 'ahead'])
  })

  test('forgets the time with the applicant when the return was taken back', () => {
    const events = [event('RETURNED', decided.decidedAt!), event('UNDONE', '2026-11-20T07:01:00.000Z')]
    expect(kinds({ ...waiting, events })).toEqual(['submitted', 'visited', 'moved', 'waiting', 'ahead'])
  })

  test('of a draft says that it was not submitted, and what lies ahead', () => {
    const draft = { ...waiting, status: 'DRAFT' as const, stage: null, waitingSince: null, approvals: [] }
    expect(kinds(draft)).toEqual(['draft', 'ahead', 'ahead', 'ahead'])
  })

  test('says that the decision it waits for is overdue', () => {
    expect(timelineOf(waiting, now)[2]).toMatchObject({ isLate: true })
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
    expect(kinds(rejected)).toEqual(['submitted', 'visited', 'closed'])
  })

  test('waits for the applicant after a return', () => {
    const returned = { ...waiting, status: 'RETURNED' as const, stage: null, waitingAt: null, waitingSince: null }
    expect(kinds(returned)).toEqual(['submitted', 'visited', 'withApplicant'])
  })

  test('of an imported history waits in its open visit, and promises no stages', () => {
    const open = { ...decided, id: '11', decidedAt: null, outcome: null }
    const chain = { ...waiting.chain, stages: stages.map((stage) => ({ ...stage, decidedBy: null })) }
    expect(kinds({ ...waiting, chain, approvals: [decided, open] })).toEqual(['submitted', 'visited', 'waiting'])
  })
})
