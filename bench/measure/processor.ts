import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { codeOf } from '../../api/base/cannot-start.ts'

/** Whether this machine tells what its processes use (Linux does); elsewhere processor time and memory stay unknown. */
export const canMeasureProcesses = existsSync('/proc/self/stat')

const ticksPerSecond = canMeasureProcesses ? Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })) : 100

/** Processor seconds a process has used, in user and kernel mode. */
export function processorSeconds(pid: number): number {
  const { own } = readStat(pid) ?? { own: NaN }
  return own / ticksPerSecond
}

/** Processor seconds PostgreSQL has used: the postmaster, its children, and those that have ended since it started. */
export function postgresSeconds(postmaster: number): number {
  const ticks = readdirSync('/proc').reduce((sum, name) => {
    const stat = /^\d+$/.test(name) ? readStat(Number(name)) : null
    if (stat?.parent === postmaster) return sum + stat.own
    return Number(name) === postmaster ? sum + stat!.own + stat!.ofEndedChildren : sum
  }, 0)
  return ticks / ticksPerSecond
}

/** The process that started this one. */
export function parentOf(pid: number): number {
  return readStat(pid)?.parent ?? NaN
}

/** The memory a process holds now, in bytes. */
export function residentMemory(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) * 1024
}

interface Stat {
  parent: number
  /** In clock ticks. */
  own: number
  ofEndedChildren: number
}

/** Null for a process that has ended. */
function readStat(pid: number): Stat | null {
  const text = readProcess(pid)
  if (text === null) return null
  const fields = text
    .slice(text.lastIndexOf(') ') + 2)
    .split(' ')
    .map(Number)
  return { parent: fields[1]!, own: fields[11]! + fields[12]!, ofEndedChildren: fields[13]! + fields[14]! }
}

function readProcess(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(codeOf(error))) return null
    throw error
  }
}
