import { askedBy, type Question } from './question.ts'

const parts = `
  number status submittedAt waitingSince dueAt closedAt`

const visit = `
  position enteredAt openedAt decidedAt outcome note`

/** Q1: what opening a request shows. */
export const oneRequest: Question = {
  name: 'Q1',
  title: 'one request with its steps, applicant, service and units up to the city',
  bar: { postgraphile: 4, bare: 0.7 },
  changesData: false,
  ours: `query ($id: ID!) {
  request(id: $id) {
    id ${parts}
    serviceType { code name }
    chain { version }
    applicant { id name }
    unit { code name level parent { code name level parent { code name level parent { code name level parent { code name level } } } } }
    stage { code name }
    waitingAt { code name }
    approvals { id stage { code name position } unit { code name } officer { id name } ${visit} }
  }
}`,
  postgraphile: `query ($id: BigInt!) {
  request: requestByRowId(rowId: $id) {
    id: rowId ${parts}
    serviceType: serviceTypeByServiceTypeId { code name }
    chain: chainByChainId { version }
    applicant: residentByApplicantId { id: rowId name }
    unit: unitByUnitId { code name level parent: unitByParentId { code name level parent: unitByParentId { code name level parent: unitByParentId { code name level parent: unitByParentId { code name level } } } } }
    stage: stageByStageId { code name }
    waitingAt: unitByWaitingAtId { code name }
    approvals: approvalsByRequestIdList(orderBy: [ENTERED_AT_ASC, PRIMARY_KEY_ASC]) {
      id: rowId stage: stageByStageId { code name position } unit: unitByUnitId { code name } officer: officerByOfficerId { id: rowId name } ${visit}
    }
  }
}`,
  asks: ({ requests, callers }) =>
    requests.map(({ id, kelurahanId }, nth) => ({
      caller: askedBy(callers, kelurahanId, nth),
      ours: { id },
      postgraphile: { id },
      bare: `/request/${id}`,
    })),
}
