import { Client } from 'pg'
import { inject } from 'vitest'

/** A database of one's own, with addresses for its owner and for the application. */
export interface TestDatabase {
  ownerUrl: string
  appUrl: string
  /** Ends whoever is still connected. */
  drop(): Promise<void>
}

let clones = 0

/** Clones the template of this run; drop it in `afterAll`. */
export async function cloneDatabase(): Promise<TestDatabase> {
  clones += 1
  const name = `test_${process.pid}_${clones}`
  const { username: owner, pathname } = new URL(inject('ownerUrl'))
  await administer(`create database ${name} template ${pathname.slice(1)} owner ${owner}`)
  return {
    ownerUrl: addressOf(inject('ownerUrl'), name),
    appUrl: addressOf(inject('appUrl'), name),
    drop: () => administer(`drop database ${name} with (force)`),
  }
}

/** Runs a statement as the superuser, who may end anyone's session, outside of the template, which must have none. */
async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject('superuserUrl') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The address of another database of the same server. */
function addressOf(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
