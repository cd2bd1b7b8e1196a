/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What happened to a request. */
export type RequestEventKind =
  /** A stage approved it. */
  | 'APPROVED'
  /** The applicant withdrew it. */
  | 'CANCELLED'
  /** An officer took it in hand. */
  | 'CLAIMED'
  /** The last stage approved it, and it ended. */
  | 'COMPLETED'
  /** Its documents were declared complete; standard times count from here on. */
  | 'DOCUMENTS_COMPLETE'
  /** A document was attached. */
  | 'DOCUMENT_ADDED'
  /** A document was taken away. */
  | 'DOCUMENT_REMOVED'
  /** It was late, and waits for the next level instead. */
  | 'ESCALATED'
  /** It came in with the history of another system. */
  | 'IMPORTED'
  /** It was opened for the first time where it waits. */
  | 'OPENED'
  /** A post was vacant; it waits for the next level instead. */
  | 'PASSED_ON'
  /** A stage rejected it. */
  | 'REJECTED'
  /** That officer laid it back. */
  | 'RELEASED'
  /** Those it waits for were reminded. */
  | 'REMINDED'
  /** The applicant submitted it again. */
  | 'RESUBMITTED'
  /** A stage returned it to the applicant. */
  | 'RETURNED'
  /** What the applicant wrote was changed. */
  | 'REVISED'
  /** A stage was passed over, as the chain says. */
  | 'SKIPPED'
  /** The applicant submitted it. */
  | 'SUBMITTED'
  /** The last decision was taken back. */
  | 'UNDONE';

/** Where a request stands in its life (status permohonan). */
export type RequestStatus =
  /** Withdrawn by the applicant. */
  | 'CANCELLED'
  /** Ended; every stage approved. */
  | 'COMPLETED'
  /** Begun, not yet submitted. */
  | 'DRAFT'
  /** Waits at a stage of its chain. */
  | 'IN_PROGRESS'
  /** Ended without what was asked for. */
  | 'REJECTED'
  /** Waits for the applicant to mend something. */
  | 'RETURNED';

export type TrackingQueryVariables = Exact<{
  token: string;
}>;


export type TrackingQuery = { tracking: { number: string, service: string, status: RequestStatus, stage: string | null, unit: string | null, since: string | null, submittedAt: string, closedAt: string | null, dueAt: string | null, expectedAt: string | null, isDueProvisional: boolean, awaitsDocuments: boolean, stagesLeft: number, steps: Array<{ kind: RequestEventKind, day: string, stage: string | null, unit: string | null }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const TrackingDocument = new TypedDocumentString(`
    query Tracking($token: String!) {
  tracking(token: $token) {
    number
    service
    status
    stage
    unit
    since
    submittedAt
    closedAt
    dueAt
    expectedAt
    isDueProvisional
    awaitsDocuments
    stagesLeft
    steps {
      kind
      day
      stage
      unit
    }
  }
}
    `) as unknown as TypedDocumentString<TrackingQuery, TrackingQueryVariables>;