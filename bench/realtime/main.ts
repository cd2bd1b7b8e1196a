import { loadavg } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Client } from 'pg'
import { CannotStart } from '../../api/base/cannot-start.ts'
import { readConfig } from '../../api/base/config.ts'
import { startPostgres } from '../../api/base/postgres/start.ts'
import type { Lifetime } from '../../api/platform/lifetime.ts'
import { runProgram } from '../../api/platform/run-program.ts'
import { canMeasureProcesses, processorSeconds, residentMemory } from '../measure/processor.ts'
import { openSessions } from '../prepare/callers.ts'
import { prepareDatabase } from '../prepare/database.ts'
import { saveWaiting, type WaitingRequest } from '../prepare/waiting.ts'
import type { Child } from '../servers/child.ts'
import { startBenchServer } from '../servers/start.ts'
import { openListeners } from './listeners.ts'
import { followByEvents, followBySocket } from './subscribers.ts'

const report = (line: string) => console.log(line)
const requests = 20_000
/** 25 kelurahan with 20 who follow each: 500 subscribers, of whom a decision concerns 20. */
const kelurahan = 25
const ofEach = 20
const usage = 'npm run bench:realtime -- [--seconds 30] [--rate 10] [--nodes 2]'

runProgram(bench)

/** `npm run bench:realtime`: how long after a decision those it concerns are told of it. */
async function bench(lifetime: Lifetime): Promise<void> {
  const { seconds, rate, nodes } = readOptions(process.argv.slice(2))
  const dataDir = path.join(readConfig(process.env).dataDir, 'bench-realtime')
  const postgres = await lifetime.bringUp(startPostgres({ dataDir, report }), (started) => started.stop())
  const client = await lifetime.bringUp(prepareDatabase(postgres, requests, report), (opened) => opened.end())
  // Nothing is late, or the servers would hand it on to the next level before it is decided here.
  await client.query('update request set due_at = null, waiting_for = null where waiting_at_id is not null')
  const now = new Date()
  const waiting = await saveWaiting(client, await openSessions(client, now), now)
  const listeners = await openListeners(client, kelurahan, ofEach)
  const servers: Child[] = []
  for (let node = 0; node < nodes; node += 1) {
    const starting = startBenchServer('ours', { databaseUrl: postgres.appUrl, callersPath: '' })
    servers.push(await lifetime.bringUp(starting, (started) => started.stop()))
  }
  const chosen = await decisionsIn(client, waiting, [...listeners.keys()])
  if (chosen.length < seconds * rate) throw new CannotStart(`Only ${chosen.length} requests wait there: fewer seconds.`)
  const before = servers.map(({ pid }) => (canMeasureProcesses ? residentMemory(pid) : NaN))
  const heard = new Map<string, number[]>()
  const hear = (requestId: string) => heard.get(requestId)?.push(performance.now())
  const closing = await Promise.all(
    [...listeners.values()].flat().map((token, nth) => {
      const { port } = servers[nth % nodes]!
      return Math.floor(nth / nodes) % 2 === 0 ? followBySocket(port, token, hear) : followByEvents(port, token, hear)
    }),
  )
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  const processor = servers.map(({ pid }) => processorSeconds(pid))
  const decided = await decide(chosen.slice(0, seconds * rate), servers, rate, heard)
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  tell(decided, heard, listeners)
  servers.forEach(({ pid }, node) => {
    const used = ((processorSeconds(pid) - processor[node]!) / seconds) * 100
    const megabytes = [before[node]!, residentMemory(pid)].map((bytes) => (bytes / 2 ** 20).toFixed(0))
    report(`node ${node + 1}: ${megabytes.join(' → ')} MB with its subscribers, ${used.toFixed(0)} % of a processor`)
  })
  report(`load ${loadavg()[0]!.toFixed(1)}`)
  for (const close of closing) close()
}

interface Decided {
  id: string
  sentAt: number
  answeredAt: number
}

/** What waits in these kelurahan. */
async function decisionsIn(
  client: Client,
  waiting: readonly WaitingRequest[],
  places: number[],
): Promise<WaitingRequest[]> {
  const { rows } = await client.query<{ id: string }>(
    'select id from request where kelurahan_place = any($1) and waiting_at_id is not null',
    [places],
  )
  const within = new Set(rows.map(({ id }) => id))
  return waiting.filter(({ id }) => within.has(id))
}

/** Decides so many a second, by turns at each server, whether the last are answered or not. */
async function decide(
  chosen: readonly WaitingRequest[],
  servers: readonly Child[],
  rate: number,
  heard: Map<string, number[]>,
): Promise<Decided[]> {
  const begun = performance.now()
  const decisions = chosen.map(async ({ id, officer }, nth) => {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, begun + (nth * 1000) / rate - performance.now())))
    heard.set(id, [])
    const sentAt = performance.now()
    const response = await fetch(`http://127.0.0.1:${servers[nth % servers.length]!.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${officer.token}` },
      body: JSON.stringify({ query: 'mutation ($id: ID!) { requestApprove(id: $id) { id } }', variables: { id } }),
    })
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] }
    if (errors) heard.delete(id)
    return errors ? [] : [{ id, sentAt, answeredAt: performance.now() }]
  })
  return (await Promise.all(decisions)).flat()
}

/** The first event of each decision, for each who hears of it. */
function tell(decided: readonly Decided[], heard: Map<string, number[]>, listeners: Map<number, string[]>): void {
  const expected = decided.length * ofEach
  const first = decided.flatMap(({ id, ...at }) =>
    heard
      .get(id)!
      .slice(0, ofEach)
      .map((told) => ({ told, ...at })),
  )
  report(
    `${[...listeners.values()].flat().length} subscribers, ${decided.length} decisions, ${first.length} of ${expected} events heard`,
  )
  for (const [name, from] of [
    ['from the sending of the decision', 'sentAt'],
    ['from its answer', 'answeredAt'],
  ] as const) {
    const waits = first.map((each) => each.told - each[from]).toSorted((a, b) => a - b)
    const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))]?.toFixed(1) ?? '–'
    report(`decision to event, ${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms`)
  }
}

function readOptions(args: string[]): { seconds: number; rate: number; nodes: number } {
  const text = { type: 'string' } as const
  const options = {
    seconds: { ...text, default: '30' },
    rate: { ...text, default: '10' },
    nodes: { ...text, default: '2' },
  }
  try {
    const { values } = parseArgs({ args, options, strict: true, allowPositionals: false })
    const [seconds, rate, nodes] = [values.seconds, values.rate, values.nodes].map(Number) as [number, number, number]
    if (![seconds, rate, nodes].every((each) => Number.isInteger(each) && each > 0))
      throw new CannotStart(`Use: ${usage}`)
    return { seconds, rate, nodes }
  } catch (error) {
    throw error instanceof CannotStart ? error : new CannotStart(`Use: ${usage}`)
  }
}
