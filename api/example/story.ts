import { ApprovalOutcome } from '../approvals/approval-outcome.ts'
import { RequestEventKind } from '../requests/request-event.entity.ts'
import { RequestStatus } from '../requests/request.entity.ts'
import { type Happening, nothing, type Said, type Visit, type Wish } from './happenings.ts'
import type { StandardTimes } from './standard-times.ts'
import type { StoredStage } from './stored-services.ts'
import type { StoredUnit } from './stored-units.ts'
import { type Passage, type Passing, type Stop, wayFrom, wayUp } from './way.ts'

/** The life of one simulated request, with everything that happened to it. */
export class Story {
  readonly id: number
  readonly number: string
  readonly wish: Wish
  readonly visits: Visit[] = []
  readonly happenings: Happening[] = []
  status = RequestStatus.DRAFT
  /** Changes so far, the first being that it was submitted. */
  version = 0
  closedAt: number | null = null
  /** Where it waits; null when it waits nowhere. */
  stop: Stop | null = null
  enteredAt = 0
  dueAt: number | null = null
  openedAt: number | null = null
  remindedAt: number | null = null
  /** What earlier visits of this passage have used of the standard time. */
  spentSeconds = 0
  /** The number of the stage that returned it, from 0. */
  resumes: number | null = null
  /** Someone is deciding it at this moment: too late to withdraw. */
  isInHand = false
  readonly #times: StandardTimes

  constructor(id: number, number: string, wish: Wish, times: StandardTimes) {
    this.id = id
    this.number = number
    this.wish = wish
    this.#times = times
  }

  /** The stage it waits at. */
  get stage(): StoredStage | null {
    return this.stop && this.stageOf(this.stop.nth)
  }

  get isAtLastStage(): boolean {
    return this.stop?.nth === this.wish.chain.stages.length - 1
  }

  /** How often its present stage has returned it. */
  get returns(): number {
    const { stage } = this
    return this.visits.filter((visit) => visit.stage === stage && visit.outcome === ApprovalOutcome.RETURNED).length
  }

  stageOf(nth: number): StoredStage {
    return this.wish.chain.stages[nth]!
  }

  /** Begun, and not submitted so far. */
  keepAsDraft(): void {
    this.version = 1
  }

  submit(at: number): void {
    const passage = wayFrom(this.wish, 0, at)
    this.#enter(passage, at, 0)
    this.#applicantDid(RequestEventKind.SUBMITTED, at)
    this.#pass(passage.passed, at)
  }

  approve(at: number, said: Said): void {
    const next = this.stop!.nth + 1
    const visit = this.#leave(at, ApprovalOutcome.APPROVED, said)
    const passage = wayFrom(this.wish, next, at)
    this.#enter(passage, at, 0)
    this.#tell(RequestEventKind.APPROVED, at, visit)
    this.#pass(passage.passed, at)
    if (!passage.stop) {
      this.#close(RequestStatus.COMPLETED, at)
      this.#add(RequestEventKind.COMPLETED, at, visit)
    }
  }

  returnToApplicant(at: number, said: Said): void {
    const { nth, desk } = this.stop!
    const used = this.wish.documentsFollow ? 0 : this.#times.used(desk.unit.level, this.enteredAt, at)
    const visit = this.#leave(at, ApprovalOutcome.RETURNED, said)
    this.spentSeconds = visit.spentSeconds + used
    this.resumes = nth
    this.status = RequestStatus.RETURNED
    this.#tell(RequestEventKind.RETURNED, at, visit)
  }

  reject(at: number, said: Said): void {
    const visit = this.#leave(at, ApprovalOutcome.REJECTED, said)
    this.#close(RequestStatus.REJECTED, at)
    this.#tell(RequestEventKind.REJECTED, at, visit)
  }

  /** Goes back to the stage that returned it, with what is left of its standard time. */
  resubmit(at: number): void {
    const first = this.resumes!
    const passage = wayFrom(this.wish, first, at)
    this.#enter(passage, at, passage.stop?.nth === first ? this.spentSeconds : 0)
    this.#applicantDid(RequestEventKind.RESUBMITTED, at)
    this.#pass(passage.passed, at)
  }

