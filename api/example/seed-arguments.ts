import { parseArgs } from 'node:util'
import { CannotStart, oneLine } from '../base/cannot-start.ts'
import { addDays } from '../calendars/days.ts'
import { spanBefore, usualMonths } from './span.ts'

/** What the command line asks for. */
export interface SeedArguments {
  requests: number
  seed: number
  months: number
  /** Undefined means today. */
  until: string | undefined
  groundTruthPath: string | undefined
}

export const seedUsage =
  'npm run seed -- [--requests 5000] [--seed 1] [--until YYYY-MM-DD] [--months 24] [--ground-truth PATH]'

/** Reads the arguments; throws `CannotStart` with one line on the first that makes no sense. */
export function readSeedArguments(args: readonly string[]): SeedArguments {
  const values = parse(args)
  const months = whole('months', values.months ?? String(usualMonths), 1, 120)
  const until = values.until === undefined ? undefined : day('until', values.until)
  if (until) spanBefore(until, months)
  return {
    requests: whole('requests', values.requests ?? '5000', 1, 20_000_000),
    seed: whole('seed', values.seed ?? '1', 0, 4_294_967_295),
    months,
    until,
    groundTruthPath: values['ground-truth'],
  }
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = { requests: text, seed: text, months: text, until: text, 'ground-truth': text }
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new CannotStart(`${oneLine(error).split('. ')[0]}. Use: ${seedUsage}`)
  }
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN
  if (value >= least && value <= most) return value
  throw new CannotStart(`--${name} is "${text}"; it must be a whole number from ${least} to ${most}.`)
}

function day(name: string, text: string): string {
  if (/^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text) return text
  throw new CannotStart(`--${name} is "${text}"; it must be a day, as in 2026-11-23.`)
}
