import type { GroundTruth } from '../../api/example/ground-truth.ts'
import { seedExample, type SeedOptions } from '../../api/example/seed.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { testVault } from '../support/vault.ts'

/** The days of every example in these tests end here. */
export const until = '2026-11-23'

/** A clone filled with an example. */
export interface Seeded {
  database: TestDatabase
  rows: Rows
  truth: GroundTruth
  end(): Promise<void>
}

/** Makes an example in a clone; end it in `afterAll`. */
export async function seedClone(options: Pick<SeedOptions, 'requests'> & Partial<SeedOptions>): Promise<Seeded> {
  const database = await cloneDatabase()
  const truth = await seedInto(database, options)
  const rows = await openRows(database.ownerUrl)
  const end = async () => {
    await rows.end()
    await database.drop()
  }
  return { database, rows, truth, end }
}

/** Makes an example in a database that is there already. */
export function seedInto(
  { ownerUrl }: TestDatabase,
  options: Pick<SeedOptions, 'requests'> & Partial<SeedOptions>,
): Promise<GroundTruth> {
  const usual = {
    vault: testVault,
    seed: 1,
    until,
    now: new Date('2026-11-23T05:00:00Z'),
    exampleSignIns: true,
    report: () => undefined,
  }
  return seedExample({ ...usual, ...options, ownerUrl })
}
