/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How a duration is counted (jam). */
export type Clock =
  /** Every second counts: the clock of RT and RW heads, who have no office hours. */
  | 'CALENDAR'
  /** Only seconds in which offices are open count: the clock of offices. */
  | 'WORKING';

/** Which cases count; everything left out counts. */
export type ProcessingTimeFilter = {
  /** The first WIB day that counts: of the decision for a STAGE, of the end for a REQUEST. */
  from?: string | null | undefined;
  /** The code of a service. */
  serviceType?: string | null | undefined;
  /** The code of a stage; only with the measure STAGE. */
  stage?: string | null | undefined;
  /** The first WIB day that no longer counts. */
  to?: string | null | undefined;
  /** The code of a unit, its subtree included. For a STAGE the unit that handled the visit; for a REQUEST the RT of the applicant, or the unit that owns an imported request. */
  unit?: string | null | undefined;
};

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

/** Which requests to list; what is left out narrows nothing, and periods are half-open. */
export type RequestFilter = {
  /** Ended on this WIB day or later. */
  closedFrom?: string | null | undefined;
  /** Ended before this WIB day. */
  closedTo?: string | null | undefined;
  /** True: waiting for a post the caller holds today. False narrows nothing. */
  inbox?: boolean | null | undefined;
  /** With exactly this number. */
  number?: string | null | undefined;
  /** For the service with this code. */
  serviceType?: string | null | undefined;
  /** Waiting at a stage with this code, in whatever service. */
  stage?: string | null | undefined;
  /** Of one of these statuses; left out, all but drafts, and for residents all. */
  status?: Array<RequestStatus> | null | undefined;
  /** Submitted on this WIB day or later. */
  submittedFrom?: string | null | undefined;
  /** Submitted before this WIB day. */
  submittedTo?: string | null | undefined;
  /** From applicants in the subtree of the unit with this code. */
  unit?: string | null | undefined;
  /** Waiting at exactly the unit with this code. */
  waitingAt?: string | null | undefined;
};

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

export type RequestsQueryVariables = Exact<{
  page: number;
  perPage: number;
  filter?: RequestFilter | null | undefined;
}>;


export type RequestsQuery = { requests: { total: number, items: Array<{ id: string, number: string, status: RequestStatus, submittedAt: string, waitingAt: { name: string } | null }> } };

export type RequestQueryVariables = Exact<{
  id: string | number;
}>;


export type RequestQuery = { request: { number: string, status: RequestStatus, serviceType: { name: string }, events: Array<{ kind: RequestEventKind, at: string, stage: { name: string } | null }> } };

export type ProcessingTimeByStageQueryVariables = Exact<{
  filter?: ProcessingTimeFilter | null | undefined;
}>;


export type ProcessingTimeByStageQuery = { processingTime: { asOf: string, rows: Array<{ label: string, clock: Clock, isSuppressed: boolean, n: number | null, p50: number | null, p90: number | null }> } };

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

export const RequestsDocument = new TypedDocumentString(`
    query Requests($page: Int!, $perPage: Int!, $filter: RequestFilter) {
  requests(
    page: $page
    perPage: $perPage
    filter: $filter
    sort: {field: SUBMITTED_AT, order: ASC}
  ) {
    total
    items {
      id
      number
      status
      submittedAt
      waitingAt {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequestsQuery, RequestsQueryVariables>;
export const RequestDocument = new TypedDocumentString(`
    query Request($id: ID!) {
  request(id: $id) {
    number
    status
    serviceType {
      name
    }
    events {
      kind
      at
      stage {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequestQuery, RequestQueryVariables>;
export const ProcessingTimeByStageDocument = new TypedDocumentString(`
    query ProcessingTimeByStage($filter: ProcessingTimeFilter) {
  processingTime(measure: STAGE, by: STAGE, filter: $filter) {
    asOf
    rows {
      label
      clock
      isSuppressed
      n
      p50
      p90
    }
  }
}
    `) as unknown as TypedDocumentString<ProcessingTimeByStageQuery, ProcessingTimeByStageQueryVariables>;