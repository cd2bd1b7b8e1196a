import { startOfMonth } from '../fields/days.ts'
import type { FigureRow } from './useDashboard.ts'

/** The months from the first to the last with figures; one in between without any is there too, empty. */
export function everyMonth(rows: FigureRow[]): FigureRow[] {
  const known = new Map(rows.map((row) => [row.key.slice(0, 7), row]))
  const months = [...known.keys()].toSorted()
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return []
  const clock = rows[0]!.clock
  const filled: FigureRow[] = []
  for (let month = first; month <= last; month = startOfMonth(`${month}-01`, 1).slice(0, 7)) {
    const row = known.get(month) ?? { label: month, clock, n: 0, mean: null, p50: null, p90: null }
    filled.push({ ...row, key: month })
  }
  return filled
}
