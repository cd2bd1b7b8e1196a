import type { Drawn } from '../charts/figures.ts'
import type { FigureRow } from './useDashboard.ts'

/** A row of figures as charts draw it. */
export function drawn({ key, label, n, p50, p90 }: FigureRow): Drawn {
  return { key, label, n: n ?? 0, median: p50, p90 }
}
