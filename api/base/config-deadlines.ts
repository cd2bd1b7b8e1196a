import { CannotStart } from './cannot-start.ts'

/** When those a request waits for are reminded, and when it is handed to the next level: hours of their own clock. */
export type DeadlineConfig = Readonly<{
  /** Before the standard time runs out; null for never. */
  remindBefore: number | null
  /** After it has run out, 0 for at once; null for never. */
  escalateAfter: number | null
}>

/** Throws `CannotStart` with one line on a value that makes no sense. */
export function readDeadlines(env: Record<string, string | undefined>): DeadlineConfig {
  return Object.freeze({
    remindBefore: readHours('REMIND_BEFORE', env['REMIND_BEFORE'] || '4'),
    escalateAfter: readHours('ESCALATE_AFTER', env['ESCALATE_AFTER'] || '0'),
  })
}

const longest = 1_000

function readHours(name: string, text: string): number | null {
  if (text === 'never') return null
  const hours = /^\d{1,4}$/.test(text) ? Number(text) : NaN
  if (hours <= longest) return hours
  throw new CannotStart(`${name} is "${text}"; it must be whole hours from 0 to ${longest}, or never.`)
}
