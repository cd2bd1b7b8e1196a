import { Client } from 'pg'
import type { Progress } from '../base/progress.ts'
import type { ImportArguments } from './import-arguments.ts'
import { importHistory } from './import-history.ts'
import { reportLines } from './import-report.ts'
import { LogFile } from './log-file.ts'
import { readMapping } from './mapping.ts'
import { RejectedRows } from './rejected-rows.ts'

/** What the command needs of the program around it. */
export interface ImportSurroundings {
  /** Where the application signs in; asked for when the files are known to be good. */
  openDatabase: () => Promise<{ appUrl: string }>
  now: Date
  progress: Progress
  /** Prints a line of the result. */
  print: (line: string) => void
}

/** Imports the history of another system from a CSV file. Throws `CannotStart` with one line, and then nothing has changed. */
export async function importCommand(asked: ImportArguments, surroundings: ImportSurroundings): Promise<void> {
  const { now, progress, print, openDatabase } = surroundings
  const { createUnits, dryRun } = asked
  const mapping = await readMapping(asked.mapping)
  const log = await LogFile.open(asked.file, mapping)
  const rejected = new RejectedRows(asked.rejected, log.header)
  const onProgress = progress.show.bind(progress)
  try {
    const { appUrl } = await openDatabase()
    const counts = await connected(appUrl, (client) =>
      importHistory(client, { log, mapping, rejected, createUnits, dryRun, now, onProgress }),
    )
    progress.end()
    for (const line of reportLines(counts, rejected, { dryRun })) print(line)
  } finally {
    progress.end()
    await log.close()
    const path = await rejected.close()
    if (path) print(`The rejected rows are in ${path}`)
  }
}

async function connected<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString })
  client.on('error', () => undefined)
  await client.connect()
  return work(client).finally(() => client.end())
}
