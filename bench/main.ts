import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import path from 'node:path'
import { readConfig } from '../api/base/config.ts'
import { startPostgres } from '../api/base/postgres/start.ts'
import type { Lifetime } from '../api/platform/lifetime.ts'
import { runProgram } from '../api/platform/run-program.ts'
import { checkFence, compareAnswers } from './compare/compare.ts'
import { canMeasureProcesses, parentOf } from './measure/processor.ts'
import { compareFence } from './fence-cost.ts'
import { type BenchOptions, readBenchOptions } from './options.ts'
import { openSessions } from './prepare/callers.ts'
import { prepareDatabase } from './prepare/database.ts'
import { setFence } from './prepare/fence.ts'
import { restoreWaiting, saveWaiting } from './prepare/waiting.ts'
import { approval } from './questions/approve.ts'
import { hundredRequests } from './questions/hundred.ts'
import { onePage } from './questions/page.ts'
import { type Ask, type Material, type Question, readMaterial, serverNames } from './questions/question.ts'
import { oneRequest } from './questions/request.ts'
import { summarise, type Summary } from './report/summary.ts'
import { printTables } from './report/tables.ts'
import { type RunningServer, runRounds } from './run.ts'
import { installPeers } from './servers/install-peers.ts'
import { startBenchServer } from './servers/start.ts'

const report = (line: string) => console.log(line)
const everyQuestion: Question[] = [oneRequest, onePage, hundredRequests, approval]

runProgram(bench)

/** `npm run bench`: database, servers, the check that all say the same, the rounds, the tables. */
async function bench(lifetime: Lifetime): Promise<void> {
  const options = readBenchOptions(process.argv.slice(2), readConfig(process.env).dataDir)
  const questions = everyQuestion.filter(({ name }) => options.only.includes(name))
  installPeers(report)
  const postgres = await lifetime.bringUp(startPostgres({ dataDir: options.dataDir, report }), (started) =>
    started.stop(),
  )
  const client = await lifetime.bringUp(prepareDatabase(postgres, options.requests, report), (opened) => opened.end())
  const now = new Date()
  const callers = await openSessions(client, now)
  const material = await readMaterial(client, callers, await saveWaiting(client, callers, now))
  await setFence(client, options.fence !== 'off')

  const callersPath = path.join(options.dataDir, 'bench-callers.json')
  const byToken = Object.fromEntries(callers.all.map((caller) => [caller.token, caller]))
  writeFileSync(callersPath, JSON.stringify(byToken), { mode: 0o600 })
  const servers: RunningServer[] = []
  for (const name of serverNames) {
    const starting = startBenchServer(name, { databaseUrl: postgres.appUrl, callersPath })
    servers.push({ name, ...(await lifetime.bringUp(starting, (started) => started.stop())) })
  }

  const asked = questions.map((question) => ({ question, asks: question.asks(material) }))
  if (options.fence !== 'off') await checkFence(servers, oneRequest, outsider(material))
  for (const { question, asks } of asked) await compareAnswers(client, servers, question, asks)
  report(`All servers answer ${questions.map(({ name }) => name).join(', ')} alike`)

  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const postmaster = canMeasureProcesses ? parentOf(rows[0]!.pid) : NaN
  if (options.fence === 'both') return await compareFence(servers, asked, options, { client, postmaster }, report)
  const measurements = await runRounds(servers, asked, options, { client, postmaster }, report)
  await restoreWaiting(client)
  const summary = summarise(measurements, questions)
  printTables(summary, questions, report)
  writeResults(options, summary, now)
  report(`\nWritten to ${options.resultsPath}`)
}

/** Somebody who asks for a request of another kelurahan. */
function outsider({ requests, callers }: Material): Ask {
  const { id, kelurahanId } = requests[0]!
  const caller = [...callers.admins.values()].find(({ unitId }) => unitId !== kelurahanId)!
  return { caller, ours: { id }, postgraphile: { id }, bare: `/request/${id}` }
}

function writeResults(options: BenchOptions, summary: Summary, now: Date): void {
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memoryBytes: totalmem(), node: process.version }
  const { rounds, seconds, requests, fence } = options
  mkdirSync(path.dirname(options.resultsPath), { recursive: true })
  const results = { at: now.toISOString(), machine, rounds, seconds, requests, fence, ...summary }
  writeFileSync(options.resultsPath, JSON.stringify(results, null, 2))
}
