import { pagesAsked } from './page.ts'
import type { Question } from './question.ts'

/** Q3: what another program reads to keep a copy. */
export const hundredRequests: Question = {
  name: 'Q3',
  title: '100 requests of a kelurahan, each with its steps and units',
  bar: { postgraphile: 2.5, bare: 0.7 },
  changesData: false,
  ours: `query ($status: RequestStatus!, $unit: String!, $page: Int!) {
  requests(page: $page, perPage: 100, sort: { field: SUBMITTED_AT, order: DESC }, filter: { status: [$status], unit: $unit }) {
    items {
      id number status submittedAt closedAt
      unit { code name }
      waitingAt { code name }
      approvals { id stage { code name } unit { code name } enteredAt decidedAt outcome }
    }
  }
}`,
  postgraphile: `query ($status: String!, $place: Int!, $offset: Int!) {
  requests: allRequests(first: 100, offset: $offset, orderBy: [SUBMITTED_AT_DESC, PRIMARY_KEY_DESC], condition: { kelurahanPlace: $place, status: $status }) {
    items: nodes {
      id: rowId number status submittedAt closedAt
      unit: unitByUnitId { code name }
      waitingAt: unitByWaitingAtId { code name }
      approvals: approvalsByRequestIdList(orderBy: [ENTERED_AT_ASC, PRIMARY_KEY_ASC]) {
        id: rowId stage: stageByStageId { code name } unit: unitByUnitId { code name } enteredAt decidedAt outcome
      }
    }
  }
}`,
  asks: (material) => pagesAsked(material, ['COMPLETED', 'IN_PROGRESS'], [1, 2, 3, 4], 100, 'hundred'),
}
