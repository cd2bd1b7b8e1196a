import { describe, expect, test } from 'vitest'
import type { Row } from '../support/rows.ts'
import { at, header, log, startHistory } from './history.ts'
import { countsOf, importLog, smallMapping } from './import-log.ts'

const { database, rows, visitsOf, requestOf, everything } = await startHistory()

describe('the entry into a stage', () => {
  test('is the end of the event before, the first event entering at its own time', async () => {
    await importLog(
      database.appUrl,
      log('A,Check,,2026-03-02T05:00Z,,,', 'B,Check,,2026-03-01T01:00Z,,,', 'A,Receive,,2026-03-01T00:00Z,,,'),
    )
    expect(await visitsOf('A')).toMatchObject([
      { stage: 'Receive', entered_at: at('01 00:00'), decided_at: at('01 00:00') },
      { stage: 'Check', entered_at: at('01 00:00'), decided_at: at('02 05:00') },
    ])
  })

  test('follows the order of the file where two events end together', async () => {
    await importLog(
      database.appUrl,
      log(
        'A,Receive,,2026-03-01T00:00Z,,,',
        'A,Second,,2026-03-03T00:00Z,,,',
        'A,First,,2026-03-02T00:00Z,,,',
        'A,Also,,2026-03-03T00:00Z,,,',
      ),
    )
    expect(await visitsOf('A')).toMatchObject([
      { stage: 'Receive' },
      { stage: 'First', entered_at: at('01 00:00') },
      { stage: 'Second', entered_at: at('02 00:00') },
      { stage: 'Also', entered_at: at('03 00:00'), decided_at: at('03 00:00') },
    ])
  })

  test('is what the log says, where it says it', async () => {
    await importLog(
      database.appUrl,
      log('A,Receive,2026-03-01T00:00Z,2026-03-04T00:00Z,,,', 'A,Check,2026-03-01T12:00Z,2026-03-02T00:00Z,,,'),
    )
    expect(await visitsOf('A')).toMatchObject([
      { stage: 'Check', entered_at: at('01 12:00') },
      { stage: 'Receive', entered_at: at('01 00:00') },
    ])
    expect(await requestOf('A')).toMatchObject({ submitted_at: at('01 00:00'), closed_at: at('04 00:00') })
  })
})

test('an import is on record, with the file and what came of it', async () => {
  await importLog(database.appUrl, log('A-9,Receive,,2026-03-01T00:00Z,,,'))
  const [entry] = await rows.select<Row>('select kind, action, changes from audit_entry order by id desc limit 1')
  expect(entry).toMatchObject({
    kind: 'JOB',
    action: 'import',
    changes: {
      file: { before: null, after: expect.stringMatching(/^[^/]+\.csv$/) },
      imported: { before: null, after: 1 },
      rejected: { before: null, after: 0 },
    },
  })
})

describe('a request', () => {
  test('is named for its service and case, and carries one event that tells it was imported', async () => {
    await importLog(database.appUrl, log('A-1,Receive,,2026-03-01T00:00Z,,,'))
    expect(await requestOf('A-1')).toMatchObject({
      number: 'IZIN/A-1',
      status: 'COMPLETED',
      stage: null,
      waiting_at: null,
    })
    expect(await rows.select('select kind, at from request_event')).toEqual([
      { kind: 'IMPORTED', at: new Date('2026-11-23T03:00:00Z') },
    ])
  })

  test('with an open visit waits where that visit is', async () => {
    await importLog(database.appUrl, log('A,Receive,,2026-03-01T00:00Z,,,', 'A,Check,,,35.74.04.1003,,'))
    expect(await requestOf('A')).toMatchObject({
      status: 'IN_PROGRESS',
      stage: 'Check',
      waiting_at: '35.74.04.1003',
      waiting_since: at('01 00:00'),
      closed_at: null,
    })
  })

  test.each([
    ['rejected', { status: 'REJECTED', closed_at: at('02 00:00') }],
    ['Withdrawn', { status: 'CANCELLED', closed_at: at('02 00:00') }],
    ['RETURNED', { status: 'RETURNED', closed_at: null }],
    ['', { status: 'COMPLETED', closed_at: at('02 00:00') }],
  ])('whose last outcome is "%s" is in the state that follows from it', async (outcome, state) => {
    await importLog(database.appUrl, log('A,Receive,,2026-03-01T00:00Z,,,', `A,Check,,2026-03-02T00:00Z,,,${outcome}`))
    expect(await requestOf('A')).toMatchObject(state)
  })
})

