import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'

/** What each section opens with. */
const openings: Record<string, string> = {
  INBOX: 'mutation { requestOpen(id: 0) { id } }',
  DASHBOARD: '{ processingTime { asOf } }',
  REQUESTS: '{ requests { total } }',
  APPROVALS: '{ approvals { total } }',
  RESIDENTS: '{ residents { total } }',
  SERVICE_TYPES: 'mutation { serviceTypeUpdate(code: "X", input: {}) { id } }',
  DECISION_REASONS: 'mutation { decisionReasonCreate(input: { code: "", name: "", outcome: RETURNED }) { id } }',
  USERS: '{ users { total } }',
  POSTS: 'mutation { deputyEnd(id: 0, on: "2026-01-01") { id } }',
  CALENDARS: '{ calendarDraft }',
  API_CLIENTS: '{ apiClients { total } }',
  NOTIFICATIONS: '{ notifications { total } }',
  AUDIT: '{ auditEntries { total } }',
}
const closed = ['FORBIDDEN', 'PASSWORD_CHANGE_NEEDED', 'GRAPHQL_VALIDATION_FAILED']

let api: TestApi
let build: Builders

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
})

afterAll(async () => {
  await build.end()
  await api.close()
})

test.for(['RESIDENT', 'OFFICER', 'KELURAHAN_ADMIN', 'AGENCY_ADMIN', 'EVALUATOR', 'SYSTEM_ADMIN'])(
  'the console offers a %s exactly the sections the API opens',
  async (role) => {
    const username = `bagian.${role.toLowerCase()}`
    await build.account({ username, role, unit: '35.74.04.1003' })
    const token = await api.signIn(username)
    const open = await Promise.all(
      Object.entries(openings).map(async ([section, document]) => {
        const codes = codesOf(await api.query(document, {}, token))
        return codes.some((code) => closed.includes(code)) ? [] : [section]
      }),
    )
    expect(await sectionsOf(token)).toEqual(open.flat())
  },
)

test('whoever must first change their password is offered nothing', async () => {
  const account = await build.account({ username: 'bagian.baru', role: 'KELURAHAN_ADMIN' })
  await build.rows.select('update account set must_change_password = true where id = $1', [account])
  expect(await sectionsOf(await api.signIn('bagian.baru'))).toEqual([])
})

async function sectionsOf(token: string): Promise<string[] | undefined> {
  const { data } = await api.query<{ me: { allowedSections: string[] } }>('{ me { allowedSections } }', {}, token)
  return data?.me.allowedSections
}

test('whoever keeps users is offered the roles they may give, and nobody those of someone else', async () => {
  await build.account({ username: 'bagian.pengurus', role: 'KELURAHAN_ADMIN', unit: '35.74.04.1003' })
  const token = await api.signIn('bagian.pengurus')
  const document = '{ me { rolesToGive } users { items { username rolesToGive } } }'
  const { data } = await api.query<{ me: Giver; users: { items: Giver[] } }>(document, {}, token)
  expect(data?.me.rolesToGive).toEqual(['RESIDENT', 'OFFICER'])
  const others = data?.users.items.filter(({ username }) => username !== 'bagian.pengurus') ?? []
  expect(others.length).toBeGreaterThan(0)
  expect(others.flatMap(({ rolesToGive }) => rolesToGive)).toEqual([])
})

interface Giver {
  username: string
  rolesToGive: string[]
}
