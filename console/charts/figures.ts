import type { DurationUnit } from '../fields/duration.ts'

/** One row to draw: lengths in seconds, null where nothing was measured. */
export interface Drawn {
  key: string
  label: string
  n: number
  median: number | null
  p90: number | null
}

/** What a chart needs to be read: names in the reader's language, and how a length is written. */
export interface ChartWords {
  /** What the chart shows, for whoever cannot see it. */
  title: string
  median: string
  p90: string
  n: string
  /** The unit of the axis, as it is written beside it. */
  unit: string
  axis: DurationUnit
  duration: (row: Drawn, seconds: number | null) => string
  number: (value: number) => string
}
