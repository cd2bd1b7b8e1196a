import { Client } from 'pg'
import { keysCommand } from './access/keys.command.ts'
import { CannotStart } from './base/cannot-start.ts'
import { readConfig } from './base/config.ts'
import { Progress } from './base/progress.ts'
import { openDatabase } from './database.ts'
import type { Lifetime } from './platform/lifetime.ts'
import { runProgram } from './platform/run-program.ts'

const report = (line: string) => console.error(line)

runProgram(keys)

/** `npm run keys`: tells of the keys of the vault and replaces them, beside running servers or without one. */
async function keys(lifetime: Lifetime): Promise<void> {
  const config = readConfig(process.env)
  const database = await lifetime.bringUp(openDatabase(config, { report, whenKept: 'join' }), (opened) => opened.stop())
  if (!database.ownerUrl) {
    throw new CannotStart('Only the owner of the tables can rotate keys. Set MIGRATION_DATABASE_URL as well.')
  }
  const client = new Client({ connectionString: database.ownerUrl })
  client.on('error', () => undefined)
  await lifetime.bringUp(client.connect(), () => client.end())
  const print = (line: string) => console.log(line)
  await keysCommand(process.argv.slice(2), { client, config, progress: new Progress(), print })
}