  /** Withdrawn by the applicant: a visit that has begun ends without a decision. */
  cancel(at: number): void {
    if (this.stop) this.#leave(at, ApprovalOutcome.WITHDRAWN, nothing)
    this.#close(RequestStatus.CANCELLED, at)
    this.#applicantDid(RequestEventKind.CANCELLED, at)
  }

  /** Looked at for the first time where it waits, without a decision yet. */
  open(at: number): void {
    this.openedAt = at
    const { nth, desk } = this.stop!
    this.#add(RequestEventKind.OPENED, at, {
      stage: this.stageOf(nth),
      unit: desk.unit,
      officerId: desk.holderAt(at)!.officerId,
      queuedAt: null,
    })
  }

  remind(at: number): void {
    this.remindedAt = at
    const { nth, desk } = this.stop!
    this.#add(RequestEventKind.REMINDED, at, byTheJob(this.stageOf(nth), desk.unit))
  }

  /** Handed to the next level, being late or because its post is vacant; stays where nobody is above. */
  handOn(at: number, kind: RequestEventKind.ESCALATED | RequestEventKind.PASSED_ON): boolean {
    const way = wayUp(this.wish, this.stop!, at)
    if (!way) return false
    const isLate = kind === RequestEventKind.ESCALATED
    const visit = this.#leave(at, isLate ? ApprovalOutcome.ESCALATED : ApprovalOutcome.SKIPPED, nothing)
    this.#enter(way, at, 0)
    this.#tell(kind, at, byTheJob(visit.stage, visit.unit))
    this.#pass(way.passed, at)
    return true
  }

  #enter({ stop }: Passage, at: number, spentSeconds: number): void {
    this.stop = stop
    this.enteredAt = at
    this.spentSeconds = spentSeconds
    if (!stop) return
    this.status = RequestStatus.IN_PROGRESS
    this.resumes = null
    const { standardSeconds } = this.stageOf(stop.nth)
    const left = Math.max(0, standardSeconds - spentSeconds)
    this.dueAt = this.wish.documentsFollow ? null : this.#times.after(stop.desk.unit.level, at, left)
  }

  #leave(at: number, outcome: ApprovalOutcome, said: Said): Visit {
    const { nth, desk } = this.stop!
    const isCharged = outcome !== ApprovalOutcome.WITHDRAWN && outcome !== ApprovalOutcome.SKIPPED
    const holder = isCharged ? desk.holderAt(at) : null
    const { enteredAt, openedAt, dueAt, spentSeconds } = this
    const visit: Visit = {
      ...said,
      stage: this.stageOf(nth),
      unit: desk.unit,
      position: desk.position,
      officerId: holder?.officerId ?? null,
      capacity: holder?.capacity ?? null,
      enteredAt,
      openedAt,
      dueAt,
      spentSeconds,
      decidedAt: at,
      outcome,
    }
    this.visits.push(visit)
    this.stop = this.dueAt = this.openedAt = this.remindedAt = null
    this.spentSeconds = 0
    this.isInHand = false
    return visit
  }

  #applicantDid(kind: RequestEventKind, at: number): void {
    this.#tell(kind, at, byTheJob(null, null))
  }

  /** An event that changes the request. */
  #tell(kind: RequestEventKind, at: number, by: By): void {
    this.#add(kind, at, by)
    this.version += 1
  }

  #pass(passed: readonly Passing[], at: number): void {
    for (const { kind, stage, unit } of passed) this.#add(kind, at, byTheJob(stage, unit))
  }

  #add(kind: RequestEventKind, at: number, { stage, unit, officerId, queuedAt }: By): void {
    this.happenings.push({ kind, at, stage, unit, officerId, queuedAt, to: this.stop })
  }

  #close(status: RequestStatus, at: number): void {
    this.status = status
    this.closedAt = at
    this.resumes = null
    this.spentSeconds = 0
  }
}

type By = Pick<Happening, 'stage' | 'unit' | 'officerId' | 'queuedAt'>

const byTheJob = (stage: StoredStage | null, unit: StoredUnit | null): By => ({
  stage,
  unit,
  officerId: null,
  queuedAt: null,
})
