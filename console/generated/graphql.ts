/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which decisions to list; what is left out narrows nothing, and periods are half-open. */
export type ApprovalFilter = {
  /** Taken on this WIB day or later. */
  decidedFrom?: string | null | undefined;
  /** Taken before this WIB day. */
  decidedTo?: string | null | undefined;
  /** With one of these outcomes. */
  outcome?: Array<ApprovalOutcome> | null | undefined;
  /** On the request with this identifier. */
  request?: string | number | null | undefined;
  /** On requests for the service with this code. */
  serviceType?: string | null | undefined;
  /** At a stage with this code, in whatever service. */
  stage?: string | null | undefined;
  /** Handled in the subtree of the unit with this code. */
  unit?: string | null | undefined;
};

/** How a visit to a stage ended (hasil). Escalated, withdrawn, skipped and undone leave the queue without a decision. */
export type ApprovalOutcome =
  /** Approved; the request moved on. */
  | 'APPROVED'
  /** Taken from the stage because it was late. */
  | 'ESCALATED'
  /** Rejected; the request ended. */
  | 'REJECTED'
  /** Returned to the applicant. */
  | 'RETURNED'
  /** Passed over, as the chain allows. */
  | 'SKIPPED'
  /** A decision taken back. */
  | 'UNDONE'
  /** The applicant withdrew the request. */
  | 'WITHDRAWN';

/** How decisions are sorted. */
export type ApprovalSort = {
  /** By what. */
  field: ApprovalSortField;
  /** Which way. */
  order: SortOrder;
};

/** What decisions can be sorted by. */
export type ApprovalSortField =
  /** When they were taken. */
  | 'DECIDED_AT'
  /** When the request entered the queue of the stage. */
  | 'ENTERED_AT';

/** How a duration is counted (jam). */
export type Clock =
  /** Every second counts: the clock of RT and RW heads, who have no office hours. */
  | 'CALENDAR'
  /** Only seconds in which offices are open count: the clock of offices. */
  | 'WORKING';

/** What a processing time is the time of. */
export type Measure =
  /** A whole request, from submission to its end; withdrawn ones do not count. */
  | 'REQUEST'
  /** One visit to a stage, from entering the queue to the decision: approved, returned or rejected. */
  | 'STAGE';

/** What an officer is in a unit (jabatan). */
export type Position =
  /** Head of a kecamatan (camat). */
  | 'CAMAT'
  /** Head of a kelurahan (lurah). */
  | 'LURAH'
  /** Head of an RT (ketua RT), a volunteer. */
  | 'RT_HEAD'
  /** Head of an RW (ketua RW), a volunteer. */
  | 'RW_HEAD'
  /** Secretary of a kelurahan or kecamatan (sekretaris). */
  | 'SECRETARY'
  /** Other office staff (staf). */
  | 'STAFF';

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

/** What a caller may do with a request now. */
export type RequestAction =
  /** Approve it at the stage it waits at: requestApprove. */
  | 'APPROVE';

/** What happened to a request. */
export type RequestEventKind =
  /** A stage approved it. */
  | 'APPROVED'
  /** The applicant withdrew it. */
  | 'CANCELLED'
  /** The last stage approved it, and it ended. */
  | 'COMPLETED'
  /** It came in with the history of another system. */
  | 'IMPORTED'
  /** A stage rejected it. */
  | 'REJECTED'
  /** The applicant submitted it again. */
  | 'RESUBMITTED'
  /** A stage returned it to the applicant. */
  | 'RETURNED'
  /** The applicant submitted it. */
  | 'SUBMITTED';

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
  /** Of one of these statuses. */
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

/** How requests are sorted. */
export type RequestSort = {
  /** By what. */
  field: RequestSortField;
  /** Which way. */
  order: SortOrder;
};

/** What requests can be sorted by. */
export type RequestSortField =
  /** When they ended. */
  | 'CLOSED_AT'
  /** When their stage should be decided. */
  | 'DUE_AT'
  /** Their number. */
  | 'NUMBER'
  /** Their status, in the order of the alphabet. */
  | 'STATUS'
  /** When they were submitted. */
  | 'SUBMITTED_AT'
  /** Since when they wait where they are. */
  | 'WAITING_SINCE';

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

