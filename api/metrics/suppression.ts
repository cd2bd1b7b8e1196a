import type { ProcessingTimeRow } from './processing-time.ts'

/** Figures of fewer cases could tell of a person (UU 27/2022). */
const fewestShown = 5

/**
 * Rows as third parties may see them: those of fewer than 5 cases without their figures. What is hidden must not follow
 * from a total less the rows shown, so at least two rows are hidden, with at least 5 cases and more than one each: the
 * smallest of the others join them. A row without cases tells of nobody.
 */
export function suppressed(rows: readonly ProcessingTimeRow[]): ProcessingTimeRow[] {
  const bySize = rows.filter((row) => casesOf(row) > 0).toSorted((a, b) => casesOf(a) - casesOf(b))
  const hidden = new Set(bySize.filter((row) => casesOf(row) < fewestShown))
  if (hidden.size === 0) return [...rows]
  for (const row of bySize) {
    const cases = [...hidden].reduce((sum, each) => sum + casesOf(each), 0)
    if (hidden.size >= 2 && cases >= fewestShown && cases > hidden.size) break
    hidden.add(row)
  }
  return rows.map((row) => (hidden.has(row) ? { ...row, ...nothing } : row))
}

const casesOf = ({ n }: ProcessingTimeRow) => n ?? 0

const nothing = {
  n: null,
  mean: null,
  p25: null,
  p50: null,
  p75: null,
  p90: null,
  p95: null,
  p99: null,
  isSuppressed: true,
}
