import { readConfig } from './base/config.ts'
import { Progress } from './base/progress.ts'
import { openDatabase } from './database.ts'
import { readImportArguments } from './exchange/import-arguments.ts'
import { importCommand } from './exchange/import.command.ts'
import type { Lifetime } from './platform/lifetime.ts'
import { runProgram } from './platform/run-program.ts'

const report = (line: string) => console.error(line)

runProgram(importLog)

/** `npm run import`: takes in the history of another system, beside a running server or without one. */
async function importLog(lifetime: Lifetime): Promise<void> {
  // npm runs scripts in the folder of the package and says here where it was called.
  const asked = readImportArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd())
  const config = readConfig(process.env)
  await importCommand(asked, {
    openDatabase: () =>
      lifetime.bringUp(openDatabase(config, { report, whenKept: 'join' }), (database) => database.stop()),
    now: new Date(),
    progress: new Progress(),
    print: (line) => console.log(line),
  })
}
