import { Client } from 'pg'
import { readAccountArguments } from './access/account-arguments.ts'
import { createAccount } from './access/create-account.ts'
import { readConfig } from './base/config.ts'
import { openDatabase } from './database.ts'
import type { Lifetime } from './platform/lifetime.ts'
import { runProgram } from './platform/run-program.ts'
import { Connections } from './read/connections.ts'
import { loadUnits } from './units/load-units.ts'

const report = (line: string) => console.error(line)

runProgram(makeAccount)

/** `npm run account`: makes an account, such as the first administrator's, beside a running server or without one. */
async function makeAccount(lifetime: Lifetime): Promise<void> {
  const asked = readAccountArguments(process.argv.slice(2))
  const config = readConfig(process.env)
  const { appUrl, ownerUrl } = await lifetime.bringUp(openDatabase(config, { report, whenKept: 'join' }), (database) =>
    database.stop(),
  )
  if (ownerUrl) await storeUnits(ownerUrl)
  const connections = new Connections(appUrl, 1)
  await lifetime.bringUp(Promise.resolve(connections), (opened) => opened.close())
  const password = await createAccount(connections, asked, new Date())
  report(`Made the account ${asked.username}. Its password, good for the first sign-in and shown this once:`)
  console.log(password)
}

/** A database without any units gets those of the city: an account belongs to one. */
async function storeUnits(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rowCount } = await client.query('select from unit limit 1')
    if (rowCount === 0) report(`Stored the ${await loadUnits(client)} units of the city`)
  } finally {
    await client.end()
  }
}
