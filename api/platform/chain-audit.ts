import { loggable } from './loggable.ts'
import type { Connections } from '../read/connections.ts'

const every = 5_000
/** As many as PostgreSQL links in a few hundredths of a second: others wait on the same connection. */
const atOnce = 200

/**
 * Links what waits to the audit log's chain, on every server: one of them at a time, the others find nothing to do. What
 * none of them links waits. Begins now and goes on until it is stopped, when it links what is left.
 */
export function chainAudit(connections: Connections): { stop(): Promise<void> } {
  let working: Promise<void> | null = null
  const work = () => (working ??= linkAll(connections).finally(() => (working = null)))
  const timer = setInterval(() => void work(), every)
  void work()
  return {
    async stop() {
      clearInterval(timer)
      await working
      await linkAll(connections)
    },
  }
}

async function linkAll(connections: Connections): Promise<void> {
  const link = { name: 'chain audit', text: 'select chain_audit($1)', values: [String(atOnce)] }
  try {
    let linked: string | null | undefined
    do linked = (await connections.run([link]))[0]?.[0]?.[0]
    while (linked === String(atOnce))
  } catch (error) {
    console.error('The audit log was not chained, which will be tried again:', loggable(error))
  }
}
