import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { openRows } from '../support/rows.ts'
import { countsOf, importLog, smallMapping } from './import-log.ts'

let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'portal-emas-bad-input-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
  await database.drop()
})

const mapping = {
  service: { code: 'X', name: 'X' },
  timeZone: 'UTC',
  columns: { request: 'case', stage: 'activity', decidedAt: 'complete' },
}
const good = 'case,activity,complete\nA,Check,2026-03-01T00:00Z\n'

test.each([
  ['{', 'JSON'],
  [[], 'the mapping must be an object'],
  [{ ...mapping, zone: 'UTC' }, 'the mapping has no key "zone"'],
  [{ ...mapping, columns: { ...mapping.columns, caze: 'x' } }, 'columns has no key "caze"'],
  [{ ...mapping, columns: { request: 'case', stage: 'activity' } }, 'columns.decidedAt is missing'],
  [{ ...mapping, columns: { ...mapping.columns, unit: 7 } }, 'columns.unit must be a text'],
  [{ ...mapping, service: { code: 'A/B', name: 'x' } }, 'service.code is "A/B"'],
  [{ ...mapping, timeZone: 'Mars/Olympus' }, 'timeZone is "Mars/Olympus"'],
  [{ ...mapping, emptyValues: 'EMPTY' }, 'emptyValues must be a list'],
  [{ ...mapping, unitRoot: '99.99' }, 'There is no unit 99.99'],
  [
    { ...mapping, columns: { ...mapping.columns, unit: 'grp' } },
    'has no column "grp", which the mapping names. It has: case, activity, complete.',
  ],
])('a mapping that makes no sense is told in one line: %j', async (bad, message) => {
  const refused = importLog(database.appUrl, good, { mapping: bad })
  await expect(refused).rejects.toMatchObject({ name: 'CannotStart', message: expect.stringContaining(message) })
  await expect(refused).rejects.toMatchObject({ message: expect.not.stringContaining('\n') })
})

test.each([
  ['', 'has no header line'],
  ['\n\n', 'has no header line'],
  ['MZ\0\0\u0001\u0002,\n', 'is not a text file in UTF-8'],
  ['case,activity,complete,case\nA,B,2026-03-01,A', 'has the column "case" twice'],
  [`${good}B,"Check,2026-03-01T00:00Z\n`, 'A quote in the row that begins in line 3 is never closed'],
  [`${good}B,${'x'.repeat(1_100_000)},2026-03-01T00:00Z\n`, 'The row that begins in line 3 is longer than a megabyte'],
])('a file that is no log is told in one line, and nothing of it goes in', async (text, message) => {
  await expect(importLog(database.appUrl, text, { mapping })).rejects.toMatchObject({
    name: 'CannotStart',
    message: expect.stringContaining(message),
  })
  const rows = await openRows(database.ownerUrl)
  expect(await rows.select('select from request')).toEqual([])
  await rows.end()
})

test('a file that is not there, a folder, and a gigabyte without a line are refused at once', async () => {
  const refusal = async (path: string) => importLog(database.appUrl, { path }, { mapping })
  await expect(refusal(join(folder, 'none.csv'))).rejects.toThrow('There is no file')
  await expect(refusal(folder)).rejects.toThrow('is not a file')
  await writeFile(join(folder, 'huge.csv'), 'case,activity,complete')
  await truncate(join(folder, 'huge.csv'), 1_000_000_000)
  await expect(refusal(join(folder, 'huge.csv'))).rejects.toThrow('is not a text file in UTF-8')
})

test('a database without units is told to be filled first', async () => {
  const empty = await cloneDatabase()
  const rows = await openRows(empty.ownerUrl)
  await rows.select('truncate unit cascade')
  await rows.end()
  await expect(importLog(empty.appUrl, good, { mapping })).rejects.toThrow(
    'The database has no units yet. Run npm start',
  )
  await empty.drop()
})

test('a database that refuses in the middle is told in one line, and nothing is stored', async () => {
  const rows = await openRows(database.ownerUrl)
  await rows.select(`alter table stage add constraint no_secret check (name <> 'Rahasia')`)
  const refused = importLog(database.appUrl, 'case,activity,complete\nA,Rahasia,2026-03-01T00:00Z\n', { mapping })
  await expect(refused).rejects.toMatchObject({
    name: 'CannotStart',
    message: expect.stringMatching(/^The import failed, and nothing was stored: [^\n]+$/),
  })
  expect(await rows.select(`select from service_type where code = 'X'`)).toEqual([])
  await rows.select('alter table stage drop constraint no_secret')
  await rows.end()
})

test('a header alone is a log without rows', async () => {
  const imported = await importLog(database.appUrl, 'case,activity,complete', { mapping })
  expect(countsOf(imported)).toMatchObject({ 'rows read': 0, imported: 0, rejected: 0 })
  expect(imported.lines.at(-1)).toBe('created: 0 requests, 0 stages, 0 units, 0 officers')
})