/** What a user is to the system (peran). */
export type Role =
  /** Keeps the records of an agency (Perangkat Daerah). */
  | 'AGENCY_ADMIN'
  /** A third-party application. */
  | 'API_CLIENT'
  /** Evaluates the services of the city (Diskominfo). */
  | 'EVALUATOR'
  /** Keeps the records of a kelurahan. */
  | 'KELURAHAN_ADMIN'
  /** An officer (petugas), who decides what their post allows. */
  | 'OFFICER'
  /** A resident (warga), who asks for letters and services. */
  | 'RESIDENT'
  /** Runs this installation. */
  | 'SYSTEM_ADMIN';

/** Which service types to list; what is left out narrows nothing. */
export type ServiceTypeFilter = {
  /** Those that can be asked for now, or those that cannot. */
  active?: boolean | null | undefined;
};

/** How service types are sorted. */
export type ServiceTypeSort = {
  /** By what. */
  field: ServiceTypeSortField;
  /** Which way. */
  order: SortOrder;
};

/** What service types can be sorted by. */
export type ServiceTypeSortField =
  /** Their code. */
  | 'CODE'
  /** Their name. */
  | 'NAME';

/** Which way a list is sorted; items without a value come last either way. */
export type SortOrder =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC';

/** Which units to list; what is left out narrows nothing. */
export type UnitFilter = {
  /** Of one of these levels. */
  level?: Array<UnitLevel> | null | undefined;
  /** Directly below the unit with this code. */
  parent?: string | null | undefined;
  /** Whose code begins with this text, or whose name contains it. */
  search?: string | null | undefined;
  /** In the subtree of the unit with this code, itself included. */
  within?: string | null | undefined;
};

/** The level of a unit in the tree of the city. */
export type UnitLevel =
  /** A city agency (Perangkat Daerah), or a group of an imported history. */
  | 'AGENCY'
  /** The city (kota). */
  | 'CITY'
  /** A district of the city. */
  | 'KECAMATAN'
  /** An urban village, the lowest office of the city. */
  | 'KELURAHAN'
  /** The smallest neighbourhood, headed by a volunteer. */
  | 'RT'
  /** A neighbourhood of several RT, headed by a volunteer. */
  | 'RW';

/** How units are sorted. */
export type UnitSort = {
  /** By what. */
  field: UnitSortField;
  /** Which way. */
  order: SortOrder;
};

/** What units can be sorted by. */
export type UnitSortField =
  /** Their code. */
  | 'CODE'
  /** Their name. */
  | 'NAME';

export type ApprovalFieldsFragment = { id: string, position: Position | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, outcome: ApprovalOutcome | null, note: string | null, request: { id: string, number: string, serviceType: { id: string, code: string, name: string } }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null };

export type ApprovalListQueryVariables = Exact<{
  page: number;
  perPage: number;
  sort?: ApprovalSort | null | undefined;
  filter?: ApprovalFilter | null | undefined;
}>;


export type ApprovalListQuery = { approvals: { total: number, items: Array<{ id: string, position: Position | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, outcome: ApprovalOutcome | null, note: string | null, request: { id: string, number: string, serviceType: { id: string, code: string, name: string } }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null }> } };

export type ApprovalShowQueryVariables = Exact<{
  id: string | number;
}>;


export type ApprovalShowQuery = { approval: { id: string, position: Position | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, outcome: ApprovalOutcome | null, note: string | null, request: { id: string, number: string, serviceType: { id: string, code: string, name: string } }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null } };

export type DashboardQueryVariables = Exact<{
  filter: ProcessingTimeFilter;
  clock?: Clock | null | undefined;
}>;


export type DashboardQuery = { total: { asOf: string, exact: boolean, measure: Measure, calendarVersion: number | null, yearsWithoutHolidays: Array<number>, rows: Array<{ key: string, label: string, clock: Clock, n: number, mean: number | null, p50: number | null, p90: number | null }> }, byMonth: { asOf: string, exact: boolean, measure: Measure, calendarVersion: number | null, yearsWithoutHolidays: Array<number>, rows: Array<{ key: string, label: string, clock: Clock, n: number, mean: number | null, p50: number | null, p90: number | null }> }, byStage: { asOf: string, exact: boolean, measure: Measure, calendarVersion: number | null, yearsWithoutHolidays: Array<number>, rows: Array<{ key: string, label: string, clock: Clock, n: number, mean: number | null, p50: number | null, p90: number | null }> }, byUnit: { asOf: string, exact: boolean, measure: Measure, calendarVersion: number | null, yearsWithoutHolidays: Array<number>, rows: Array<{ key: string, label: string, clock: Clock, n: number, mean: number | null, p50: number | null, p90: number | null }> }, byServiceType: { asOf: string, exact: boolean, measure: Measure, calendarVersion: number | null, yearsWithoutHolidays: Array<number>, rows: Array<{ key: string, label: string, clock: Clock, n: number, mean: number | null, p50: number | null, p90: number | null }> } };

