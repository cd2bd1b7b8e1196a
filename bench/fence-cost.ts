import type { Client } from 'pg'
import { type Asked, measure, type Measurement } from './measure/measure.ts'
import type { BenchOptions } from './options.ts'
import { setFence } from './prepare/fence.ts'
import { median } from './report/summary.ts'
import type { RunningServer } from './run.ts'

/** Plans are made anew when the fence goes up or down: those first moments are not measured. */
const warmUp = 2

/**
 * Measures our server with the fence and without it, in turns within each round, on the questions that change nothing;
 * prints the median of the ratios of each round. At the end the fence is up.
 */
export async function compareFence(
  servers: RunningServer[],
  asked: Asked[],
  { rounds, seconds, callers }: BenchOptions,
  database: { client: Client; postmaster: number },
  report: (line: string) => void,
): Promise<void> {
  const ours = servers.find(({ name }) => name === 'ours')!
  for (const each of asked.filter(({ question }) => !question.changesData)) {
    for (const many of callers) {
      const ratios: { rate: number; micros: number }[] = []
      for (let round = 1; round <= rounds; round += 1) {
        const fenced: Partial<Record<'up' | 'down', Measurement>> = {}
        for (const state of round % 2 === 0 ? (['up', 'down'] as const) : (['down', 'up'] as const)) {
          await setFence(database.client, state === 'up')
          await measure(ours, each, { round, callers: many, seconds: warmUp, share: round % 3 }, database)
          fenced[state] = await measure(ours, each, { round, callers: many, seconds, share: round % 3 }, database)
        }
        const { up, down } = fenced as Record<'up' | 'down', Measurement>
        ratios.push({ rate: up.perSecond / down.perSecond, micros: cost(up) / cost(down) })
      }
      const [rate, micros] = [median(ratios.map((one) => one.rate)), median(ratios.map((one) => one.micros))]
      const name = `${each.question.name}  ${String(many).padStart(3)} callers`
      report(`${name}  with the fence ${share(rate)} of the requests/s, for ${share(micros)} of the processor time`)
    }
  }
  await setFence(database.client, true)
}

/** Processor time a request, on both sides. */
const cost = ({ serverMicros, postgresMicros }: Measurement) => serverMicros + postgresMicros

const share = (ratio: number) => `${(100 * ratio).toFixed(1)} %`
