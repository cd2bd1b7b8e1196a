import type { SignedIn } from './matrix-callers.ts'
import type { Target } from './matrix-targets.ts'

/** How a row of the table is asked for. Whatever it selects is what the mark is about: nothing but null is `–`. */
export interface Sample {
  document: string
  variables?: (about: Target & { self: SignedIn | null }) => object
  /** Asked about the caller alone, who may be changed by it: by someone who asks for nothing else. */
  alone?: boolean
}

const byId = (kind: keyof Target) => (about: Target) => ({ id: about[kind] })
const byNumber = ({ number }: Target) => ({ number })

/** A mutation of a resident, for a reason. */
const ofResident = (field: string, selection: string, rest = ''): Sample => ({
  document: `mutation ($id: ID!) { ${field}(id: $id, reason: "Diminta warga di loket"${rest}) ${selection} }`,
  variables: byId('resident'),
})

/** A sample for each row of the table, by its name. */
export const samples: Record<string, Sample> = {
  me: { document: '{ me { username name role unit { code } posts { position } } }' },
  signIn: {
    document: `mutation ($username: String!) { signIn(username: $username, password: "portal-emas") { user { id } } }`,
    variables: () => ({ username: 'siapa.saja' }),
  },
  signOut: { document: 'mutation { signOut }', alone: true },
  signInOptions: { document: '{ signInOptions { __typename oidcName } }' },
  sessions: { document: '{ sessions { id isCurrent } }' },
  sessionEnd: {
    document: 'mutation ($id: ID!) { sessionEnd(id: $id) }',
    variables: ({ session }) => ({ id: session }),
  },
  sessionsEndOthers: { document: 'mutation { sessionsEndOthers }', alone: true },
  passwordChange: { document: 'mutation { passwordChange(current: "portal-emas", new: "pendek") }', alone: true },
  secondFactorBegin: { document: 'mutation { secondFactorBegin(password: "portal-emas") { secret } }', alone: true },
  secondFactorConfirm: { document: 'mutation { secondFactorConfirm(code: "000000") }', alone: true },
  secondFactorRemove: {
    document: 'mutation { secondFactorRemove(password: "portal-emas", code: "000000") { id } }',
    alone: true,
  },
  units: { document: '{ units(perPage: 1) { items { code } } }' },
  unit: { document: 'query ($unit: String!) { unit(code: $unit) { code } }', variables: ({ unit }) => ({ unit }) },
  serviceTypes: { document: '{ serviceTypes { items { code } } }' },
  requests: {
    document: 'query ($number: String!) { requests(filter: { number: $number }) { items { id } } }',
    variables: byNumber,
  },
  request: { document: 'query ($id: ID!) { request(id: $id) { id } }', variables: byId('request') },
  approvals: {
    document: 'query ($id: ID!) { approvals(filter: { request: $id }) { items { id } } }',
    variables: byId('request'),
  },
  approval: { document: 'query ($id: ID!) { approval(id: $id) { id } }', variables: byId('approval') },
  residents: {
    document: 'query ($nik: String!) { residents(filter: { nik: $nik }) { items { id } } }',
    variables: ({ nik }) => ({ nik }),
  },
  auditEntries: {
    document: `query ($id: ID!) { auditEntries(filter: { subjectType: "Account", subject: $id }) { items { id } } }`,
    variables: byId('account'),
  },
  resident: { document: 'query ($id: ID!) { resident(id: $id) { id } }', variables: byId('resident') },
  retentionRules: { document: '{ retentionRules { class } }' },
  retentionRuns: { document: '{ retentionRuns { total } }' },
  processingTime: {
    document: 'query ($unit: String!) { processingTime(filter: { unit: $unit }) { measure } }',
    variables: ({ unit }) => ({ unit }),
  },
  requestApprove: {
    document: 'mutation ($id: ID!) { requestApprove(id: $id) { status } }',
    variables: byId('request'),
  },
  residentRevealNik: ofResident('residentRevealNik', '{ nik }'),
  residentExport: ofResident('residentExport', '{ fileName }'),
  residentCorrect: ofResident('residentCorrect', '{ id }', ', input: { name: "Warga Betul" }'),
  residentRestrict: ofResident('residentRestrict', '{ id }'),
  residentUnrestrict: ofResident('residentUnrestrict', '{ id }'),
  residentErase: ofResident('residentErase', '{ id }'),
  'Request.applicant': {
    document: 'query ($number: String!) { requests(filter: { number: $number }) { items { applicant { name } } } }',
    variables: byNumber,
  },
  'Resident.nikMasked': {
    document: 'query ($id: ID!) { request(id: $id) { applicant { nikMasked } } }',
    variables: byId('request'),
  },
  'Resident.accesses': {
    document: 'query ($id: ID!) { resident(id: $id) { accesses { action } } }',
    variables: byId('resident'),
  },
  'Approval.officer': {
    document: 'query ($id: ID!) { approval(id: $id) { officer { name } } }',
    variables: byId('approval'),
  },
  'RequestEvent.officer': {
    document: 'query ($id: ID!) { request(id: $id) { events { officer { name } } } }',
    variables: byId('request'),
  },
}
