import type { SignedIn } from './matrix-callers.ts'
import { processSamples } from './matrix-process-samples.ts'
import { absenceSamples } from './matrix-absence-samples.ts'
import type { Target } from './matrix-targets.ts'

/** How a row of the table is asked for. Whatever it selects is what the mark is about: nothing but null is `–`. */
export interface Sample {
  document: string
  variables?: (about: Target & { self: SignedIn | null }) => object
  /** Only this counts as an answer: an identifier that must not be in a list of one's own. */
  looksFor?: (about: Target) => string
  /** Asked about the caller alone, who may be changed by it: by someone who asks for nothing else. */
  alone?: boolean
}

const byId = (kind: keyof Target) => (about: Target) => ({ id: about[kind] })
const byNumber = ({ number }: Target) => ({ number })

const reason = 'reason: "Permintaan warga di loket"'

/** A mutation of a resident, for a reason. */
const withReason = (field: string, answer: string, more = ''): Sample => ({
  document: `mutation ($id: ID!) { ${field}(id: $id, ${reason}${more}) { ${answer} } }`,
  variables: byId('resident'),
})

/** A mutation of an API client. */
const ofClient = (field: string, answer = 'id', more = ''): Sample => ({
  document: `mutation ($id: ID!) { ${field}(id: $id${more}) { ${answer} } }`,
  variables: byId('apiClient'),
})

/** A mutation of a user. */
const ofUser = (field: string, answer = 'id', more = ''): Sample => ({
  document: `mutation ($id: ID!) { ${field}(id: $id${more}) { ${answer} } }`,
  variables: byId('account'),
})