describe('a unit', () => {
  const lines = log(
    'A,Check,,2026-03-01T00:00Z,Front desk,Ani,',
    'A,Check,,2026-03-02T00:00Z,,Budi,',
    'B,Check,,2026-03-02T00:00Z,35.74.01,Ani,',
  )

  test('that is no known code becomes an agency below the root, and blank means the root', async () => {
    const imported = await importLog(database.appUrl, lines, { options: ['--create-units'] })
    expect(imported.lines.at(-1)).toBe('created: 2 requests, 1 stage, 1 unit, 2 officers')
    expect([...(await visitsOf('A')), ...(await visitsOf('B'))]).toMatchObject([
      { unit: '35.74.front-desk', officer: 'Ani' },
      { unit: '35.74', officer: 'Budi' },
      { unit: '35.74.01', officer: 'Ani' },
    ])
    const [agency] = await rows.select<Row>(`select name, place, place_end from unit where level = 'AGENCY'`)
    expect(agency!['name']).toBe('Front desk')
    const [ani] = await rows.select<Row>(`select place from officer where name = 'Ani'`)
    expect(ani!['place']).toBe(agency!['place'])
  })

  test('that does not exist refuses its row unless units may be made', async () => {
    const imported = await importLog(database.appUrl, lines)
    expect(countsOf(imported)).toMatchObject({ 'rows read': 3, imported: 2, rejected: 1, '- no such unit': 1 })
    expect(imported.rejected).toBe(
      `line,reason,${header}\n2,no such unit: Front desk,A,Check,,2026-03-01T00:00Z,Front desk,Ani,\n`,
    )
  })

  test('may be the name of an agency made of an earlier log', async () => {
    await importLog(database.appUrl, lines, { options: ['--create-units'] })
    const again = await importLog(database.appUrl, log('C,Check,,2026-03-05T00:00Z,Front desk,,'))
    expect(countsOf(again)).toMatchObject({ imported: 1, rejected: 0 })
    expect(await visitsOf('C')).toMatchObject([{ unit: '35.74.front-desk' }])
  })
})

test('a dry run reports what would come of it and stores nothing', async () => {
  const before = await everything()
  const lines = log('A,Receive,,2026-03-01T00:00Z,Desk,Ani,', 'A,Check,,soon,,,')
  const imported = await importLog(database.appUrl, lines, { options: ['--dry-run', '--create-units'] })
  expect(imported.lines[0]).toContain('nothing was stored')
  expect(countsOf(imported)).toMatchObject({ 'rows read': 2, imported: 1, rejected: 1 })
  expect(imported.lines.at(-1)).toBe('created: 1 request, 1 stage, 1 unit, 1 officer')
  expect(imported.rejected).toBeNull()
  expect(await everything()).toEqual(before)
})

test('two stages of names that look alike in a code stay apart', async () => {
  await importLog(database.appUrl, log('A,Cek berkas,,2026-03-01T00:00Z,,,', 'A,Cek: Berkas!,,2026-03-02T00:00Z,,,'))
  expect(await rows.select('select code, name from stage order by position')).toEqual([
    { code: 'cek-berkas', name: 'Cek berkas' },
    { code: 'cek-berkas-2', name: 'Cek: Berkas!' },
  ])
})

test('histories of two services may use the same case numbers, stages and names', async () => {
  const other = { ...smallMapping, service: { code: 'USAHA', name: 'Izin usaha' } }
  const lines = log('A,Check,,2026-03-01T00:00Z,,Ani,')
  await importLog(database.appUrl, lines)
  const imported = await importLog(database.appUrl, lines, { mapping: other })
  expect(imported.lines.at(-1)).toBe('created: 1 request, 1 stage, 0 units, 1 officer')
})
