import { CannotStart } from './base/cannot-start.ts'
import { readConfig } from './base/config.ts'
import { openDatabase } from './database.ts'
import type { Lifetime } from './platform/lifetime.ts'
import { retain } from './platform/retention.ts'
import { runProgram } from './platform/run-program.ts'

const report = (line: string) => console.error(line)

runProgram(retention)

/** `npm run retention`: removes now what is older than the rules of retention say, beside a running server or without one. */
async function retention(lifetime: Lifetime): Promise<void> {
  const config = readConfig(process.env)
  const database = await lifetime.bringUp(openDatabase(config, { report, whenKept: 'join' }), (opened) => opened.stop())
  const done = await retain(database.appUrl, new Date())
  if (!done) throw new CannotStart('Another server is at it already. Look at retentionRuns for what it did.')
  for (const { class: kind, removed, tookMs } of done) {
    console.log(`${kind.padEnd(16)} ${removed.toLocaleString('en')} removed in ${tookMs} ms`)
  }
}
