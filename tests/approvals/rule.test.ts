import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { approve } from '../../api/approvals/approve.ts'
import type { Said } from '../../api/approvals/decision.ts'
import type { RequestNow } from '../../api/approvals/request-now.ts'
import { reject, sendBack } from '../../api/approvals/return-or-reject.ts'
import { type Caller, type HeldPost, Role, type Seat } from '../../api/base/context.ts'
import { plainClock } from '../../api/calendars/clock.ts'
import type { Plain } from '../../api/read/reference.ts'
import { RequestStatus } from '../../api/requests/request.entity.ts'
import type { Chain } from '../../api/serviceTypes/chain.entity.ts'
import type { Stage } from '../../api/serviceTypes/stage.entity.ts'
import type { Unit } from '../../api/units/unit.entity.ts'

const levels = ['CITY', 'KECAMATAN', 'KELURAHAN', 'RW', 'RT'] as const
const headOf: Record<string, string> = { RT: 'RT_HEAD', RW: 'RW_HEAD', KELURAHAN: 'LURAH', KECAMATAN: 'CAMAT' }
const now = new Date('2026-08-10T03:00:00Z')

/** A branch of the tree from the city down to one RT; each unit's id is its depth. */
const branch = levels.reduce<Plain<Unit>[]>((above, level, id) => {
  const unit = { id, level, code: level, place: id, parent: above.at(-1) ?? null } as unknown as Plain<Unit>
  return [...above, unit]
}, [])
const unitOf = (level: string) => branch.find((unit) => unit.level === level)!
const rt = unitOf('RT')

function chainOf(passed: readonly string[], standardSeconds: number | null = null): Plain<Chain> {
  const stages = passed.map((level, index) => ({
    id: index + 1,
    position: index + 1,
    code: `${level}-${index}`,
    level,
    decidedBy: headOf[level],
    standardSeconds,
    skipWhen: null,
  }))
  return { stages: stages as unknown as Plain<Stage>[] } as Plain<Chain>
}

function waitingAt(chain: Plain<Chain>, index: number): RequestNow {
  const stage = chain.stages[index]!
  const waitingSince = new Date('2026-08-09T03:00:00Z')
  return {
    id: '1',
    version: 1,
    status: RequestStatus.IN_PROGRESS,
    chain,
    unit: rt,
    stage,
    applicant: { id: '7' },
    waitingAt: unitOf(stage.level!),
    waitingFor: null,
    waitingSince,
    dueAt: null,
    openedAt: null,
    claimedBy: null,
    completeAt: waitingSince,
    spentSeconds: 0,
    decidedAt: null,
    decidedById: null,
    form: null,
  }
}

function by(...posts: [position: string, level: string][]) {
  const held: HeldPost[] = posts.map(([position, level]) => ({
    position,
    unitId: unitOf(level).id,
    capacity: 'DEFINITIVE',
    unitCode: '',
    level,
    low: 0,
    high: 0,
  }))
  const caller = { role: Role.OFFICER, officerId: '3', residentId: null, posts: held } as unknown as Caller
  const holder = { officerId: '9', residentId: null, capacity: 'DEFINITIVE', validFrom: '2021-01-01', validTo: null }
  const seats = { in: (unitId: number, position: string): Seat[] => [{ ...holder, unitId, position }] }
  return { caller, now, clockOf: () => plainClock, seats }
}

const silently: Said = { note: null, reason: null, assistance: null, queuedAt: null }

