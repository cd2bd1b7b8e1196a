import path from 'node:path'
import { CannotStart } from './base/cannot-start.ts'
import { readConfig } from './base/config.ts'
import { Progress } from './base/progress.ts'
import { openDatabase } from './database.ts'
import { readSeedArguments } from './example/seed-arguments.ts'
import { seedExample } from './example/seed.ts'
import type { Lifetime } from './platform/lifetime.ts'
import { runProgram } from './platform/run-program.ts'

const report = (line: string) => console.error(line)

runProgram(seed)

/** `npm run seed`: fills an empty database with the example, beside a running server or without one. */
async function seed(lifetime: Lifetime): Promise<void> {
  const asked = readSeedArguments(process.argv.slice(2))
  const config = readConfig(process.env)
  const database = await lifetime.bringUp(openDatabase(config, { report, whenKept: 'join' }), (opened) => opened.stop())
  if (!database.ownerUrl) {
    throw new CannotStart('Only the owner of the tables can make the example. Set MIGRATION_DATABASE_URL as well.')
  }
  const truth = await seedExample({
    ...asked,
    ownerUrl: database.ownerUrl,
    vault: database.vault,
    now: new Date(),
    exampleSignIns: !config.isProduction,
    report,
    progress: new Progress(),
    groundTruthPath: path.resolve(asked.groundTruthPath ?? path.join(config.dataDir, 'ground-truth.json')),
  })
  console.log(`Made ${truth.requests.toLocaleString('en')} requests from ${truth.since} until ${truth.until}.`)
}
