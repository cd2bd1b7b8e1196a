import { askedBy, type Ask, type Material, type Question } from './question.ts'

const statuses = ['IN_PROGRESS', 'COMPLETED', 'REJECTED', 'CANCELLED']
const pages = [1, 2, 3]

/** Q2: a list as the console shows it. */
export const onePage: Question = {
  name: 'Q2',
  title: 'a page of 25 by status and kelurahan, newest first, and the total',
  bar: { postgraphile: 3, bare: 0.7 },
  changesData: false,
  ours: `query ($status: RequestStatus!, $unit: String!, $page: Int!) {
  requests(page: $page, perPage: 25, sort: { field: SUBMITTED_AT, order: DESC }, filter: { status: [$status], unit: $unit }) {
    items {
      id number status submittedAt dueAt
      applicant { id name }
      unit { code name }
      serviceType { code name }
      stage { code name }
    }
    total
  }
}`,
  postgraphile: `query ($status: String!, $place: Int!, $offset: Int!) {
  requests: allRequests(first: 25, offset: $offset, orderBy: [SUBMITTED_AT_DESC, PRIMARY_KEY_DESC], condition: { kelurahanPlace: $place, status: $status }) {
    items: nodes {
      id: rowId number status submittedAt dueAt
      applicant: residentByApplicantId { id: rowId name }
      unit: unitByUnitId { code name }
      serviceType: serviceTypeByServiceTypeId { code name }
      stage: stageByStageId { code name }
    }
    total: totalCount
  }
}`,
  asks: (material) => pagesAsked(material, statuses, pages, 25, 'page'),
}

/** Pages of every kelurahan in every status, mixed so that no two neighbours are alike. */
export function pagesAsked(
  { kelurahan, callers }: Material,
  ofStatuses: string[],
  ofPages: number[],
  perPage: number,
  path: string,
): Ask[] {
  const combinations = ofPages.flatMap((page) =>
    ofStatuses.flatMap((status) => kelurahan.map((at) => ({ page, status, at }))),
  )
  return combinations.map(({ page, status, at }, nth) => {
    const offset = (page - 1) * perPage
    return {
      caller: askedBy(callers, at.id, nth),
      ours: { status, unit: at.code, page },
      postgraphile: { status, place: at.place, offset },
      bare: `/${path}/${status}/${at.place}/${offset}`,
    }
  })
}
