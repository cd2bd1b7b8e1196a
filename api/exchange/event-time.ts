const shape =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?(?: ?(Z|UTC|[+-]\d\d(?::?\d\d)?))?$/i

const firstYear = 1900
const lastYear = 2100
const quarterHour = 900_000
const mostOffsetsKept = 50_000

/** Reads the times of an event log: ISO 8601 with an offset, or without one in the zone of the log. */
export class EventClock {
  readonly #zoned: Intl.DateTimeFormat
  readonly #offsets = new Map<number, number>()

  constructor(timeZone: string) {
    const digits = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const
    this.#zoned = new Intl.DateTimeFormat('en', { timeZone, hourCycle: 'h23', second: 'numeric', ...digits })
  }

  /**
   * The instant in milliseconds since 1970; a day alone is its midnight. Null when it is no time, or one of no year
   * from 1900 to 2100. A time that the clocks show twice is the first of the two; one that they skip is moved on.
   */
  read(text: string): number | null {
    const parts = shape.exec(text)
    if (!parts) return null
    const [year, month, day, hour, minute, second] = parts.slice(1, 7).map((part) => Number(part ?? 0)) as Six
    const local = Date.UTC(year, month - 1, day, hour, minute, second)
    const isReal = new Date(local).toISOString().startsWith(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4] ?? '00'}`)
    if (!isReal || minute > 59 || second > 59 || year < firstYear || year > lastYear) return null
    const fraction = Math.round(Number(`0.${parts[7] ?? 0}`) * 1000)
    const offset = parts[8] === undefined ? this.#offsetAt(local) : offsetOf(parts[8])
    return offset === null ? null : local - offset + fraction
  }

  /** How far the zone is ahead of UTC at this local time, in milliseconds. */
  #offsetAt(local: number): number {
    const from = local - (local % quarterHour)
    const known = this.#offsets.get(from)
    if (known !== undefined) return known
    const before = this.#aheadOfUtc(from - 86_400_000)
    const after = this.#aheadOfUtc(from + 86_400_000)
    const isAfter = this.#aheadOfUtc(from - before) !== before && this.#aheadOfUtc(from - after) === after
    const offset = isAfter ? after : before
    if (this.#offsets.size >= mostOffsetsKept) this.#offsets.clear()
    this.#offsets.set(from, offset)
    return offset
  }

  #aheadOfUtc(instant: number): number {
    const parts = Object.fromEntries(this.#zoned.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
    const { year, month, day, hour, minute, second } = parts as Record<string, number>
    return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!) - instant
  }
}

type Six = [number, number, number, number, number, number]

/** An offset as written, in milliseconds; null when no zone of the earth has it. */
function offsetOf(text: string): number | null {
  if (/^(Z|UTC)$/i.test(text)) return 0
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(3).replace(':', '') || 0)]
  if (hours > 14 || minutes > 59) return null
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}
