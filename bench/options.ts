import path from 'node:path'
import { parseArgs } from 'node:util'
import { CannotStart, oneLine } from '../api/base/cannot-start.ts'

/** The names of the questions, as the tables and the command line use them. */
export const questionNames = ['Q1', 'Q2', 'Q3', 'Q4'] as const
export type QuestionName = (typeof questionNames)[number]

const fences = ['on', 'off', 'both'] as const
export type Fence = (typeof fences)[number]

/** What the command line asks for. */
export interface BenchOptions {
  rounds: number
  /** How long each server is measured on each question and number of callers, in each round. */
  seconds: number
  callers: number[]
  only: QuestionName[]
  /** Off lifts row level security off the tables for the run; both measures us with it and without, in turns, to see what it costs. */
  fence: Fence
  /** The size of the database. */
  requests: number
  /** Where that database is kept between runs. */
  dataDir: string
  /** Where the figures are written. */
  resultsPath: string
}

const usage =
  'npm run bench -- [--rounds 5] [--seconds 3] [--callers 1,16,64] [--only Q1,Q2,Q3,Q4] [--fence on|off|both] [--requests 500000]'
const fullSize = 500_000
/** Fewer would run out of requests to approve. */
const smallest = 50_000

/** Reads the arguments; throws `CannotStart` with one line on the first that makes no sense. */
export function readBenchOptions(args: readonly string[], dataDir: string): BenchOptions {
  const values = parse(args)
  const requests = whole('requests', values.requests ?? String(fullSize), smallest)
  const fence = fences.find((known) => known === (values.fence ?? 'on'))
  if (!fence) throw new CannotStart(`--fence is "${values.fence}"; it must be one of ${fences.join(', ')}.`)
  return {
    rounds: whole('rounds', values.rounds ?? '5'),
    seconds: whole('seconds', values.seconds ?? '3'),
    callers: (values.callers ?? '1,16,64').split(',').map((part) => whole('callers', part)),
    only: (values.only ?? questionNames.join()).split(',').map(questionName),
    fence,
    requests,
    dataDir: path.join(dataDir, requests === fullSize ? 'bench' : `bench-${requests}`),
    resultsPath: path.join(dataDir, 'bench-results.json'),
  }
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const
  const options = { rounds: text, seconds: text, callers: text, only: text, fence: text, requests: text }
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new CannotStart(`${oneLine(error).split('. ')[0]}. Use: ${usage}`)
  }
}

function whole(name: string, text: string, least = 1): number {
  const value = /^\d{1,8}$/.test(text) ? Number(text) : NaN
  if (value >= least) return value
  throw new CannotStart(`--${name} is "${text}"; it must be a whole number from ${least} on. Use: ${usage}`)
}

function questionName(text: string): QuestionName {
  const name = questionNames.find((known) => known === text.toUpperCase())
  if (name) return name
  throw new CannotStart(`--only names "${text}"; the questions are ${questionNames.join(', ')}.`)
}
