import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { isLongRun } from '../support/long.ts'
import { openRows, type Rows } from '../support/rows.ts'
import { countsOf, importLog } from './import-log.ts'

const rowCount = isLongRun ? 500_000 : 20_000
const caseCount = rowCount / 5
const minute = 60_000

let database: TestDatabase
let rows: Rows
let folder: string

beforeAll(async () => {
  database = await cloneDatabase()
  rows = await openRows(database.ownerUrl)
  folder = await mkdtemp(join(tmpdir(), 'portal-emas-many-'))
})

afterAll(async () => {
  await rows.end()
  await rm(folder, { recursive: true })
  await database.drop()
})

/** Rows of a case lie as far apart as the file is long, the last of its events first; now and then a row is bad. */
function* lines(): Generator<string> {
  yield 'case,activity,start,complete,unit,officer,outcome\n'
  for (let nth = 0; nth < rowCount; nth += 1) {
    const round = Math.floor(nth / caseCount)
    const decidedAt = new Date(Date.UTC(2024, 0, 1) + (nth % caseCount) * minute - round * 24 * 60 * minute)
    const time = nth % 1001 === 1000 ? 'soon' : decidedAt.toISOString()
    yield `C-${nth % caseCount},Stage ${round},,${time},Desk ${nth % 7},Officer ${nth % 50},\n`
  }
}

test(
  `a log of ${rowCount} rows goes in, however far apart the rows of a case are`,
  async () => {
    const path = join(folder, 'many.csv')
    await pipeline(Readable.from(lines()), createWriteStream(path))
    const bad = Math.floor(rowCount / 1001)
    const options = ['--create-units']
    const imported = await importLog(database.appUrl, { path }, { options })
    expect(countsOf(imported)).toMatchObject({ 'rows read': rowCount, imported: rowCount - bad, rejected: bad })
    expect(imported.lines).toContain(
      `created: ${caseCount.toLocaleString('en')} requests, 5 stages, 7 units, 50 officers`,
    )
    expect(imported.rejected!.trimEnd().split('\n')).toHaveLength(bad + 1)

    const [summary] = await rows.select(
      `select count(*)::int as requests, count(distinct extract(epoch from closed_at - submitted_at))::int as durations
         from request where status = 'COMPLETED'`,
    )
    expect(summary).toEqual({ requests: caseCount, durations: 2 })
    const again = await importLog(database.appUrl, { path }, { options })
    expect(countsOf(again)).toMatchObject({ imported: 0, 'already there': rowCount - bad, rejected: bad })
  },
  isLongRun ? 30 * minute : undefined,
)