/** A sample for each row of the table, by its name. */
export const samples: Record<string, Sample> = {
  me: { document: '{ me { username name role unit { code } posts { position } } }' },
  signInOptions: { document: '{ signInOptions { __typename } }' },
  signIn: {
    document: `mutation ($username: String!) { signIn(username: $username, password: "portal-emas") { user { id } } }`,
    variables: () => ({ username: 'siapa.saja' }),
  },
  signOut: { document: 'mutation { signOut }', alone: true },
  sessions: { document: '{ sessions { id isCurrent } }' },
  'sessions, of others': { document: '{ sessions { id } }', looksFor: ({ session }) => session },
  sessionEnd: {
    document: 'mutation ($id: ID!) { sessionEnd(id: $id) }',
    variables: ({ self }) => ({ id: self?.session ?? '1' }),
    alone: true,
  },
  'sessionEnd, of others': { document: 'mutation ($id: ID!) { sessionEnd(id: $id) }', variables: byId('session') },
  sessionsEndOthers: { document: 'mutation { sessionsEndOthers }', alone: true },
  passwordChange: {
    document: 'mutation { passwordChange(current: "portal-emas", new: "tujuh ekor kuda hitam") }',
    alone: true,
  },
  emailChange: { document: 'mutation { emailChange(email: "saya@example.org") { email } }', alone: true },
  secondFactorBegin: { document: 'mutation { secondFactorBegin(password: "portal-emas") { uri } }', alone: true },
  secondFactorConfirm: {
    document: `mutation { secondFactorBegin(password: "portal-emas") { uri } secondFactorConfirm(code: "") }`,
    alone: true,
  },
  secondFactorRemove: {
    document: 'mutation { secondFactorRemove(password: "portal-emas", code: "123456") { id } }',
    alone: true,
  },
  units: { document: '{ units(perPage: 1) { items { code } } }' },
  unit: { document: 'query ($unit: String!) { unit(code: $unit) { code } }', variables: ({ unit }) => ({ unit }) },
  ...processSamples,
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
  processingTime: {
    document: 'query ($unit: String!) { processingTime(filter: { unit: $unit }) { measure } }',
    variables: ({ unit }) => ({ unit }),
  },
  residents: {
    document: 'query ($nik: String!) { residents(filter: { nik: $nik }) { items { id } } }',
    variables: ({ nik }) => ({ nik }),
  },
  auditEntries: {
    document: `query ($id: ID!) { auditEntries(filter: { subjectType: "Account", subject: $id }) { items { id } } }`,
    variables: byId('account'),
  },
  resident: { document: 'query ($id: ID!) { resident(id: $id) { id } }', variables: byId('resident') },
  residentRevealNik: withReason('residentRevealNik', 'nik'),
  residentExport: withReason('residentExport', 'fileName'),
  residentCorrect: withReason('residentCorrect', 'id', ', input: { name: "Warga Sasaran" }'),
  residentRestrict: withReason('residentRestrict', 'id'),
  residentUnrestrict: {
    document: `mutation ($id: ID!) {
      residentRestrict(id: $id, ${reason}) { id } residentUnrestrict(id: $id, ${reason}) { id } }`,
    variables: byId('resident'),
  },
  residentErase: withReason('residentErase', 'id'),
  apiScopes: { document: '{ apiScopes { name } }' },
  notifications: {
    document: 'query ($number: String!) { notifications(filter: { number: $number }) { items { id } } }',
    variables: byNumber,
  },
  notification: {
    document: 'query ($id: ID!) { notification(id: $id) { id state } }',
    variables: byId('notification'),
  },
  notificationRetry: {
    document: 'mutation ($id: ID!) { notificationRetry(id: $id) { id state } }',
    variables: byId('notification'),
  },
  'Notification.officer': {
    document: 'query ($id: ID!) { notification(id: $id) { officer { id } } }',
    variables: byId('notification'),
  },
  apiClients: {
    document: 'query ($name: String!) { apiClients(filter: { search: $name }) { items { id } } }',
    variables: ({ apiClientName }) => ({ name: apiClientName }),
  },
  apiClient: { document: 'query ($id: ID!) { apiClient(id: $id) { id } }', variables: byId('apiClient') },
  apiClientCreate: {
    document: `mutation ($unit: String!) { apiClientCreate(input: {
      name: "Aplikasi Baru", contact: "Diskominfo", unit: $unit, scopes: ["requests:read"] }) { key } }`,
    variables: ({ unit }) => ({ unit }),
  },
  apiClientUpdate: ofClient('apiClientUpdate', 'id', ', input: { ratePerMinute: 7 }'),
  apiClientDisable: ofClient('apiClientDisable'),
  apiClientEnable: {
    document: 'mutation ($id: ID!) { apiClientDisable(id: $id) { id } apiClientEnable(id: $id) { id } }',
    variables: byId('apiClient'),
  },
  apiClientRotateKey: ofClient('apiClientRotateKey', 'key'),
  apiKeyRevoke: { document: 'mutation ($id: ID!) { apiKeyRevoke(id: $id) { id } }', variables: byId('apiKey') },
  retentionRules: { document: '{ retentionRules { class } }' },
  retentionRuns: { document: '{ retentionRuns { total } }' },
  'Request.applicant': {
    document: 'query ($number: String!) { requests(filter: { number: $number }) { items { applicant { name } } } }',
    variables: byNumber,
  },
  'Request.form': {
    document: 'query ($id: ID!) { request(id: $id) { form } }',
    variables: byId('request'),
  },
  documentRemove: { document: 'mutation ($id: ID!) { documentRemove(id: $id) { id } }', variables: byId('document') },
  'Request.documents': {
    document: 'query ($id: ID!) { request(id: $id) { documents { id } } }',
    variables: byId('request'),
  },
  'Document.name': {
    document: 'query ($id: ID!) { request(id: $id) { documents { name } } }',
    variables: byId('request'),
  },
  'Request.claimedBy': {
    document: 'query ($id: ID!) { request(id: $id) { claimedBy { name } } }',
    variables: byId('request'),
  },
  'Request.filedBy': {
    document: 'query ($id: ID!) { request(id: $id) { filedBy } }',
    variables: byId('request'),
  },
  'Request.possibleDuplicates': {
    document: 'query ($id: ID!) { request(id: $id) { possibleDuplicates { number } } }',
    variables: byId('request'),
  },
  'Resident.nikMasked': {
    document: 'query ($id: ID!) { request(id: $id) { applicant { nikMasked } } }',
    variables: byId('request'),
  },
  'Approval.officer': {
    document: 'query ($id: ID!) { approval(id: $id) { officer { name } } }',
    variables: byId('approval'),
  },
  'RequestEvent.officer': {
    document: 'query ($id: ID!) { request(id: $id) { events { officer { name } } } }',
    variables: byId('request'),
  },
  'Resident.accesses': {
    document: 'query ($id: ID!) { request(id: $id) { applicant { accesses { at } } } }',
    variables: byId('request'),
  },
  posts: {
    document: 'query ($unit: String!) { posts(filter: { unit: $unit }, perPage: 100) { items { officer { id } } } }',
    variables: ({ unit }) => ({ unit }),
    looksFor: ({ officer }) => officer,
  },
  ...absenceSamples,
  users: {
    document: 'query ($username: String!) { users(filter: { search: $username }) { items { username } } }',
    variables: ({ username }) => ({ username }),
    looksFor: ({ username }) => username,
  },
  user: { document: 'query ($id: ID!) { user(id: $id) { id } }', variables: byId('account') },
  userCreate: {
    document: `mutation ($officer: ID!, $unit: String!, $username: String!) { userCreate(input: {
      username: $username, name: "Pengguna Baru", role: OFFICER, unit: $unit, officer: $officer }) { password } }`,
    variables: ({ officer, unit, username }) => ({ officer, unit, username: `baru.${username}` }),
  },
  userUpdate: ofUser('userUpdate', 'id', ', input: { name: "Pengguna Sasaran" }'),
  userDisable: ofUser('userDisable'),
  userEnable: {
    document: 'mutation ($id: ID!) { userDisable(id: $id) { id } userEnable(id: $id) { id } }',
    variables: byId('account'),
  },
  userResetPassword: ofUser('userResetPassword', 'password'),
  userResetSecondFactor: ofUser('userResetSecondFactor'),
  userEndSessions: ofUser('userEndSessions'),
  'User.officer': {
    document: 'query ($id: ID!) { user(id: $id) { officer { name } } }',
    variables: byId('account'),
  },
  'User.resident': {
    document: 'query ($id: ID!) { user(id: $id) { resident { name } } }',
    variables: byId('account'),
  },
}