const refusalOf = (decide: () => object) => {
  try {
    decide()
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}

const whole = chainOf(['RT', 'RW', 'KELURAHAN', 'KECAMATAN'])

describe('whose turn it is', () => {
  test.each([
    ['the head of the RT it waits at', 0, ['RT_HEAD', 'RT'], null],
    ['the head of the RW before the RT has', 0, ['RW_HEAD', 'RW'], 'NOT_YOUR_TURN'],
    ['the head of the RW after the RT has', 1, ['RW_HEAD', 'RW'], null],
    ['the head of the RT a second time', 1, ['RT_HEAD', 'RT'], 'NOT_YOUR_TURN'],
    ['a secretary where the lurah decides', 2, ['SECRETARY', 'KELURAHAN'], 'NOT_YOUR_TURN'],
    ['the lurah', 2, ['LURAH', 'KELURAHAN'], null],
    ['a camat in the place of the lurah', 2, ['CAMAT', 'KECAMATAN'], 'NOT_YOUR_TURN'],
    ['a lurah by title only, in the kecamatan', 2, ['LURAH', 'KECAMATAN'], 'NOT_YOUR_TURN'],
    ['the camat', 3, ['CAMAT', 'KECAMATAN'], null],
  ] as const)('%s', (_who, index, post, refusal) => {
    expect(refusalOf(() => approve(waitingAt(whole, index), by([post[0], post[1]]), silently))).toBe(refusal)
  })

  test('someone without a post', () => {
    expect(refusalOf(() => approve(waitingAt(whole, 0), by(), silently))).toBe('NOT_YOUR_TURN')
  })

  test('someone with two posts, by either', () => {
    const both = by(['RT_HEAD', 'RT'], ['RW_HEAD', 'RW'])
    expect(refusalOf(() => approve(waitingAt(whole, 0), both, silently))).toBeNull()
    expect(refusalOf(() => approve(waitingAt(whole, 1), both, silently))).toBeNull()
  })

  test('a stage of an imported history, which names no position', () => {
    const imported = chainOf(['RT'])
    Object.assign(imported.stages[0]!, { decidedBy: null })
    expect(refusalOf(() => approve(waitingAt(imported, 0), by(['RT_HEAD', 'RT']), silently))).toBe('NOT_YOUR_TURN')
  })
})

describe('a request', () => {
  test.each(Object.values(RequestStatus).filter((status) => status !== RequestStatus.IN_PROGRESS))(
    'that is %s is approved by nobody',
    (status) => {
      expect(refusalOf(() => approve({ ...waitingAt(whole, 0), status }, by(['RT_HEAD', 'RT']), silently))).toBe(
        'CONFLICT',
      )
    },
  )

  test.each(['stage', 'waitingAt', 'waitingSince'] as const)('that has no %s is approved by nobody', (missing) => {
    const request = { ...waitingAt(whole, 0), [missing]: null }
    expect(refusalOf(() => approve(request, by(['RT_HEAD', 'RT']), silently))).toBe('CONFLICT')
  })

  test('whose chain leads to a unit that is not above the applicant stays where it is', () => {
    const astray = chainOf(['RT', 'AGENCY'])
    expect(refusalOf(() => approve(waitingAt(astray, 0), by(['RT_HEAD', 'RT']), silently))).toBe('CONFLICT')
  })

  test('is due a standard time after it was decided, in the clock of the next unit', () => {
    const clocks: string[] = []
    const clockOf = (level: string) => {
      clocks.push(level)
      return plainClock
    }
    const decide = (index: number, post: [string, string], standard: number | null) =>
      approve(waitingAt(chainOf(['RT', 'RW', 'KELURAHAN'], standard), index), { ...by(post), clockOf }, silently).moveTo
        .dueAt
    expect(decide(0, ['RT_HEAD', 'RT'], 3600)).toEqual(new Date('2026-08-10T04:00:00Z'))
    expect(decide(1, ['RW_HEAD', 'RW'], 3600)).toEqual(new Date('2026-08-10T04:00:00Z'))
    expect(decide(2, ['LURAH', 'KELURAHAN'], 3600)).toBeNull()
    expect(decide(0, ['RT_HEAD', 'RT'], null)).toBeNull()
    expect(clocks).toEqual(['RW', 'KELURAHAN'])
  })
})

describe('a request sent back', () => {
  const head = by(['RT_HEAD', 'RT'])
  const atRt = waitingAt(chainOf(['RT', 'RW'], 3600), 0)
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

  test('keeps what its visits have used of the standard time since its documents were complete', () => {
    const spent = (more: Partial<RequestNow>) => sendBack({ ...atRt, ...more }, head, silently).moveTo.spentSeconds
    expect(spent({ waitingSince: minutesAgo(20), completeAt: minutesAgo(90) })).toBe(1200)
    expect(spent({ waitingSince: minutesAgo(20), completeAt: minutesAgo(5), spentSeconds: 60 })).toBe(360)
    expect(spent({ waitingSince: minutesAgo(20), completeAt: null })).toBe(0)
  })

  test('waits nowhere, and remembers the stage it comes back to', () => {
    const { moveTo, events } = sendBack(atRt, head, silently)
    expect(moveTo).toMatchObject({ status: 'RETURNED', stage: null, waitingAt: null, dueAt: null, closedAt: null })
    expect(moveTo.resumeStage).toBe(atRt.stage)
    expect(events.map(({ kind }) => kind)).toEqual(['RETURNED'])
  })

  test('or rejected was decided by the same rule as one approved', () => {
    for (const decide of [sendBack, reject]) {
      expect(refusalOf(() => decide(atRt, by(['RW_HEAD', 'RW']), silently))).toBe('NOT_YOUR_TURN')
      expect(refusalOf(() => decide({ ...atRt, status: RequestStatus.DRAFT }, head, silently))).toBe('CONFLICT')
    }
    expect(reject(atRt, head, silently).moveTo).toMatchObject({ status: 'REJECTED', stage: null, closedAt: now })
  })
})

test('whatever the chain, each approval goes one stage on and the last completes', () => {
  const chains = fc.array(fc.constantFrom('RT', 'RW', 'KELURAHAN', 'KECAMATAN'), { minLength: 1, maxLength: 7 })
  const anyone = by(['RT_HEAD', 'RT'], ['RW_HEAD', 'RW'], ['LURAH', 'KELURAHAN'], ['CAMAT', 'KECAMATAN'])
  fc.assert(
    fc.property(chains, (passed) => {
      const chain = chainOf(passed)
      let request = waitingAt(chain, 0)
      const visited: string[] = []
      for (let step = 1; request.status === RequestStatus.IN_PROGRESS && step <= passed.length; step += 1) {
        const { visit, moveTo, events, at } = approve(request, anyone, silently)
        expect([visit.stage, visit.unit, visit.enteredAt]).toEqual([
          request.stage,
          request.waitingAt,
          request.waitingSince,
        ])
        expect((moveTo.stage === null) === (moveTo.status === RequestStatus.COMPLETED)).toBe(true)
        expect(moveTo.waitingAt?.level).toBe(moveTo.stage?.level)
        expect(moveTo.closedAt).toEqual(moveTo.stage ? null : now)
        expect(events.map(({ kind }) => kind)).toEqual(moveTo.stage ? ['APPROVED'] : ['APPROVED', 'COMPLETED'])
        visited.push(visit.unit.level)
        request = { ...request, ...moveTo, waitingSince: moveTo.waitingAt && at }
      }
      expect(visited).toEqual(passed)
      expect(request.status).toBe(RequestStatus.COMPLETED)
    }),
  )
})
