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
  const template = new URL(inject('ownerUrl')).pathname.slice(1)
  await administer(`create database ${name} template ${template}`)
  return {
    ownerUrl: addressOf(inject('ownerUrl'), name),
    appUrl: addressOf(inject('appUrl'), name),
    drop: () => administer(`drop database ${name} with (force)`),
  }
}

/** Runs a statement as the owner, outside of the template, which must stay without sessions. */
async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: addressOf(inject('ownerUrl'), 'postgres') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** The address of another database of the same server. */
export function addressOf(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
