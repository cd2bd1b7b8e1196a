import type { Client } from 'pg'
import type { Child } from './servers/child.ts'
import { type Asked, measure, type Measurement } from './measure/measure.ts'
import type { BenchOptions } from './options.ts'
import { type ServerName, serverNames } from './questions/question.ts'

/** A server that is up. */
export type RunningServer = Child & { name: ServerName }

const warmUp = { round: 0, callers: 16, seconds: 2 }

/**
 * Measures everything, round by round: within a round each question is put to one server after the other at each
 * number of callers, and who begins changes with the round. What a slow moment of the machine does, it does to all.
 */
export async function runRounds(
  servers: RunningServer[],
  asked: Asked[],
  options: BenchOptions,
  database: { client: Client; postmaster: number },
  report: (line: string) => void,
): Promise<Measurement[]> {
  const measurements: Measurement[] = []
  report('Warming up')
  for (const each of asked) {
    for (const [share, server] of servers.entries()) await measure(server, each, { ...warmUp, share }, database)
  }
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const each of asked) {
      for (const callers of options.callers) {
        for (let turn = 0; turn < servers.length; turn += 1) {
          const server = servers[(turn + round) % servers.length]!
          const share = (serverNames.indexOf(server.name) + round) % serverNames.length
          const stretch = { round, callers, seconds: options.seconds, share }
          const measured = await measure(server, each, stretch, database)
          measurements.push(measured)
          report(line(measured, options.rounds))
        }
      }
    }
  }
  return measurements
}

function line({ round, question, callers, server, perSecond, p50, p99 }: Measurement, rounds: number): string {
  const where = `round ${round} of ${rounds}  ${question}  ${String(callers).padStart(3)} callers  ${server.padEnd(12)}`
  return `${where} ${perSecond.toFixed(0).padStart(6)} requests/s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms`
}