test('a mark at the beginning, semicolons, CRLF and lines within quotes are read', async () => {
  const text = '\uFEFFcase;activity;complete\r\nQ-1;"Cek;\r\nberkas";2026-03-01T00:00Z\r\n'
  expect(countsOf(await importLog(database.appUrl, text, { mapping }))).toMatchObject({ imported: 1, rejected: 0 })
  const rows = await openRows(database.ownerUrl)
  expect(await rows.select(`select name from stage where code = 'cek-berkas'`)).toEqual([{ name: 'Cek;\r\nberkas' }])
  await rows.end()
})

test('each bad row is set aside with its line and reason, and the rest goes in', async () => {
  const lines = [
    'case,activity,start,complete,unit,officer,outcome',
    'R-1,Check,,2026-03-01T00:00Z,,,',
    ',Check,,2026-03-01T00:00Z,,,',
    'R-2,"EMPTY",,2026-03-01T00:00Z,,,',
    'R-2,"Che\nck",,2026-03-32T00:00Z,,,',
    'R-2,Check,2026-03-02T00:00Z,2026-03-01T00:00Z,,,',
    'R-2,Check,,2026-03-01T00:00Z,Nowhere,,',
    'R-2,Check,,2026-03-01T00:00Z,,,PERHAPS',
    'R-2,Check,,,,,APPROVED',
    'R-2,Check,,,,,',
    'R-2,Check,,2026-03-01T00:00Z',
    `${'R'.repeat(300)},Check,,2026-03-01T00:00Z,,,`,
    'R-\0,Check,,2026-03-01T00:00Z,,,',
    'R-3,Check,,2026-03-01T00:00Z,,,',
  ]
  const imported = await importLog(database.appUrl, lines.join('\n'), {
    mapping: { ...smallMapping, emptyValues: ['EMPTY'] },
  })
  expect(countsOf(imported)).toMatchObject({ 'rows read': 13, imported: 2, rejected: 11 })
  const rejected = imported
    .rejected!.split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split(',').slice(0, 2).join(' '))
  expect(rejected).toEqual([
    '3 missing case',
    '4 missing stage',
    '5 unparsable time: 2026-03-32T00:00Z',
    '7 entered after it was decided',
    '8 no such unit: Nowhere',
    '9 unknown outcome: PERHAPS',
    '10 outcome without a time: APPROVED',
    '12 wrong number of columns: 4 instead of 7',
    '13 "too long a value: request',
    '14 no UTF-8 text: request',
    '11 open visit entered at no known time',
  ])
  expect(imported.rejected).toContain('\n11,open visit entered at no known time,R-2,Check,,,,,\n')
  expect(imported.lines).toContain('          1 - no such unit, first in line 8: Nowhere')
})

test('rejected rows that cannot be written keep the rest from going in', async () => {
  const options = ['--rejected', 'no/such/folder/rejected.csv']
  for (const bad of [1, 20_000]) {
    const text = `${good}${'Z,Check,soon\n'.repeat(bad)}Y,Check,2026-03-01T00:00Z\n`
    const refused = importLog(database.appUrl, text, { mapping, options })
    await expect(refused).rejects.toThrow('The rejected rows cannot be written')
  }
  const rows = await openRows(database.ownerUrl)
  expect(await rows.select(`select from request where external_ref = 'Y'`)).toEqual([])
  await rows.end()
})

test('a service with a chain of its own takes in no history', async () => {
  const rows = await openRows(database.ownerUrl)
  await rows.insert('service_type', { id: 900, code: 'SKTM', name: 'SKTM' })
  await rows.insert('chain', { id: 900, service_type_id: 900, version: 1, valid_from: '2021-09-01' })
  await rows.insert('stage', {
    chain_id: 900,
    service_type_id: 900,
    position: 1,
    code: 'rt',
    name: 'RT',
    level: 'RT',
    decided_by: 'RT_HEAD',
  })
  await rows.end()
  const refused = importLog(database.appUrl, good, { mapping: { ...mapping, service: { code: 'SKTM', name: 'SKTM' } } })
  await expect(refused).rejects.toThrow('SKTM is a service with a chain of its own')
})

test('a log with more units or stages than make sense names the likely mistake', async () => {
  const many = Array.from({ length: 2100 }, (_, index) => `A,S${index},2026-03-01T00:00Z,U${index}`)
  const text = ['case,activity,complete,unit', ...many].join('\n')
  const withUnits = { ...mapping, columns: { ...mapping.columns, unit: 'unit' } }
  const options = ['--create-units']
  await expect(importLog(database.appUrl, text, { mapping: withUnits, options })).rejects.toThrow(
    'more new units than fit below 35.74',
  )
  await expect(importLog(database.appUrl, text, { mapping })).rejects.toThrow('more than 1000 different stages')
})

test.each([
  [[], 'Usage: npm run import'],
  [['--nonsense'], "Unknown option '--nonsense'. Usage: npm run import"],
  [['another.csv'], 'Usage: npm run import'],
  [['--rejected', 'log.csv'], 'Rejected rows would overwrite'],
])('a command that makes no sense is answered with what would: %j', async (options, message) => {
  const given =
    options.length > 0
      ? importLog(database.appUrl, good, { mapping, options })
      : importLog(database.appUrl, { path: '' }, { mapping })
  await expect(given).rejects.toMatchObject({ name: 'CannotStart', message: expect.stringContaining(message) })
})
