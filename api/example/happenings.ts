import type { ApprovalOutcome } from '../approvals/approval-outcome.ts'
import type { Capacity, Position } from '../people/post.entity.ts'
import type { AssistanceReason } from '../requests/assistance.ts'
import type { RequestEventKind } from '../requests/request-event.entity.ts'
import type { FormData } from '../serviceTypes/procedure.ts'
import type { Neighbourhood } from './neighbourhoods.ts'
import type { StoredChain, StoredStage } from './stored-services.ts'
import type { StoredUnit } from './stored-units.ts'
import type { Stop } from './way.ts'

/** What someone says with a decision. Instants are in milliseconds. */
export interface Said {
  /** The code of a reason in the catalogue. */
  reason: string | null
  note: string | null
  /** Why someone else entered it for the officer. */
  assistance: AssistanceReason | null
  /** When it was decided, where it was sent later for want of a line. */
  queuedAt: number | null
}

/** What becomes an approval. */
export interface Visit extends Said {
  stage: StoredStage
  unit: StoredUnit
  officerId: number | null
  position: Position
  capacity: Capacity | null
  enteredAt: number
  openedAt: number | null
  dueAt: number | null
  spentSeconds: number
  decidedAt: number
  outcome: ApprovalOutcome
}

/** What becomes an event of the request. */
export interface Happening {
  kind: RequestEventKind
  at: number
  stage: StoredStage | null
  unit: StoredUnit | null
  officerId: number | null
  queuedAt: number | null
  /** Where it waits afterwards. */
  to: Stop | null
}

/** What an applicant asks for, and when. */
export interface Wish {
  at: number
  chain: StoredChain
  home: Neighbourhood
  applicantId: number
  form: FormData
  /** Why someone else enters it for the applicant. */
  assistance: AssistanceReason | null
  /** Whether its documents are still to come: then no standard time counts. */
  documentsFollow: boolean
}

/** Nothing said. */
export const nothing: Said = Object.freeze({ reason: null, note: null, assistance: null, queuedAt: null })
