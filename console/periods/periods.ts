import { startOfMonth, type LocalDay } from '../fields/days.ts'

/** Days from `from` up to, and not including, `to`; null is without end. */
export interface Period {
  from: LocalDay | null
  to: LocalDay | null
}

/** The periods offered by name, in the order in which they are offered. */
export const presets = [
  'thisMonth',
  'lastMonth',
  'last3Months',
  'last6Months',
  'last12Months',
  'thisYear',
  'all',
] as const

export type Preset = (typeof presets)[number]

/** What is shown before anyone chooses: enough months to see a trend. */
export const defaultPreset: Preset = 'last12Months'

/** The days of a named period, seen from today. "Last n months" are whole months that have ended. */
export function periodOf(preset: Preset, today: LocalDay): Period {
  const thisMonth = startOfMonth(today)
  switch (preset) {
    case 'thisMonth':
      return { from: thisMonth, to: startOfMonth(today, 1) }
    case 'lastMonth':
      return { from: startOfMonth(today, -1), to: thisMonth }
    case 'last3Months':
      return { from: startOfMonth(today, -3), to: thisMonth }
    case 'last6Months':
      return { from: startOfMonth(today, -6), to: thisMonth }
    case 'last12Months':
      return { from: startOfMonth(today, -12), to: thisMonth }
    case 'thisYear':
      return { from: `${today.slice(0, 4)}-01-01`, to: `${Number(today.slice(0, 4)) + 1}-01-01` }
    case 'all':
      return { from: null, to: null }
  }
}

/** The name of a period, or null when it is one of the reader's own days. */
export function presetOf(period: Period, today: LocalDay): Preset | null {
  const named = presets.find((preset) => {
    const { from, to } = periodOf(preset, today)
    return from === period.from && to === period.to
  })
  return named ?? null
}

/** The days of one month (`YYYY-MM` or any day in it) that lie inside a period. */
export function monthWithin(month: string, period: Period): Period {
  const from = startOfMonth(`${month.slice(0, 7)}-01`)
  const to = startOfMonth(from, 1)
  return {
    from: period.from !== null && period.from > from ? period.from : from,
    to: period.to !== null && period.to < to ? period.to : to,
  }
}
