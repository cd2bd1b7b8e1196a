import type { Measurement } from '../measure/measure.ts'
import type { QuestionName } from '../options.ts'
import { type Bar, type Question, type ServerName, serverNames } from '../questions/question.ts'

/** The medians of all rounds of one server on one question with so many callers. */
export type Median = Omit<Measurement, 'round' | 'memory'>

/** How we compare with a peer where the bars are set: the median of the ratios within each round. */
export interface BarResult {
  question: QuestionName
  peer: 'postgraphile' | 'bare'
  callers: number
  ratio: number
  bar: number
  /** What we would like; null where there is only the bar. */
  goal: number | null
  isReached: boolean
}

/** All figures of a run. */
export interface Summary {
  medians: Median[]
  bars: BarResult[]
  /** The most memory each server was seen to hold, in bytes; NaN where the machine does not tell. */
  memory: Partial<Record<ServerName, number>>
}

const barCallers = 64

/** Boils the rounds down to medians and holds them against the bars, which are set for 64 callers. */
export function summarise(measurements: Measurement[], questions: Question[]): Summary {
  return {
    medians: groups(measurements).map(medianOf),
    bars: questions.flatMap(({ name, bar }) => barsOf(measurements, name, bar)),
    memory: Object.fromEntries(serverNames.map((name) => [name, mostMemory(measurements, name)])),
  }
}

function groups(measurements: Measurement[]): Measurement[][] {
  const keyOf = ({ question, callers, server }: Measurement) =>
    [question, String(callers).padStart(6), serverNames.indexOf(server)].join()
  return Object.entries(Object.groupBy(measurements, keyOf))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, group]) => group!)
}

function medianOf(group: Measurement[]): Median {
  const of = (name: 'perSecond' | 'p50' | 'p99' | 'serverMicros' | 'postgresMicros') =>
    median(group.map((one) => one[name]))
  const { question, callers, server } = group[0]!
  return {
    question,
    callers,
    server,
    perSecond: of('perSecond'),
    p50: of('p50'),
    p99: of('p99'),
    serverMicros: of('serverMicros'),
    postgresMicros: of('postgresMicros'),
  }
}

function barsOf(measurements: Measurement[], question: QuestionName, bar: Bar): BarResult[] {
  return (['postgraphile', 'bare'] as const).flatMap((peer) => {
    const ratios = ratiosWith(measurements, question, peer, barCallers)
    if (ratios.length === 0) return []
    const ratio = median(ratios)
    const goal = peer === 'postgraphile' ? (bar.goal ?? null) : null
    return [{ question, peer, callers: barCallers, ratio, bar: bar[peer], goal, isReached: ratio >= bar[peer] }]
  })
}

function mostMemory(measurements: Measurement[], server: ServerName): number {
  return Math.max(...measurements.filter((one) => one.server === server).map(({ memory }) => memory))
}

/** Our requests/s as a multiple of a peer's, round by round. */
export function ratiosWith(
  measurements: Measurement[],
  question: QuestionName,
  peer: ServerName,
  callers: number,
): number[] {
  const inRound = (round: number, server: ServerName) =>
    measurements.find(
      (one) => one.round === round && one.question === question && one.callers === callers && one.server === server,
    )
  const rounds = [...new Set(measurements.map(({ round }) => round))]
  return rounds.flatMap((round) => {
    const [ours, theirs] = [inRound(round, 'ours'), inRound(round, peer)]
    return ours && theirs ? [ours.perSecond / theirs.perSecond] : []
  })
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2
}
