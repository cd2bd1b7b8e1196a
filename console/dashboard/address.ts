import { isDay, type LocalDay } from '../fields/days.ts'
import type { Clock } from '../generated/graphql.ts'
import { defaultPreset, periodOf, type Period } from '../periods/periods.ts'

/** What the dashboard shows: all of it stands in the address, so that a link shows the same to everyone. */
export interface View {
  period: Period
  /** Code of the unit whose subtree is measured; null: all the reader may see. */
  unit: string | null
  /** Code of the service type; null: all. */
  serviceType: string | null
  /** Null: each stage in its own clock. */
  clock: Clock | null
}

/** Reads a view from an address. What is missing or unreadable falls back to what is shown at first. */
export function readView(search: URLSearchParams, today: LocalDay): View {
  return {
    period: readPeriod(search, today),
    unit: search.get('unit') || null,
    serviceType: search.get('service') || null,
    clock: readClock(search.get('clock')),
  }
}

/** Writes a view into an address. The days are written out, so that the link still shows them next month. */
export function writeView(view: View): URLSearchParams {
  const search = new URLSearchParams()
  const { from, to } = view.period
  if (from) search.set('from', from)
  if (to) search.set('to', to)
  if (!from && !to) search.set('period', 'all')
  if (view.unit) search.set('unit', view.unit)
  if (view.serviceType) search.set('service', view.serviceType)
  if (view.clock) search.set('clock', view.clock.toLowerCase())
  return search
}

function readPeriod(search: URLSearchParams, today: LocalDay): Period {
  const from = readDay(search.get('from'))
  const to = readDay(search.get('to'))
  if (from && to && from >= to) return periodOf(defaultPreset, today)
  if (from || to) return { from, to }
  return periodOf(search.get('period') === 'all' ? 'all' : defaultPreset, today)
}

function readDay(text: string | null): LocalDay | null {
  return text !== null && isDay(text) ? text : null
}

function readClock(text: string | null): Clock | null {
  if (text === 'calendar') return 'CALENDAR'
  return text === 'working' ? 'WORKING' : null
}
