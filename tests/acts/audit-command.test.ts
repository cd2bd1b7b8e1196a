import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordJob } from '../../api/acts/audit.ts'
import { readVerifyArguments } from '../../api/acts/verify-arguments.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { runProgram } from '../support/program.ts'
import { testDataKeys } from '../support/vault.ts'

let database: TestDatabase
let owner: Client

beforeAll(async () => {
  database = await cloneDatabase()
  owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  for (let nth = 0; nth < 3; nth += 1) await recordJob(owner, 'uji', { nth }, new Date('2026-08-10T03:00:00Z'))
  await owner.query('select chain_audit()')
})

afterAll(async () => {
  await owner.end()
  await database.drop()
})

/** Runs the command as the application alone may, and answers with its exit code and what it printed. */
async function verify(...args: string[]) {
  const env = { DATABASE_URL: database.appUrl, DATA_KEYS: testDataKeys }
  const { ended, printed } = runProgram('audit-verify.ts', args, env)
  return { code: await ended, printed: await ended.then(printed) }
}

test(
  'the command prints the head of a log that is whole, and misses it once the log was cut',
  { timeout: 60_000 },
  async () => {
    const whole = await verify()
    expect(whole).toEqual({ code: 0, printed: expect.stringMatching(/^Read 3 entries in .*\nHead: 3:[0-9a-f]{64}\n/) })
    const head = /Head: (\S+)/.exec(whole.printed)![1]!
    await owner.query('delete from audit_link where seq = 3; delete from audit_entry where id = 3')
    expect(await verify('--expect', head)).toEqual({
      code: 1,
      printed: expect.stringContaining(`The chain no longer holds ${head}: it was cut or made anew.`),
    })
    await owner.query(`update audit_entry set action = 'lain' where id = 1`)
    expect(await verify()).toEqual({
      code: 1,
      printed: expect.stringMatching(/^Entry 1 is not what was linked[^]*not as it was written: 1 finding/),
    })
  },
)

test('the command explains itself to who types it wrong', () => {
  for (const args of [['--expect', 'x'], ['--expect'], ['--all'], ['--expect', `0:${'a'.repeat(64)}`]]) {
    expect(() => readVerifyArguments(args)).toThrow('Usage: npm run audit:verify')
  }
  expect(readVerifyArguments(['--expect', `12:${'AB'.repeat(32)}`])).toEqual({
    expect: { seq: 12, hash: 'ab'.repeat(32) },
  })
  expect(readVerifyArguments([])).toEqual({ expect: null })
})
