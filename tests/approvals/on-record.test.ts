import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { homeRt, unitOf } from '../support/units.ts'

const approve = `mutation ($id: ID!, $key: String) { requestApprove(id: $id, idempotencyKey: $key) { id } }`
/** The same by resolvers, because the compiler does not know the field beside it. */
const byResolvers = approve.replace(/}$/, ' again: signOut }')

let api: TestApi
let build: Builders

beforeAll(async () => {
  api = await startApi()
  build = await startBuilding(api.database)
  await build.heads()
  await build.officer({ username: 'rt.uji' })
})

afterAll(async () => {
  await build.end()
  await api.close()
})

const entriesOf = (id: string) =>
  build.rows.select(
    `select kind, action, actor, role, posts, address, place, changes from audit_entry
      where subject_type = 'Request' and subject_id = $1 and kind = 'RECORD'`,
    [id],
  )

test.each([
  ['compiled', approve],
  ['by resolvers', byResolvers],
])(
  'an approval is on record once, with who decided in what post, and where the request went: %s',
  async (_, document) => {
    const { id, waitingAt } = await build.request()
    const token = await api.signIn('rt.uji')
    const sent = { id, key: `kunci ${id} sekali` }
    expect(codesOf(await api.query(document, sent, token))).toEqual([])
    expect(codesOf(await api.query(approve, sent, await api.signIn('rt.uji')))).toEqual([])
    const [after] = await build.rows.select<{ stage: number; unit: number; place: number }>(
      'select stage_id as stage, waiting_at_id as unit, place from request where id = $1',
      [id],
    )
    expect(await entriesOf(id)).toEqual([
      {
        kind: 'RECORD',
        action: 'requestApprove',
        actor: 'rt.uji',
        role: 'OFFICER',
        posts: `RT_HEAD ${homeRt}`,
        address: '127.0.0.1',
        place: after!.place,
        changes: {
          status: { before: 'IN_PROGRESS', after: 'IN_PROGRESS' },
          stage: { before: expect.any(Number), after: after!.stage },
          waitingAt: { before: (await unitOf(build.rows, waitingAt!.code)).id, after: after!.unit },
        },
      },
    ])
  },
)

test('an approval that is refused changes no record', async () => {
  const { id } = await build.request({ stage: 2 })
  expect(codesOf(await api.query(approve, { id }, await api.signIn('rt.uji')))).toEqual(['NOT_YOUR_TURN'])
  expect(await entriesOf(id)).toEqual([])
})
