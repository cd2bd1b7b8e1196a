import type { Question } from './question.ts'

/** Q4: an officer's decision. */
export const approval: Question = {
  name: 'Q4',
  title: 'approve: check the turn, decide, tell, move on, answer with the request and its steps',
  bar: { postgraphile: 1.2, bare: 0.5, goal: 1.6 },
  changesData: true,
  ours: `mutation ($id: ID!, $note: String) {
  requestApprove(id: $id, note: $note) {
    id number status waitingSince dueAt closedAt
    stage { code name }
    waitingAt { code name }
    approvals { id stage { code name } unit { code name } officer { id name } position enteredAt decidedAt outcome note }
  }
}`,
  postgraphile: `mutation ($id: BigInt!, $note: String) {
  requestApprove: benchRequestApprove(input: { id: $id, note: $note }) {
    result {
      id: rowId number status waitingSince dueAt closedAt
      stage: stageByStageId { code name }
      waitingAt: unitByWaitingAtId { code name }
      approvals: approvalsByRequestIdList(orderBy: [ENTERED_AT_ASC, PRIMARY_KEY_ASC]) {
        id: rowId stage: stageByStageId { code name } unit: unitByUnitId { code name } officer: officerByOfficerId { id: rowId name } position enteredAt decidedAt outcome note
      }
    }
  }
}`,
  asks: ({ waiting }) =>
    waiting.map(({ id, officer }) => ({
      caller: officer,
      ours: { id, note },
      postgraphile: { id, note },
      bare: `/approve/${id}/${encodeURIComponent(note)}`,
    })),
}

const note = 'Berkas lengkap'
