import { Client } from 'pg'
import { inject } from 'vitest'
import { buildConsole } from '../../api/platform/console-build.ts'

const consoleLock = 1

/** The folder of the built console, built by the first worker that asks while the others wait. */
export async function builtConsole(): Promise<string> {
  const client = new Client({ connectionString: inject('superuserUrl') })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [consoleLock])
    return await buildConsole(() => undefined)
  } finally {
    await client.end()
  }
}
