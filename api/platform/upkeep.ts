import type { Connections } from '../read/connections.ts'
import { asSystem } from '../units/territory.ts'

const every = 60_000
/** Days for which the outcome of a mutation sent with an idempotency key is remembered. */
const outcomesKept = 30

/** Small regular work any server may do at any time, also several at once; begins now and goes on until it is stopped. */
export function keepUp(connections: Connections): { stop(): void } {
  const work = async () => {
    try {
      await connections.run([
        asSystem,
        { name: 'fold tally', text: 'select fold_request_tally()', values: [] },
        {
          name: 'forget outcomes',
          text: 'delete from idempotency_key where created_at < now() - make_interval(days => $1)',
          values: [String(outcomesKept)],
        },
      ])
    } catch (error) {
      console.error('Upkeep failed and will be tried again:', error)
    }
  }
  const timer = setInterval(() => void work(), every)
  void work()
  return { stop: () => clearInterval(timer) }
}
