import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAccountArguments } from '../../api/access/account-arguments.ts'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { runProgram } from '../support/program.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { testDataKeys } from '../support/vault.ts'

let api: TestApi
let rows: Rows

beforeAll(async () => {
  api = await startApi()
  rows = await openRows(api.database.ownerUrl)
})

afterAll(async () => {
  await rows.end()
  await api.close()
})

async function run(...args: string[]) {
  const env = {
    DATABASE_URL: api.database.appUrl,
    MIGRATION_DATABASE_URL: api.database.ownerUrl,
    DATA_KEYS: testDataKeys,
  }
  const program = runProgram('account.ts', args, env)
  return { code: await program.ended, printed: program.printed() }
}

const admin = ['--username', 'admin.pertama', '--name', 'Admin Pertama', '--role', 'SYSTEM_ADMIN']

test('the first administrator signs in with a password shown once, and then has two things to do', async () => {
  const { code, printed } = await run(...admin)
  expect(code).toBe(0)
  const [, password] = /^([a-z0-9]{5}(?:-[a-z0-9]{5}){3})$/m.exec(printed) ?? []
  const signIn = 'mutation ($p: String!) { signIn(username: "admin.pertama", password: $p) { token } }'
  const { data } = await api.query<{ signIn: { token: string } }>(signIn, { p: password })
  const { token } = data!.signIn
  const me = '{ me { name role unit { code } mustChangePassword needsSecondFactor } }'
  expect((await api.query(me, {}, token)).data).toEqual({
    me: {
      name: 'Admin Pertama',
      role: 'SYSTEM_ADMIN',
      unit: { code: '35.74' },
      mustChangePassword: true,
      needsSecondFactor: true,
    },
  })
  expect(codesOf(await api.query('{ units { total } }', {}, token))).toEqual(['PASSWORD_CHANGE_NEEDED'])
  const change = 'mutation ($p: String!) { passwordChange(current: $p, new: "kuda tegak baterai staples") }'
  expect(codesOf(await api.query(change, { p: password }, token))).toEqual([])
  expect(codesOf(await api.query('{ units { total } }', {}, token))).toEqual(['SECOND_FACTOR_NEEDED'])
  const log = await rows.select(`select kind, actor, subject_type, changes from audit_entry where action = $1`, [
    'npm run account',
  ])
  expect(log).toMatchObject([
    { kind: 'RIGHTS', actor: null, subject_type: 'Account', changes: { username: { after: 'admin.pertama' } } },
  ])
  expect(JSON.stringify(log)).not.toContain(password)
}, 120_000)

test('a name that is taken, and a unit that is not there, are refused in one line', async () => {
  const refusals = [await run(...admin), await run(...admin.with(1, 'kedua'), '--unit', '35.74.99')]
  expect(refusals).toEqual([
    { code: 1, printed: 'There is an account called admin.pertama already. Choose another --username.\n' },
    { code: 1, printed: 'There is no unit 35.74.99. Give the code of one with --unit.\n' },
  ])
}, 120_000)

test.each([
  [admin.with(1, 'Huruf Besar'), '--username is "Huruf Besar"; it must be 3 to 64 small letters'],
  [admin.with(5, 'OFFICER'), '--role is "OFFICER"; it must be one of SYSTEM_ADMIN, '],
  [['--username', 'tanpa.nama', '--role', 'EVALUATOR'], '--name must be the full name'],
  [['--nama', 'x'], "Unknown option '--nama'. Use: npm run account -- --username"],
])('%j is refused', (args, line) => {
  expect(() => readAccountArguments(args)).toThrow(line)
})
