import type { Sample } from './matrix-samples.ts'
import type { Target } from './matrix-targets.ts'

const byId = (kind: keyof Target) => (about: Target) => ({ id: about[kind] })

const oneStage = `{ formSchema: { type: "object", properties: {} }, documents: [],
  stages: [{ code: "rt", name: "Ketua RT", level: RT, decidedBy: RT_HEAD }] }`

/** An act on a request. */
const ofRequest = (field: string, more = ''): Sample => ({
  document: `mutation ($id: ID!) { ${field}(id: $id${more}) { status } }`,
  variables: byId('request'),
})

/** A sample for each row about services, and about what is done with a request. */
export const processSamples: Record<string, Sample> = {
  serviceTypes: { document: '{ serviceTypes { items { code } } }' },
  serviceType: { document: '{ serviceType(code: "MATRIKS") { code } }' },
  serviceTypeCreate: {
    document: `mutation ($code: String!) {
      serviceTypeCreate(input: { code: $code, name: "Layanan Baru", chain: ${oneStage} }) { code } }`,
    variables: ({ number }) => ({ code: number.replace('-', '_') }),
  },
  serviceTypeUpdate: {
    document: 'mutation { serviceTypeUpdate(code: "MATRIKS", input: { name: "Layanan Matriks" }) { code } }',
  },
  serviceTypeSwitch: { document: 'mutation { serviceTypeSwitch(code: "MATRIKS", active: true) { active } }' },
  chainPublish: { document: `mutation { chainPublish(serviceType: "MATRIKS", input: ${oneStage}) { code } }` },
  chainPreview: {
    document: `{ chainPreview(input: ${oneStage}, unit: "35.74.04.1003.02.005") { steps { name } } }`,
  },
  tracking: {
    document: 'query ($token: String!) { tracking(token: $token) { number } }',
    variables: ({ link }) => ({ token: link }),
  },
  requestBegin: {
    document: `mutation ($id: ID!) { requestBegin(input: {
      serviceType: "MATRIKS", applicant: $id, assistance: { reason: DEVICE } }) { number } }`,
    variables: byId('resident'),
  },
  requestRevise: {
    document: `mutation ($id: ID!) {
      requestRevise(id: $id, form: {}, assistance: { reason: DEVICE }) { status } }`,
    variables: byId('returned'),
  },
  requestSubmit: {
    document: `mutation ($id: ID!) {
      requestRevise(id: $id, form: {}, assistance: { reason: DEVICE }) { status }
      requestSubmit(id: $id, assistance: { reason: DEVICE }) { status } }`,
    variables: byId('returned'),
  },
  requestCancel: { document: 'mutation ($id: ID!) { requestCancel(id: $id) { status } }', variables: byId('request') },
  requestDeclareComplete: {
    document: 'mutation ($id: ID!) { requestDeclareComplete(id: $id) { status } }',
    variables: byId('request'),
  },
  requestTrackingLink: {
    document: 'mutation ($id: ID!) { requestTrackingLink(id: $id) { url } }',
    variables: byId('request'),
  },
  requestEvents: {
    document: '{ requestEvents(first: 100) { items { request { id } } } }',
    variables: () => ({}),
    looksFor: ({ request }) => request,
  },
  requestChanged: {
    document: 'subscription ($id: ID!) { requestChanged(id: $id) { cursor } }',
    variables: byId('request'),
  },
  'requestChanged, of all': { document: 'subscription { requestChanged { cursor } }' },
  inboxChanged: { document: 'subscription { inboxChanged { cursor waiting } }' },
  requestApprove: ofRequest('requestApprove'),
  requestReturn: ofRequest('requestReturn', ', reason: "berkas-kurang"'),
  requestReject: ofRequest('requestReject', ', reason: "permohonan-ganda"'),
  requestsApprove: {
    document: 'mutation ($id: ID!) { requestsApprove(decisions: [{ id: $id }]) { request { status } } }',
    variables: byId('request'),
  },
  requestOpen: ofRequest('requestOpen'),
  requestClaim: ofRequest('requestClaim'),
  requestRelease: ofRequest('requestRelease'),
  requestUndo: {
    document: 'mutation ($id: ID!) { requestApprove(id: $id) { status } requestUndo(id: $id) { status } }',
    variables: byId('request'),
  },
  decisionReasons: { document: '{ decisionReasons { items { code } } }' },
  decisionReasonCreate: {
    document: `mutation ($code: String!) { decisionReasonCreate(input: {
      code: $code, name: "Alasan Baru", outcome: RETURNED }) { code } }`,
    variables: ({ request }) => ({ code: `baru-${request}` }),
  },
  decisionReasonUpdate: { document: 'mutation { decisionReasonUpdate(id: 1, input: { needsNote: false }) { code } }' },
}
