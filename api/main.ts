import path from 'node:path'
import { CannotStart, oneLine } from './base/cannot-start.ts'
import { readConfig, type Config } from './base/config.ts'
import { Progress } from './base/progress.ts'
import { openDatabase, type Database } from './database.ts'
import { examplePassword } from './example/accounts.ts'
import { seedExample } from './example/seed.ts'
import { buildConsole } from './platform/console-build.ts'
import { lookForExample } from './platform/example-state.ts'
import type { Lifetime } from './platform/lifetime.ts'
import { reservePort } from './platform/port.ts'
import { runProgram } from './platform/run-program.ts'
import { startServer } from './server.ts'

const report = (line: string) => console.log(line)
const firstRequests = 5000
const isApiAlone = process.argv.includes('--api-alone')

runProgram(serve)

/** Database, example data, console, server: each when the one before is there. Then waits to be asked to stop. */
async function serve(lifetime: Lifetime): Promise<void> {
  const config = readConfig(process.env)
  const port = await lifetime.bringUp(reservePort(config), (reserved) => reserved.release())
  const onLost = (error: unknown) => lifetime.fail(new CannotStart(`The database is gone: ${oneLine(error)}`))
  const database = await lifetime.bringUp(openDatabase(config, { report, onLost }), (opened) => opened.stop())
  await fillIfEmpty(database, config)
  const consoleDir = isApiAlone ? undefined : await buildConsole(report, lifetime.signal)
  const exampleSignIns = config.isLoopback && !config.isProduction
  await port.release()
  const server = await lifetime.bringUp(
    startServer({ config, databaseUrl: database.appUrl, vault: database.vault, consoleDir, exampleSignIns }),
    (started) => started.close(),
  )
  report(isApiAlone ? 'The API is ready' : `Portal Emas is ready: ${server.url}`)
  const { usernames } = await lookForExample(database.appUrl)
  if (exampleSignIns && usernames.length > 0) {
    report(`Example sign-ins (password ${examplePassword}): ${usernames.join(', ')}`)
  }
  report('Ctrl-C stops it.')
  await lifetime.stay()
}

/** The bundled database shows the example from the first start on; a given one only when asked. */
async function fillIfEmpty({ appUrl, ownerUrl, isBundled, vault }: Database, config: Config): Promise<void> {
  if (!(await lookForExample(appUrl)).isEmpty) return
  if (!isBundled || !ownerUrl) {
    report(
      'The database has no records yet. "npm run seed" fills it with example data, "npm run import" with a history.',
    )
    return
  }
  await seedExample({
    ownerUrl,
    vault,
    requests: firstRequests,
    seed: 1,
    now: new Date(),
    exampleSignIns: !config.isProduction,
    report,
    progress: new Progress(),
    groundTruthPath: path.join(config.dataDir, 'ground-truth.json'),
  })
}
