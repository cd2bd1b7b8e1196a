import type { FigureRow } from './useDashboard.ts'

/** More bars than these are no picture any more. */
export const mostBars = 12

/** The rows that took most time in all, in their own order; all of them where they are few. */
export function heaviest(rows: FigureRow[]): FigureRow[] {
  if (rows.length <= mostBars) return rows
  const chosen = new Set(rows.toSorted((a, b) => timeInAll(b) - timeInAll(a)).slice(0, mostBars))
  return rows.filter((row) => chosen.has(row))
}

function timeInAll({ n, mean }: FigureRow): number {
  return (n ?? 0) * (mean ?? 0)
}
