import { parseArgs } from 'node:util'
import { CannotStart, oneLine } from '../base/cannot-start.ts'
import type { Head } from './verify-audit.ts'

const usage = 'Usage: npm run audit:verify -- [--expect SEQ:HASH], with a head that an earlier run printed'

/** Reads the command line: the head noted earlier, null for none. Throws `CannotStart` with the usage. */
export function readVerifyArguments(args: string[]): { expect: Head | null } {
  const expect = parse(args)
  if (expect === undefined) return { expect: null }
  const [, seq, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(expect.trim().toLowerCase()) ?? []
  if (!seq || !hash) throw new CannotStart(`"${expect}" is no head of the chain. ${usage}`)
  return { expect: { seq: Number(seq), hash } }
}

function parse(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { expect: { type: 'string' } } }).values.expect
  } catch (error) {
    throw new CannotStart(`${oneLine(error).split('. ')[0]}. ${usage}`)
  }
}
