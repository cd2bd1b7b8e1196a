import { Client } from 'pg'
import { readVerifyArguments } from './acts/verify-arguments.ts'
import { type Verdict, verifyAudit } from './acts/verify-audit.ts'
import { CannotStart } from './base/cannot-start.ts'
import { readConfig } from './base/config.ts'
import { openDatabase } from './database.ts'
import type { Lifetime } from './platform/lifetime.ts'
import { runProgram } from './platform/run-program.ts'

const report = (line: string) => console.error(line)
const mostPrinted = 100

runProgram(verify)

/** `npm run audit:verify`: reckons the chain of the audit log anew, beside a running server or without one. */
async function verify(lifetime: Lifetime): Promise<void> {
  const { expect } = readVerifyArguments(process.argv.slice(2))
  const config = readConfig(process.env)
  const database = await lifetime.bringUp(openDatabase(config, { report, whenKept: 'join' }), (opened) => opened.stop())
  const client = new Client({ connectionString: database.ownerUrl ?? database.appUrl })
  await lifetime.bringUp(client.connect(), () => client.end())
  let printed = 0
  const begun = performance.now()
  const verdict = await verifyAudit(client, { expect, now: new Date() }, (finding) => {
    printed += 1
    if (printed <= mostPrinted) console.log(finding)
  })
  tell(verdict, (performance.now() - begun) / 1000)
}

function tell({ links, head, waiting, findings }: Verdict, seconds: number): void {
  if (findings > mostPrinted) console.log(`… and ${(findings - mostPrinted).toLocaleString('en')} more.`)
  const rest = waiting > 0 ? `, ${waiting} just written` : ''
  console.log(`Read ${links.toLocaleString('en')} entries in ${seconds.toFixed(1)} s${rest}.`)
  if (head) console.log(`Head: ${head.seq}:${head.hash}`)
  if (findings > 0)
    throw new CannotStart(`The audit log is not as it was written: ${findings} finding${findings === 1 ? '' : 's'}.`)
  console.log('The audit log is as it was written.')
}
