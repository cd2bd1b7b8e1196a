import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isLongRun } from '../support/long.ts'
import { LifeCity } from './life/city.ts'
import { hearOfPosts } from './life/posts.ts'
import { Run } from './life/run.ts'
import { step } from './life/steps.ts'

/** Said again by LIFE_SEED, a failure can be looked at: it tells the seed. */
const seed = Number(process.env.LIFE_SEED ?? (isLongRun ? Date.now() % 2 ** 31 : 20261123))
const runs = isLongRun ? 500 : 50

let city: LifeCity
let reasons: { return: string; reject: string }

beforeAll(async () => {
  city = await LifeCity.open()
  const codeFor = async (outcome: string) => {
    const select = 'select code from decision_reason where outcome = $1 and active order by id limit 1'
    return (await city.build.rows.select<{ code: string }>(select, [outcome]))[0]!.code
  }
  reasons = { return: await codeFor('RETURNED'), reject: await codeFor('REJECTED') }
})

afterAll(() => city.close())

test(
  'whatever people do, in whatever order, a request is in one place, and tells how it came there',
  { timeout: 7_200_000 },
  async () => {
    let agreed = 0
    const real = async () => {
      await city.reset()
      const run = new Run(city, reasons)
      await hearOfPosts(run)
      await run.begin('resident', 'PANJANG', 'resident', false)
      await run.begin('admin', 'PENDEK', 'rtHead', false)
      for (const known of run.known)
        await run.act('submit', known.applicant === 'resident' ? 'resident' : 'admin', known)
      return run
    }
    const property = fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 45, size: 'max' }), async (steps) => {
      let run: Run | undefined
      await fc.asyncModelRun(async () => ({ model: {}, real: (run = await real()) }), steps)
      agreed += run!.agreed
    })
    await fc.assert(property, { seed, numRuns: runs, endOnFailure: !isLongRun })
    // So that the steps are not all in vain.
    expect(agreed).toBeGreaterThan(runs * 8)
  },
)
