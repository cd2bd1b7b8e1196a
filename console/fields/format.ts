import { addDays, dayAsDate, zone, type LocalDay } from './days.ts'
import { longDuration, shortDuration, type DurationClock, type DurationPart } from './duration.ts'

/** What is shown where there is no value: nothing was measured, nothing is known. */
export const nothing = '–'

type Translate = (key: string, options?: Record<string, unknown>) => string

export type Format = ReturnType<typeof formatIn>

/** How numbers, lengths, instants and days are written in one language. Instants are written in WIB. */
export function formatIn(locale: string, translate: Translate) {
  const language = locale === 'en' ? 'en-GB' : 'id-ID'
  const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options)
  const dateTimes = dates({ timeZone: zone, dateStyle: 'medium', timeStyle: 'short' })
  const days = dates({ timeZone: 'UTC', dateStyle: 'medium' })
  const months = dates({ timeZone: 'UTC', month: 'short', year: 'numeric' })
  const whole = new Intl.NumberFormat(language)
  const tenths = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const upToTenths = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })

  const part = ({ value, unit }: DurationPart, numbers: Intl.NumberFormat) =>
    translate(`durations.${unit}`, { smart_count: value, amount: numbers.format(value) })

  return {
    /** 1.234,5 */
    number: (value: number | null | undefined) => (value == null ? nothing : upToTenths.format(value)),
    /** 1.234 */
    count: (value: number) => whole.format(value),
    /** "3 hari 4 jam": as one would say it. */
    duration: (seconds: number | null | undefined, clock?: DurationClock) =>
      seconds == null
        ? nothing
        : longDuration(seconds, clock)
            .map((each) => part(each, upToTenths))
            .join(' '),
    /** "3,2 hari": one unit and a tenth, for columns. */
    durationShort: (seconds: number | null | undefined, clock?: DurationClock) =>
      seconds == null ? nothing : part(shortDuration(seconds, clock), tenths),
    /** "23 Nov 2026 14.05 WIB" */
    dateTime: (instant: string | null | undefined) =>
      instant ? `${dateTimes.format(new Date(instant)).replace(',', '')} WIB` : nothing,
    /** "23 Nov 2026 14.05", where there is no room to name the zone. */
    moment: (instant: string | null | undefined) =>
      instant ? dateTimes.format(new Date(instant)).replace(',', '') : nothing,
    /** "23 Nov 2026" */
    day: (day: LocalDay | null | undefined) => (day ? days.format(dayAsDate(day)) : nothing),
    /** "Nov 2026", from any day of the month or from `2026-11`. */
    month: (month: string) => months.format(dayAsDate(`${month.slice(0, 7)}-01`)),
    /** "1 Nov 2026 – 30 Nov 2026": the last day of a half-open period belongs to it, as people count. */
    period: (from: LocalDay | null, to: LocalDay | null) => {
      const first = from && days.format(dayAsDate(from))
      const last = to && days.format(dayAsDate(addDays(to, -1)))
      if (from && to) return days.formatRange(dayAsDate(from), dayAsDate(addDays(to, -1)))
      if (first) return translate('periods.since', { day: first })
      return last ? translate('periods.until', { day: last }) : translate('periods.all')
    },
  }
}