export type FiguresFragment = { asOf: string, exact: boolean, measure: Measure, calendarVersion: number | null, yearsWithoutHolidays: Array<number>, rows: Array<{ key: string, label: string, clock: Clock, n: number, mean: number | null, p50: number | null, p90: number | null }> };

export type WaitingCountQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingCountQuery = { requests: { total: number } };

export type RequestFieldsFragment = { id: string, number: string, status: RequestStatus, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, allowedActions: Array<RequestAction>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, chain: { id: string, version: number, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, approvals: Array<{ id: string, position: Position | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, outcome: ApprovalOutcome | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null }> };

export type StageFieldsFragment = { id: string, code: string, name: string, position: number, decidedBy: Position | null };

export type VisitFieldsFragment = { id: string, position: Position | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, outcome: ApprovalOutcome | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null };

export type RequestListQueryVariables = Exact<{
  page: number;
  perPage: number;
  sort?: RequestSort | null | undefined;
  filter?: RequestFilter | null | undefined;
}>;


export type RequestListQuery = { requests: { total: number, items: Array<{ id: string, number: string, status: RequestStatus, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, allowedActions: Array<RequestAction>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, chain: { id: string, version: number, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, approvals: Array<{ id: string, position: Position | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, outcome: ApprovalOutcome | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null }> }> } };

export type RequestShowQueryVariables = Exact<{
  id: string | number;
}>;


export type RequestShowQuery = { request: { id: string, number: string, status: RequestStatus, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, allowedActions: Array<RequestAction>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, chain: { id: string, version: number, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, approvals: Array<{ id: string, position: Position | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, outcome: ApprovalOutcome | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null }> } };

export type RequestApproveMutationVariables = Exact<{
  id: string | number;
  note?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RequestApproveMutation = { requestApprove: { id: string, number: string, status: RequestStatus, submittedAt: string, closedAt: string | null, waitingSince: string | null, dueAt: string | null, allowedActions: Array<RequestAction>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, chain: { id: string, version: number, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, approvals: Array<{ id: string, position: Position | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, outcome: ApprovalOutcome | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null }> } };

export type ServiceTypeFieldsFragment = { id: string, code: string, name: string, active: boolean };

export type ServiceTypeListQueryVariables = Exact<{
  page: number;
  perPage: number;
  sort?: ServiceTypeSort | null | undefined;
  filter?: ServiceTypeFilter | null | undefined;
}>;


export type ServiceTypeListQuery = { serviceTypes: { total: number, items: Array<{ id: string, code: string, name: string, active: boolean }> } };

export type UserFieldsFragment = { id: string, username: string, name: string, role: Role, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> };

export type SignInMutationVariables = Exact<{
  username: string;
  password: string;
}>;


export type SignInMutation = { signIn: { token: string | null, expiresAt: string, user: { id: string, username: string, name: string, role: Role, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type UnitFieldsFragment = { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> };

export type UnitListQueryVariables = Exact<{
  page: number;
  perPage: number;
  sort?: UnitSort | null | undefined;
  filter?: UnitFilter | null | undefined;
}>;


export type UnitListQuery = { units: { total: number, items: Array<{ id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }> } };

export type UnitShowQueryVariables = Exact<{
  code: string;
}>;


export type UnitShowQuery = { unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } };

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
export const StageFieldsFragmentDoc = new TypedDocumentString(`
    fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
    `, {"fragmentName":"StageFields"}) as unknown as TypedDocumentString<StageFieldsFragment, unknown>;
export const UnitFieldsFragmentDoc = new TypedDocumentString(`
    fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}
    `, {"fragmentName":"UnitFields"}) as unknown as TypedDocumentString<UnitFieldsFragment, unknown>;
export const VisitFieldsFragmentDoc = new TypedDocumentString(`
    fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  enteredAt
  openedAt
  decidedAt
  outcome
  note
}
    fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`, {"fragmentName":"VisitFields"}) as unknown as TypedDocumentString<VisitFieldsFragment, unknown>;
export const ApprovalFieldsFragmentDoc = new TypedDocumentString(`
    fragment ApprovalFields on Approval {
  ...VisitFields
  request {
    id
    number
    serviceType {
      id
      code
      name
    }
  }
}
    fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  enteredAt
  openedAt
  decidedAt
  outcome
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`, {"fragmentName":"ApprovalFields"}) as unknown as TypedDocumentString<ApprovalFieldsFragment, unknown>;
export const FiguresFragmentDoc = new TypedDocumentString(`
    fragment Figures on ProcessingTime {
  asOf
  exact
  measure
  calendarVersion
  yearsWithoutHolidays
  rows {
    key
    label
    clock
    n
    mean
    p50
    p90
  }
}
    `, {"fragmentName":"Figures"}) as unknown as TypedDocumentString<FiguresFragment, unknown>;
export const RequestFieldsFragmentDoc = new TypedDocumentString(`
    fragment RequestFields on Request {
  id
  number
  status
  submittedAt
  closedAt
  waitingSince
  dueAt
  allowedActions
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  unit {
    ...UnitFields
  }
  chain {
    id
    version
    stages {
      ...StageFields
    }
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
  approvals {
    ...VisitFields
  }
  events {
    id
    kind
    at
    stage {
      id
      name
    }
    unit {
      ...UnitFields
    }
    officer {
      id
      name
    }
  }
}
    fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  enteredAt
  openedAt
  decidedAt
  outcome
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`, {"fragmentName":"RequestFields"}) as unknown as TypedDocumentString<RequestFieldsFragment, unknown>;
export const ServiceTypeFieldsFragmentDoc = new TypedDocumentString(`
    fragment ServiceTypeFields on ServiceType {
  id
  code
  name
  active
}
    `, {"fragmentName":"ServiceTypeFields"}) as unknown as TypedDocumentString<ServiceTypeFieldsFragment, unknown>;
export const UserFieldsFragmentDoc = new TypedDocumentString(`
    fragment UserFields on User {
  id
  username
  name
  role
  unit {
    ...UnitFields
  }
  posts {
    id
    position
    unit {
      ...UnitFields
    }
  }
}
    fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`, {"fragmentName":"UserFields"}) as unknown as TypedDocumentString<UserFieldsFragment, unknown>;
export const ApprovalListDocument = new TypedDocumentString(`
    query ApprovalList($page: Int!, $perPage: Int!, $sort: ApprovalSort, $filter: ApprovalFilter) {
  approvals(page: $page, perPage: $perPage, sort: $sort, filter: $filter) {
    items {
      ...ApprovalFields
    }
    total
  }
}
    fragment ApprovalFields on Approval {
  ...VisitFields
  request {
    id
    number
    serviceType {
      id
      code
      name
    }
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  enteredAt
  openedAt
  decidedAt
  outcome
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<ApprovalListQuery, ApprovalListQueryVariables>;
export const ApprovalShowDocument = new TypedDocumentString(`
    query ApprovalShow($id: ID!) {
  approval(id: $id) {
    ...ApprovalFields
  }
}
    fragment ApprovalFields on Approval {
  ...VisitFields
  request {
    id
    number
    serviceType {
      id
      code
      name
    }
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  enteredAt
  openedAt
  decidedAt
  outcome
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<ApprovalShowQuery, ApprovalShowQueryVariables>;
export const DashboardDocument = new TypedDocumentString(`
    query Dashboard($filter: ProcessingTimeFilter!, $clock: Clock) {
  total: processingTime(
    filter: $filter
    measure: REQUEST
    by: NONE
    clock: $clock
  ) {
    ...Figures
  }
  byMonth: processingTime(
    filter: $filter
    measure: REQUEST
    by: MONTH
    clock: $clock
  ) {
    ...Figures
  }
  byStage: processingTime(
    filter: $filter
    measure: STAGE
    by: STAGE
    clock: $clock
  ) {
    ...Figures
  }
  byUnit: processingTime(
    filter: $filter
    measure: REQUEST
    by: UNIT
    clock: $clock
  ) {
    ...Figures
  }
  byServiceType: processingTime(
    filter: $filter
    measure: REQUEST
    by: SERVICE_TYPE
    clock: $clock
  ) {
    ...Figures
  }
}
    fragment Figures on ProcessingTime {
  asOf
  exact
  measure
  calendarVersion
  yearsWithoutHolidays
  rows {
    key
    label
    clock
    n
    mean
    p50
    p90
  }
}`) as unknown as TypedDocumentString<DashboardQuery, DashboardQueryVariables>;
export const WaitingCountDocument = new TypedDocumentString(`
    query WaitingCount {
  requests(page: 1, perPage: 1, filter: {inbox: true}) {
    total
  }
}
    `) as unknown as TypedDocumentString<WaitingCountQuery, WaitingCountQueryVariables>;
export const RequestListDocument = new TypedDocumentString(`
    query RequestList($page: Int!, $perPage: Int!, $sort: RequestSort, $filter: RequestFilter) {
  requests(page: $page, perPage: $perPage, sort: $sort, filter: $filter) {
    items {
      ...RequestFields
    }
    total
  }
}
    fragment RequestFields on Request {
  id
  number
  status
  submittedAt
  closedAt
  waitingSince
  dueAt
  allowedActions
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  unit {
    ...UnitFields
  }
  chain {
    id
    version
    stages {
      ...StageFields
    }
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
  approvals {
    ...VisitFields
  }
  events {
    id
    kind
    at
    stage {
      id
      name
    }
    unit {
      ...UnitFields
    }
    officer {
      id
      name
    }
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  enteredAt
  openedAt
  decidedAt
  outcome
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<RequestListQuery, RequestListQueryVariables>;
export const RequestShowDocument = new TypedDocumentString(`
    query RequestShow($id: ID!) {
  request(id: $id) {
    ...RequestFields
  }
}
    fragment RequestFields on Request {
  id
  number
  status
  submittedAt
  closedAt
  waitingSince
  dueAt
  allowedActions
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  unit {
    ...UnitFields
  }
  chain {
    id
    version
    stages {
      ...StageFields
    }
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
  approvals {
    ...VisitFields
  }
  events {
    id
    kind
    at
    stage {
      id
      name
    }
    unit {
      ...UnitFields
    }
    officer {
      id
      name
    }
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  enteredAt
  openedAt
  decidedAt
  outcome
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<RequestShowQuery, RequestShowQueryVariables>;
export const RequestApproveDocument = new TypedDocumentString(`
    mutation RequestApprove($id: ID!, $note: String, $idempotencyKey: String) {
  requestApprove(id: $id, note: $note, idempotencyKey: $idempotencyKey) {
    ...RequestFields
  }
}
    fragment RequestFields on Request {
  id
  number
  status
  submittedAt
  closedAt
  waitingSince
  dueAt
  allowedActions
  serviceType {
    id
    code
    name
  }
  applicant {
    id
    name
    nikMasked
  }
  unit {
    ...UnitFields
  }
  chain {
    id
    version
    stages {
      ...StageFields
    }
  }
  stage {
    ...StageFields
  }
  waitingAt {
    ...UnitFields
  }
  approvals {
    ...VisitFields
  }
  events {
    id
    kind
    at
    stage {
      id
      name
    }
    unit {
      ...UnitFields
    }
    officer {
      id
      name
    }
  }
}
fragment StageFields on Stage {
  id
  code
  name
  position
  decidedBy
}
fragment VisitFields on Approval {
  id
  stage {
    ...StageFields
  }
  unit {
    ...UnitFields
  }
  officer {
    id
    name
  }
  position
  enteredAt
  openedAt
  decidedAt
  outcome
  note
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<RequestApproveMutation, RequestApproveMutationVariables>;
export const ServiceTypeListDocument = new TypedDocumentString(`
    query ServiceTypeList($page: Int!, $perPage: Int!, $sort: ServiceTypeSort, $filter: ServiceTypeFilter) {
  serviceTypes(page: $page, perPage: $perPage, sort: $sort, filter: $filter) {
    items {
      ...ServiceTypeFields
    }
    total
  }
}
    fragment ServiceTypeFields on ServiceType {
  id
  code
  name
  active
}`) as unknown as TypedDocumentString<ServiceTypeListQuery, ServiceTypeListQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($username: String!, $password: String!) {
  signIn(username: $username, password: $password) {
    token
    expiresAt
    user {
      ...UserFields
    }
  }
}
    fragment UserFields on User {
  id
  username
  name
  role
  unit {
    ...UnitFields
  }
  posts {
    id
    position
    unit {
      ...UnitFields
    }
  }
}
fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const UnitListDocument = new TypedDocumentString(`
    query UnitList($page: Int!, $perPage: Int!, $sort: UnitSort, $filter: UnitFilter) {
  units(page: $page, perPage: $perPage, sort: $sort, filter: $filter) {
    items {
      ...UnitFields
    }
    total
  }
}
    fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<UnitListQuery, UnitListQueryVariables>;
export const UnitShowDocument = new TypedDocumentString(`
    query UnitShow($code: String!) {
  unit(code: $code) {
    ...UnitFields
  }
}
    fragment UnitFields on Unit {
  id
  code
  name
  level
  ancestors {
    id
    name
    level
  }
}`) as unknown as TypedDocumentString<UnitShowQuery, UnitShowQueryVariables>;