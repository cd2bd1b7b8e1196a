import type { Question, ServerName } from '../questions/question.ts'
import type { BarResult, Median, Summary } from './summary.ts'

/** The figures as a person reads them: one table a question, the bars below. */
export function printTables(
  { medians, bars, memory }: Summary,
  questions: Question[],
  print: (line: string) => void,
): void {
  for (const { name, title } of questions) {
    print(`\n${name}: ${title}`)
    print(
      row([
        'callers',
        'server',
        'requests/s',
        'p50 ms',
        'p99 ms',
        'server µs',
        'PostgreSQL µs',
        'of bare',
        'of PostGraphile',
      ]),
    )
    for (const median of medians.filter(({ question }) => question === name)) print(row(cellsOf(median, medians)))
  }
  print(
    '\nMost memory held: ' +
      Object.entries(memory)
        .map(([name, bytes]) => `${name} ${megabytes(bytes)}`)
        .join(', '),
  )
  if (bars.length > 0) print('\nBars at 64 callers, median of the ratios of each round')
  for (const bar of bars) print(barLine(bar))
}

function cellsOf(median: Median, all: Median[]): string[] {
  const peer = (server: ServerName) =>
    all.find((one) => one.question === median.question && one.callers === median.callers && one.server === server)
  const share = (server: ServerName) => {
    const other = peer(server)
    return !other || server === median.server ? '' : `${(median.perSecond / other.perSecond).toFixed(2)} ×`
  }
  return [
    String(median.callers),
    median.server,
    median.perSecond.toFixed(0),
    median.p50.toFixed(1),
    median.p99.toFixed(1),
    micros(median.serverMicros),
    micros(median.postgresMicros),
    share('bare'),
    share('postgraphile'),
  ]
}

function barLine({ question, peer, ratio, bar, goal, isReached }: BarResult): string {
  const verdict = isReached ? 'reached' : 'NOT reached'
  const wish = goal === null ? '' : `, goal ${goal} × ${ratio >= goal ? 'reached' : 'not reached'}`
  return `  ${question}  ${`${ratio.toFixed(2)} ×`.padStart(8)} ${peer.padEnd(12)} bar ${bar} × ${verdict}${wish}`
}

const widths = [7, 12, 10, 8, 8, 9, 13, 8, 15]

function row(cells: string[]): string {
  return cells.map((cell, nth) => (nth === 1 ? cell.padEnd(widths[nth]!) : cell.padStart(widths[nth]!))).join('  ')
}

function micros(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(0)
}

function megabytes(bytes: number): string {
  return Number.isNaN(bytes) ? '–' : `${(bytes / 1024 / 1024).toFixed(0)} MB`
}
