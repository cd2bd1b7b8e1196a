import { ApprovalOutcome } from '../approvals/approval-outcome.ts'
import type { Position } from '../people/post.entity.ts'
import { RequestEventKind } from '../requests/request-event.entity.ts'
import { RequestStatus } from '../requests/request.entity.ts'
import type { Desk } from './desk.ts'
import type { Neighbourhood } from './neighbourhoods.ts'
import type { StoredChain, StoredStage } from './stored-services.ts'

/** What becomes an approval. Instants are in milliseconds. */
export interface Visit {
  stage: StoredStage
  unit: { id: number; place: number }
  officerId: number | null
  position: Position | null
  enteredAt: number
  openedAt: number | null
  decidedAt: number
  outcome: ApprovalOutcome
  note: string | null
}

/** What becomes an event of the request. */
export interface Happening {
  kind: RequestEventKind
  at: number
  visit: Visit | null
}

/** What an applicant asks for, and when. */
export interface Wish {
  at: number
  chain: StoredChain
  home: Neighbourhood
  applicantId: number
}

/** The life of one simulated request, with everything that happened to it. */
export class Story {
  readonly id: number
  readonly number: string
  readonly wish: Wish
  readonly visits: Visit[] = []
  readonly happenings: Happening[] = []
  status = RequestStatus.IN_PROGRESS
  /** Changes so far, the first being that it was submitted. */
  version = 0
  closedAt: number | null = null
  /** The desk it waits at; null when it waits at none. */
  desk: Desk | null = null
  enteredAt = 0
  openedAt: number | null = null
  /** Someone is deciding it at this moment: too late to withdraw. */
  isInHand = false
  #stage = 0

  constructor(id: number, number: string, wish: Wish) {
    this.id = id
    this.number = number
    this.wish = wish
  }

  get stage(): StoredStage {
    return this.wish.chain.stages[this.#stage]!
  }

  get isAtLastStage(): boolean {
    return this.#stage === this.wish.chain.stages.length - 1
  }

  /** How often the present stage has returned it. */
  get returns(): number {
    return this.visits.filter(({ stage, outcome }) => stage === this.stage && outcome === ApprovalOutcome.RETURNED)
      .length
  }

  submit(at: number): void {
    this.#happen(RequestEventKind.SUBMITTED, at, null)
    this.#enter(at)
  }

  approve(at: number, note: string | null): void {
    const visit = this.#leave(at, ApprovalOutcome.APPROVED, note)
    this.#happen(RequestEventKind.APPROVED, at, visit)
    if (this.isAtLastStage) {
      this.#close(RequestStatus.COMPLETED, at)
      this.happenings.push({ kind: RequestEventKind.COMPLETED, at, visit })
    } else {
      this.#stage += 1
      this.#enter(at)
    }
  }

  /** Approves without a queue, a moment after it was opened. */
  approveScripted(at: number): void {
    this.openedAt = at - 90_000
    this.approve(at, null)
  }

  returnToApplicant(at: number, note: string): void {
    const visit = this.#leave(at, ApprovalOutcome.RETURNED, note)
    this.#happen(RequestEventKind.RETURNED, at, visit)
    this.status = RequestStatus.RETURNED
  }

  reject(at: number, note: string): void {
    const visit = this.#leave(at, ApprovalOutcome.REJECTED, note)
    this.#happen(RequestEventKind.REJECTED, at, visit)
    this.#close(RequestStatus.REJECTED, at)
  }

  /** Goes back to the stage that returned it. */
  resubmit(at: number): void {
    this.#happen(RequestEventKind.RESUBMITTED, at, null)
    this.status = RequestStatus.IN_PROGRESS
    this.#enter(at)
  }

  /** Withdrawn by the applicant: a visit that has begun ends without a decision. */
  cancel(at: number): void {
    if (this.desk) this.#leave(at, ApprovalOutcome.WITHDRAWN, null)
    this.#happen(RequestEventKind.CANCELLED, at, null)
    this.#close(RequestStatus.CANCELLED, at)
  }

  #enter(at: number): void {
    this.desk = this.wish.home.deskOf(this.stage)
    this.enteredAt = at
    this.openedAt = null
  }

  #leave(at: number, outcome: ApprovalOutcome, note: string | null): Visit {
    const desk = this.desk!
    const isDecision = outcome !== ApprovalOutcome.WITHDRAWN
    const visit: Visit = {
      stage: this.stage,
      unit: desk.unit,
      officerId: isDecision ? desk.officerAt(at) : null,
      position: isDecision ? desk.position : null,
      enteredAt: this.enteredAt,
      openedAt: this.openedAt,
      decidedAt: at,
      outcome,
      note,
    }
    this.visits.push(visit)
    this.desk = null
    this.isInHand = false
    return visit
  }

  #happen(kind: RequestEventKind, at: number, visit: Visit | null): void {
    this.happenings.push({ kind, at, visit })
    this.version += 1
  }

  #close(status: RequestStatus, at: number): void {
    this.status = status
    this.closedAt = at
  }
}
