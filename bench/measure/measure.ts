import type { Client } from 'pg'
import { CannotStart } from '../../api/base/cannot-start.ts'
import type { QuestionName } from '../options.ts'
import { restoreWaiting } from '../prepare/waiting.ts'
import type { Ask, Question, ServerName } from '../questions/question.ts'
import type { RunningServer } from '../run.ts'
import { putLoad } from './load.ts'
import { canMeasureProcesses, postgresSeconds, processorSeconds, residentMemory } from './processor.ts'
import { httpRequest, requestBytes } from './request-bytes.ts'

/** What one server did on one question with so many callers in one round. */
export interface Measurement {
  round: number
  question: QuestionName
  callers: number
  server: ServerName
  perSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Microseconds of processor time a request; NaN where the machine does not tell. */
  serverMicros: number
  postgresMicros: number
  /** Bytes the server holds afterwards; NaN likewise. */
  memory: number
}

/** A question with what is asked. */
export interface Asked {
  question: Question
  asks: Ask[]
}

/** Where one measurement is made. */
export interface Stretch {
  round: number
  callers: number
  seconds: number
  /** Which third of the approvals this server gives. */
  share: number
}

/** Measures one server for one stretch of time. Throws when it fails to answer: a failure is fast and proves nothing. */
export async function measure(
  server: RunningServer,
  { question, asks }: Asked,
  stretch: Stretch,
  database: { client: Client; postmaster: number },
): Promise<Measurement> {
  const ofShare = question.changesData ? asks.filter((_, nth) => nth % 3 === stretch.share) : asks
  const before = { server: NaN, postgres: NaN }
  const used = { server: NaN, postgres: NaN }
  const readUsage = () => ({ server: processorSeconds(server.pid), postgres: postgresSeconds(database.postmaster) })
  const result = await putLoad({
    port: server.port,
    requests: ofShare.map((ask) => requestBytes(httpRequest(server.name, question, ask))),
    callers: stretch.callers,
    seconds: stretch.seconds,
    once: question.changesData,
    onBegin: () => canMeasureProcesses && Object.assign(before, readUsage()),
    onEnd: () => canMeasureProcesses && Object.assign(used, readUsage()),
  })
  if (question.changesData) await restoreWaiting(database.client)
  if (result.failures > 0 || result.answers === 0) {
    throw new CannotStart(
      `${question.name}: ${server.name} failed on ${result.failures} of ${result.answers + result.failures} requests with ${stretch.callers} callers.`,
    )
  }
  const micros = (part: 'server' | 'postgres') => ((used[part] - before[part]) * 1e6) / result.answers
  return {
    round: stretch.round,
    question: question.name,
    callers: stretch.callers,
    server: server.name,
    perSecond: result.answers / result.seconds,
    p50: result.p50,
    p99: result.p99,
    serverMicros: micros('server'),
    postgresMicros: micros('postgres'),
    memory: canMeasureProcesses ? residentMemory(server.pid) : NaN,
  }
}
