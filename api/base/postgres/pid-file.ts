import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { codeOf } from '../cannot-start.ts'

/** What a running server says of itself in `postmaster.pid`. `port` is 0 until it knows. */
export type PidFile = { pid: number; port: number; ready: boolean }

/** Null when no server claims this cluster. */
export function readPidFile(cluster: string): PidFile | null {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    if (!Number.isInteger(pid) || pid <= 0) return null
    return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

export function removePidFile(cluster: string): void {
  rmSync(path.join(cluster, 'postmaster.pid'), { force: true })
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Whether the program with this pid is the server of this cluster, and not another that was given the same number since. */
export function isServerOf(cluster: string, pid: number): boolean {
  return commandLine(pid).includes(` -D ${cluster} `)
}

/** Empty for a program that has ended, is a zombie or cannot be looked at. */
function commandLine(pid: number): string {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES'].includes(codeOf(error))) return ''
    throw error
  }
}
