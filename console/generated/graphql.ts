/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type ApprovalFilter = {
  decidedFrom?: string | null | undefined;
  decidedTo?: string | null | undefined;
  outcome?: Array<ApprovalOutcome> | null | undefined;
  request?: string | number | null | undefined;
  serviceType?: string | null | undefined;
  stage?: string | null | undefined;
  unit?: string | null | undefined;
};

export type ApprovalOutcome =
  | 'APPROVED'
  | 'ESCALATED'
  | 'REJECTED'
  | 'RETURNED'
  | 'SKIPPED'
  | 'UNDONE'
  | 'WITHDRAWN';

export type ApprovalSort = {
  field: ApprovalSortField;
  order: SortOrder;
};

export type ApprovalSortField =
  | 'DECIDED_AT'
  | 'ENTERED_AT';

export type Clock =
  | 'CALENDAR'
  | 'WORKING';

export type Measure =
  | 'REQUEST'
  | 'STAGE';

export type Position =
  | 'CAMAT'
  | 'LURAH'
  | 'RT_HEAD'
  | 'RW_HEAD'
  | 'SECRETARY'
  | 'STAFF';

export type ProcessingTimeFilter = {
  from?: string | null | undefined;
  serviceType?: string | null | undefined;
  stage?: string | null | undefined;
  to?: string | null | undefined;
  unit?: string | null | undefined;
};

export type RequestAction =
  | 'APPROVE';

export type RequestEventKind =
  | 'APPROVED'
  | 'CANCELLED'
  | 'COMPLETED'
  | 'IMPORTED'
  | 'REJECTED'
  | 'RESUBMITTED'
  | 'RETURNED'
  | 'SUBMITTED';

export type RequestFilter = {
  closedFrom?: string | null | undefined;
  closedTo?: string | null | undefined;
  inbox?: boolean | null | undefined;
  number?: string | null | undefined;
  serviceType?: string | null | undefined;
  stage?: string | null | undefined;
  status?: Array<RequestStatus> | null | undefined;
  submittedFrom?: string | null | undefined;
  submittedTo?: string | null | undefined;
  unit?: string | null | undefined;
  waitingAt?: string | null | undefined;
};

export type RequestSort = {
  field: RequestSortField;
  order: SortOrder;
};

export type RequestSortField =
  | 'CLOSED_AT'
  | 'DUE_AT'
  | 'NUMBER'
  | 'STATUS'
  | 'SUBMITTED_AT'
  | 'WAITING_SINCE';

export type RequestStatus =
  | 'CANCELLED'
  | 'COMPLETED'
  | 'DRAFT'
  | 'IN_PROGRESS'
  | 'REJECTED'
  | 'RETURNED';

export type Role =
  | 'AGENCY_ADMIN'
  | 'API_CLIENT'
  | 'EVALUATOR'
  | 'KELURAHAN_ADMIN'
  | 'OFFICER'
  | 'RESIDENT'
  | 'SYSTEM_ADMIN';

export type ServiceTypeFilter = {
  active?: boolean | null | undefined;
};

export type ServiceTypeSort = {
  field: ServiceTypeSortField;
  order: SortOrder;
};

export type ServiceTypeSortField =
  | 'CODE'
  | 'NAME';

export type SortOrder =
  | 'ASC'
  | 'DESC';

export type UnitFilter = {
  level?: Array<UnitLevel> | null | undefined;
  parent?: string | null | undefined;
  search?: string | null | undefined;
};

export type UnitLevel =
  | 'AGENCY'
  | 'CITY'
  | 'KECAMATAN'
  | 'KELURAHAN'
  | 'RT'
  | 'RW';

export type UnitSort = {
  field: UnitSortField;
  order: SortOrder;
};

export type UnitSortField =
  | 'CODE'
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

export type RequestFieldsFragment = { id: string, number: string, status: RequestStatus, submittedAt: string | null, closedAt: string | null, waitingSince: string | null, dueAt: string | null, allowedActions: Array<RequestAction>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, chain: { id: string, version: number, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, approvals: Array<{ id: string, position: Position | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, outcome: ApprovalOutcome | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null }> };

export type StageFieldsFragment = { id: string, code: string, name: string, position: number, decidedBy: Position | null };

export type VisitFieldsFragment = { id: string, position: Position | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, outcome: ApprovalOutcome | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null };

export type RequestListQueryVariables = Exact<{
  page: number;
  perPage: number;
  sort?: RequestSort | null | undefined;
  filter?: RequestFilter | null | undefined;
}>;


export type RequestListQuery = { requests: { total: number, items: Array<{ id: string, number: string, status: RequestStatus, submittedAt: string | null, closedAt: string | null, waitingSince: string | null, dueAt: string | null, allowedActions: Array<RequestAction>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, chain: { id: string, version: number, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, approvals: Array<{ id: string, position: Position | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, outcome: ApprovalOutcome | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null }> }> } };

export type RequestShowQueryVariables = Exact<{
  id: string | number;
}>;


export type RequestShowQuery = { request: { id: string, number: string, status: RequestStatus, submittedAt: string | null, closedAt: string | null, waitingSince: string | null, dueAt: string | null, allowedActions: Array<RequestAction>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, chain: { id: string, version: number, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, approvals: Array<{ id: string, position: Position | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, outcome: ApprovalOutcome | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null }> } };

export type RequestApproveMutationVariables = Exact<{
  id: string | number;
  note?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RequestApproveMutation = { requestApprove: { id: string, number: string, status: RequestStatus, submittedAt: string | null, closedAt: string | null, waitingSince: string | null, dueAt: string | null, allowedActions: Array<RequestAction>, serviceType: { id: string, code: string, name: string }, applicant: { id: string, name: string, nikMasked: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, chain: { id: string, version: number, stages: Array<{ id: string, code: string, name: string, position: number, decidedBy: Position | null }> }, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null } | null, waitingAt: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, approvals: Array<{ id: string, position: Position | null, enteredAt: string, openedAt: string | null, decidedAt: string | null, outcome: ApprovalOutcome | null, note: string | null, stage: { id: string, code: string, name: string, position: number, decidedBy: Position | null }, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> }, officer: { id: string, name: string } | null }>, events: Array<{ id: string, kind: RequestEventKind, at: string, stage: { id: string, name: string } | null, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, officer: { id: string, name: string } | null }> } };

export type ServiceTypeFieldsFragment = { id: string, code: string, name: string, active: boolean };

export type ServiceTypeListQueryVariables = Exact<{
  page: number;
  perPage: number;
  sort?: ServiceTypeSort | null | undefined;
  filter?: ServiceTypeFilter | null | undefined;
}>;


export type ServiceTypeListQuery = { serviceTypes: { total: number, items: Array<{ id: string, code: string, name: string, active: boolean }> } };

export type UserFieldsFragment = { id: string, username: string, name: string, role: Role, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> };

export type SignInMutationVariables = Exact<{
  username: string;
  password: string;
}>;


export type SignInMutation = { signIn: { token: string, expiresAt: string, user: { id: string, username: string, name: string, role: Role, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } | null, posts: Array<{ id: string, position: Position, unit: { id: string, code: string, name: string, level: UnitLevel, ancestors: Array<{ id: string, name: string, level: UnitLevel }> } }> } } };

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