import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStart, oneLine } from '../cannot-start.ts'
import { spawnAs } from './account.ts'
import type { Cluster } from './cluster.ts'
import { freePort } from './free-port.ts'
import { isAlive, isServerOf, readPidFile, removePidFile } from './pid-file.ts'
import { asArguments, serverEnvironment } from './settings.ts'

/** `adopted`: it was running already, left behind by a program that died or kept by one that lives. */
export type Server = { pid: number; port: number; adopted: boolean }

const pollMs = 10
const patienceMs = 10_000
const lockPatienceMs = 60_000
const stopPatienceMs = 30_000
const largestLog = 10 * 1024 * 1024

/** The running server of this cluster, started if need be; on the given port where one is asked for. */
export async function bringUp(
  cluster: Cluster,
  settings: Record<string, string>,
  report: (line: string) => void,
  port?: number,
): Promise<Server> {
  const since = performance.now()
  for (let told = since; ; await sleep(pollMs)) {
    const claim = readPidFile(cluster.folder)
    if (claim && isServerOf(cluster.folder, claim.pid)) {
      if (claim.ready) return { pid: claim.pid, port: claim.port, adopted: true }
      if (performance.now() - told > patienceMs) {
        told = performance.now()
        report('Waiting for PostgreSQL, which is starting, recovering or stopping')
      }
      continue
    }
    if (claim && isAlive(claim.pid)) removePidFile(cluster.folder)
    const started = await launch(cluster, settings, port ?? (await freePort()))
    if (started.pid) return { pid: started.pid, port: started.port, adopted: false }
    const isPassing = /shared memory block|already exists|Is another postmaster/.test(started.failure)
    const isPortTaken = port === undefined && /could not bind|TCP\/IP sockets/.test(started.failure)
    if (!(isPassing || isPortTaken) || performance.now() - since > lockPatienceMs) {
      throw new CannotStart(`PostgreSQL did not start: ${started.failure} (${cluster.log})`)
    }
    await sleep(20 * pollMs)
  }
}

/** Ends the server as a fast shutdown: sessions are cut, everything committed is kept. Returns when it is gone. */
export async function bringDown(cluster: Cluster, server: Server): Promise<void> {
  signal(cluster, server, 'SIGINT')
  const since = performance.now()
  for (let urged = false; isServerOf(cluster.folder, server.pid); await sleep(pollMs)) {
    if (urged || performance.now() - since < stopPatienceMs) continue
    urged = true
    signal(cluster, server, 'SIGQUIT')
  }
}

function signal(cluster: Cluster, server: Server, name: 'SIGINT' | 'SIGQUIT'): void {
  if (isServerOf(cluster.folder, server.pid)) process.kill(server.pid, name)
}

type Launch = { pid: number; port: number; failure: string }

/** `pid` is 0 when it ended before it was ready; then `failure` is what it said last. */
async function launch(cluster: Cluster, settings: Record<string, string>, port: number): Promise<Launch> {
  const log = openLog(cluster.log)
  const logStart = statSync(cluster.log).size
  const program = path.join(cluster.programs, 'bin', 'postgres')
  const child = spawn(program, ['-D', cluster.folder, '-p', String(port), ...asArguments(settings)], {
    ...spawnAs(cluster.account),
    cwd: '/',
    env: serverEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  let refused: string | null = null
  child.once('error', (error) => (refused = oneLine(error)))
  while (refused === null && child.exitCode === null && child.signalCode === null) {
    const claim = readPidFile(cluster.folder)
    if (claim?.pid === child.pid && claim?.ready) return { pid: claim.pid, port, failure: '' }
    await sleep(pollMs)
  }
  return { pid: 0, port, failure: refused ?? lastFailure(cluster.log, logStart) }
}

function openLog(log: string): number {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(log, `${log}.old`)
  return openSync(log, 'a', 0o600)
}

function lastFailure(log: string, from: number): string {
  const said = readFileSync(log).subarray(from).toString('utf8').trim().split('\n')
  return said.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? said.at(-1) ?? ''
}
