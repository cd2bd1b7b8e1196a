import { useTranslate } from 'react-admin'
import type { ChartWords } from '../charts/figures.ts'
import { axisUnit } from '../fields/duration.ts'
import { useFormat } from '../fields/useFormat.ts'
import type { FigureRow } from './useDashboard.ts'

/** How these rows are drawn and spoken of. */
export function useChartWords(title: string, rows: FigureRow[]): ChartWords {
  const translate = useTranslate()
  const format = useFormat()
  const axis = axisUnit(
    Math.max(0, ...rows.map(({ p90 }) => p90 ?? 0)),
    rows.map(({ clock }) => clock),
  )
  const clockOf = new Map(rows.map(({ key, clock }) => [key, clock]))
  return {
    title,
    axis,
    unit: translate(`durations.axis.${axis}`),
    median: translate('dashboard.median'),
    p90: translate('dashboard.p90'),
    n: translate('dashboard.n'),
    duration: (row, seconds) => format.duration(seconds, clockOf.get(row.key)),
    number: format.number,
  }
}
