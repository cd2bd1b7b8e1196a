import { once } from 'node:events'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../api/base/postgres/free-port.ts'
import { startApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { runProgram } from '../support/program.ts'
import { testDataKeys, testVault } from '../support/vault.ts'

let database: TestDatabase
let build: Builders
let mails: MailServer
let env: Record<string, string>

beforeAll(async () => {
  database = await cloneDatabase()
  build = await startBuilding(database)
  mails = await startMailServer()
  env = { SMTP_URL: mails.url, MAIL_FROM: 'portal-emas@example.org', UNDO_SECONDS: '0' }
})

afterAll(async () => {
  await mails.close()
  await build.end()
  await database.drop()
})

/** Requests whose applicants are to be told that they were returned, written in one transaction. */
async function returned(count: number): Promise<string[]> {
  const numbers: string[] = []
  const events: string[] = []
  for (let nth = 0; nth < count; nth += 1) {
    const request = await build.request()
    numbers.push(request.number)
    events.push(request.id)
    await build.rows.select(
      'update resident set email_cipher = $2 where id = (select applicant_id from request where id = $1)',
      [request.id, testVault.encrypt(`warga.${request.id}@example.org`, 'email')],
    )
  }
  await build.rows.select(
    `insert into request_event (request_id, place, kind, at) select id, place, 'RETURNED', now() from request where id = any($1)`,
    [events],
  )
  return numbers
}

const arrived = (numbers: readonly string[]) =>
  mails.mails.flatMap(({ subject }) => numbers.filter((number) => subject.split(' ').includes(number)))

test('two servers tell of each event once', async () => {
  const [first, second] = [await startApi({ database, env }), await startApi({ database, env })]
  const numbers = await returned(12)
  await expect.poll(() => arrived(numbers).length).toBe(12)
  await Promise.all([first.close(), second.close()])
  expect(new Set(arrived(numbers)).size).toBe(12)
  expect(arrived(numbers)).toHaveLength(12)
}, 120_000)

test('an approval on one server is told to whom it waits for next', async () => {
  await build.officer({ username: 'rt.005' })
  await build.officer({ unit: '35.74.04.1003.02', username: 'rw.02' })
  await build.rows.select(`update account set email = 'rw.02@example.org' where username = 'rw.02'`)
  const { id, number } = await build.request()
  const api = await startApi({ database, env })
  const token = await api.signIn('rt.005')
  const { errors } = await api.query(`mutation { requestApprove(id: ${id}) { id } }`, {}, token)
  expect(errors).toBeUndefined()
  await expect.poll(() => arrived([number])).toEqual([number])
  await api.close()
  expect(mails.mails.at(-1)).toMatchObject({ to: 'rw.02@example.org' })
}, 120_000)

test('nothing is made, and nothing said, while no channel is switched on', async () => {
  const api = await startApi({ database })
  const [before] = await build.rows.select('select count(*) from notification')
  await returned(1)
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect(await build.rows.select('select count(*) from notification')).toEqual([before])
  await api.close()
}, 120_000)

test('a server that is killed while it sends leaves nothing to be sent twice', async () => {
  const given = {
    ...env,
    DATA_KEYS: testDataKeys,
    PORT: String(await freePort()),
    DATABASE_URL: database.appUrl,
    MIGRATION_DATABASE_URL: database.ownerUrl,
  }
  const reached = Promise.withResolvers<void>()
  await mails.close()
  // Takes every word of the mail, and does not say so.
  const deaf = await startMailServer(
    {
      onData: (stream) => {
        stream.resume()
        stream.on('end', () => reached.resolve())
      },
    },
    mails.port,
  )
  const program = runProgram('main.ts', ['--api-alone'], given)
  await program.hears('Ctrl-C stops it.')
  const numbers = await returned(3)
  await reached.promise
  program.child.kill('SIGKILL')
  await once(program.child, 'close')
  deaf.hangUp()
  await deaf.close()

  mails = await startMailServer({}, mails.port)
  await timePasses()
  const other = await startApi({ database, env })
  const states = () =>
    build.rows.select<{ state: string; n: number }>(
      `select n.state, count(*)::int as n from notification n join request r on r.id = n.request_id
        where r.number = any($1) group by 1 order by 1`,
      [numbers],
    )
  await expect
    .poll(async () => (await states()).filter(({ state }) => state === 'WAITING' || state === 'SENDING'))
    .toEqual([])
  await other.close()
  const settled = Object.fromEntries((await states()).map(({ state, n }) => [state, n]))
  expect((settled['UNKNOWN'] ?? 0) + (settled['SENT'] ?? 0)).toBe(3)
  expect(settled['UNKNOWN']).toBeGreaterThan(0)
  expect(arrived(numbers)).toHaveLength(settled['SENT'] ?? 0)
}, 120_000)

/** What the queue and its sweep wait for has passed: what the dead server held is taken up again. */
async function timePasses(): Promise<void> {
  const owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query(`update pgboss.job set started_on = started_on - interval '1 hour' where state = 'active'`)
  await owner.query(`update pgboss.queue set monitor_on = null, monitor_claim_on = null`)
  await owner.end()
  await build.rows.select(`update notification set tried_at = tried_at - interval '1 hour' where state = 'SENDING'`)
}
