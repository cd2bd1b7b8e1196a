import { type DeadlineTools, runDeadlines } from '../approvals/run-deadlines.ts'
import type { Connections } from '../read/connections.ts'
import { asSystem } from '../units/territory.ts'
import { loggable } from './loggable.ts'
import { retain } from './retention.ts'

const every = 60_000

/**
 * Small regular work any server may do at any time, also several at once: reminders and escalation, where deadlines are
 * given, and retention once a day. Begins now and goes on until it is stopped.
 */
export function keepUp(
  connections: Connections,
  { databaseUrl, now, deadlines }: { databaseUrl: string; now: () => Date; deadlines: DeadlineTools | null },
): { stop(): void } {
  const fold = { name: 'fold tally', text: 'select fold_request_tally()', values: [] }
  const work = async () => {
    await attempt(() => connections.run([asSystem, fold]))
    if (deadlines) await attempt(() => runDeadlines(deadlines, now()))
    await attempt(() => retain(databaseUrl, now(), { atMostDaily: true }))
  }
  const timer = setInterval(() => void work(), every)
  void work()
  return { stop: () => clearInterval(timer) }
}

async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    console.error('Upkeep failed and will be tried again:', loggable(error))
  }
}
