import { once } from 'node:events'
import { loadavg } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { CannotStart } from '../../api/base/cannot-start.ts'
import { readConfig } from '../../api/base/config.ts'
import { startPostgres } from '../../api/base/postgres/start.ts'
import type { Lifetime } from '../../api/platform/lifetime.ts'
import { runProgram } from '../../api/platform/run-program.ts'
import { openSessions } from '../prepare/callers.ts'
import { prepareDatabase } from '../prepare/database.ts'
import { startChild } from '../servers/child.ts'
import { startBenchServer } from '../servers/start.ts'
import type { Deeds, Orders } from './attackers.ts'
import { askInnocently } from './innocent.ts'
import { kinds } from './kinds.ts'

const report = (line: string) => console.log(line)
const requests = 5000
const usage = 'npm run bench:attack -- [--seconds 30] [--only "invalid,costly lists"]'

runProgram(bench)

/** `npm run bench:attack`: how long somebody innocent waits while eight callers do the worst they can. */
async function bench(lifetime: Lifetime): Promise<void> {
  const { seconds, only } = readOptions(process.argv.slice(2))
  const dataDir = path.join(readConfig(process.env).dataDir, 'bench-attack')
  const postgres = await lifetime.bringUp(startPostgres({ dataDir, report }), (started) => started.stop())
  const client = await lifetime.bringUp(prepareDatabase(postgres, requests, report), (opened) => opened.end())
  const { evaluator } = await openSessions(client, new Date())
  const ours = await lifetime.bringUp(
    startBenchServer('ours', { databaseUrl: postgres.appUrl, callersPath: '' }),
    (started) => started.stop(),
  )
  const plain = await lifetime.bringUp(
    startChild('default Apollo', ['--import', 'tsx', path.join(import.meta.dirname, 'default-apollo.ts')], {}),
    (started) => started.stop(),
  )
  const alone = kinds.filter(({ name }) => only === null || only.includes(name))
  const withoutData = ['sign-ins', 'costly lists', 'figures']
  report(`{ __typename } beside eight attackers, ${seconds} s each; milliseconds`)
  report(line('attack', 'server', ['p50', 'p95', 'max', 'failed', 'attacks/s', 'good/s', 'load']))
  for (const [server, port] of [['ours', ours.port] as const, ['default', plain.port] as const]) {
    const run = async (what: string, names: string[]) =>
      report(await measure(what, server, { port, token: evaluator.token, names }, seconds))
    if (only === null) await run('nobody', [])
    for (const { name } of alone) if (server === 'ours' || !withoutData.includes(name)) await run(name, [name])
    if (only === null)
      await run(
        'mixed',
        kinds.map(({ name }) => name),
      )
  }
}

async function measure(what: string, server: string, orders: Orders, seconds: number): Promise<string> {
  const attackers = new Worker(path.join(import.meta.dirname, 'attackers.ts'), { workerData: orders })
  const { failures, p50, p95, max } = await askInnocently(orders.port, seconds)
  attackers.postMessage('How many?')
  const [{ answers, good }] = (await once(attackers, 'message')) as [Deeds]
  await attackers.terminate()
  const waits = [p50, p95, max].map((wait) => wait.toFixed(1))
  const rates = [answers, good].map((count) => (count / seconds).toFixed(1))
  return line(what, server, [...waits, String(failures), ...rates, loadavg()[0]!.toFixed(1)])
}

function line(what: string, server: string, columns: string[]): string {
  return [what.padEnd(16), server.padEnd(8), ...columns.map((column) => column.padStart(9))].join(' ')
}

function readOptions(args: string[]): { seconds: number; only: string[] | null } {
  const options = { seconds: { type: 'string', default: '30' }, only: { type: 'string' } } as const
  try {
    const { seconds, only } = parseArgs({ args, options, strict: true, allowPositionals: false }).values
    if (!/^\d{1,4}$/.test(seconds)) throw new CannotStart(`--seconds is "${seconds}". Use: ${usage}`)
    return { seconds: Number(seconds), only: only?.split(',') ?? null }
  } catch (error) {
    throw error instanceof CannotStart ? error : new CannotStart(`Use: ${usage}`)
  }
}
