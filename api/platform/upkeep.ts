import type { Connections } from '../read/connections.ts'
import { asSystem } from '../units/territory.ts'
import { loggable } from './loggable.ts'
import { retain } from './retention.ts'

const every = 60_000

/** Small regular work any server may do at any time, also several at once, and retention once a day; begins now and goes on until it is stopped. */
export function keepUp(
  connections: Connections,
  { databaseUrl, now }: { databaseUrl: string; now: () => Date },
): { stop(): void } {
  const work = async () => {
    try {
      await connections.run([asSystem, { name: 'fold tally', text: 'select fold_request_tally()', values: [] }])
      await retain(databaseUrl, now(), { atMostDaily: true })
    } catch (error) {
      console.error('Upkeep failed and will be tried again:', loggable(error))
    }
  }
  const timer = setInterval(() => void work(), every)
  void work()
  return { stop: () => clearInterval(timer) }
}
