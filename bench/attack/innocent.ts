import { setTimeout as sleep } from 'node:timers/promises'
import { type Answered, Connection } from '../measure/connection.ts'
import { requestBytes } from '../measure/request-bytes.ts'

/** How long somebody waited who only asks for `{ __typename }`: milliseconds. */
export interface Waits {
  answers: number
  failures: number
  p50: number
  p95: number
  max: number
}

const question = requestBytes({ method: 'POST', path: '/graphql', token: '', body: '{"query":"{ __typename }"}' })

/** Milliseconds from one answer to the next question: somebody innocent is no load. */
const pause = 10

/** Asks again and again on one connection that is kept, for so many seconds. */
export async function askInnocently(port: number, seconds: number): Promise<Waits> {
  const connection = await Connection.open(port)
  const waits: number[] = []
  let failures = 0
  const end = performance.now() + seconds * 1000
  while (performance.now() < end && !connection.isLost) {
    const sentAt = performance.now()
    const { isGood } = await new Promise<Answered>((resolve) => connection.ask(question, resolve))
    waits.push(performance.now() - sentAt)
    if (!isGood) failures += 1
    await sleep(pause)
  }
  connection.close()
  waits.sort((a, b) => a - b)
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? NaN
  return { answers: waits.length, failures, p50: at(0.5), p95: at(0.95), max: at(1) }
}
