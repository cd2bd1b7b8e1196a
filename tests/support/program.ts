import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A program of api/ in a process of its own. */
export interface RunningProgram {
  child: ChildProcess
  /** What it has printed so far. */
  printed: () => string
  /** Answers when it has printed this; rejects when it ends before. */
  hears: (text: string) => Promise<void>
  /** The exit code, once it has ended; null when a signal ended it. */
  ended: Promise<number | null>
}

const root = path.join(import.meta.dirname, '../..')

/** Runs `api/<file>` as npm would, in an environment that has nothing of ours but what is given. */
export function runProgram(file: string, args: string[], env: Record<string, string>): RunningProgram {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'api', file), ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (printed += text))
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null)
  async function hears(text: string): Promise<void> {
    while (!printed.includes(text)) {
      const hasEnded = await Promise.race([ended.then(() => true), sleep(20, false)])
      if (hasEnded && !printed.includes(text)) throw new Error(`It ended without saying "${text}": ${printed}`)
    }
  }
  return { child, printed: () => printed, hears, ended }
}
