import { expect, test } from 'vitest'
import { at, log, startHistory } from './history.ts'
import { countsOf, importLog } from './import-log.ts'

const { database, rows, clear, visitsOf, requestOf, everything } = await startHistory()

const first = log(
  'A,Receive,,2026-03-01T00:00Z,,Ani,',
  'A,Check,,2026-03-02T00:00Z,,Ani,',
  'A,Check,,2026-03-02T00:00Z,,Ani,',
  'B,Receive,,2026-03-01T00:00Z,,,',
  'B,Check,,,,,',
)

test('importing the same log again changes nothing', async () => {
  expect(countsOf(await importLog(database.appUrl, first))).toMatchObject({ imported: 5, 'already there': 0 })
  const before = await everything()
  expect(countsOf(await importLog(database.appUrl, first))).toMatchObject({ imported: 0, 'already there': 5 })
  expect(await everything()).toEqual(before)
})

test('a later log decides the visits that were open, and then the earlier one changes nothing', async () => {
  await importLog(database.appUrl, first)
  const later = log('B,Check,,2026-03-04T00:00Z,35.74.02,Citra,REJECTED')
  expect(countsOf(await importLog(database.appUrl, later))).toMatchObject({ imported: 1, 'already there': 0 })
  expect(await visitsOf('B')).toMatchObject([
    { stage: 'Receive' },
    {
      stage: 'Check',
      entered_at: at('01 00:00'),
      decided_at: at('04 00:00'),
      outcome: 'REJECTED',
      unit: '35.74.02',
      officer: 'Citra',
    },
  ])
  expect(await requestOf('B')).toMatchObject({ status: 'REJECTED', closed_at: at('04 00:00'), stage: null })
  const before = await everything()
  expect(countsOf(await importLog(database.appUrl, first))).toMatchObject({ imported: 0, 'already there': 5 })
  expect(await everything()).toEqual(before)
})

test('an event found later between two others is entered and left where it belongs', async () => {
  await importLog(database.appUrl, first)
  await importLog(database.appUrl, log('A,Ask back,,2026-03-01T12:00Z,,,', 'A,Send,,2026-03-03T00:00Z,,,'))
  expect(await visitsOf('A')).toMatchObject([
    { stage: 'Receive', entered_at: at('01 00:00') },
    { stage: 'Ask back', entered_at: at('01 00:00') },
    { stage: 'Check', entered_at: at('01 12:00') },
    { stage: 'Check', entered_at: at('02 00:00') },
    { stage: 'Send', entered_at: at('02 00:00') },
  ])
  expect(await requestOf('A')).toMatchObject({ closed_at: at('03 00:00') })
  expect(await rows.select(`select name, position from stage order by position`)).toEqual(
    ['Receive', 'Check', 'Ask back', 'Send'].map((name, index) => ({ name, position: index + 1 })),
  )
})

test('an entry that the log gave stays when an event is found before it', async () => {
  await importLog(
    database.appUrl,
    log('A,Receive,,2026-03-01T00:00Z,,,', 'A,Check,2026-03-01T00:00Z,2026-03-05T00:00Z,,,'),
  )
  await importLog(database.appUrl, log('A,Ask back,,2026-03-02T00:00Z,,,'))
  expect((await visitsOf('A')).at(-1)).toMatchObject({ stage: 'Check', entered_at: at('01 00:00') })
})

test('importing in pieces gives what importing at once gives', async () => {
  const lines = [
    ...new Set(first.split('\n').slice(1)),
    'A,Send,,2026-03-03T00:00Z,,,',
    'B,Check,,2026-03-02T00:00Z,,,',
  ]
  const facts = () =>
    rows.select(
      `select external_ref, status, submitted_at, closed_at, name, entered_at, approval.decided_at
           from request join approval on request_id = request.id join stage on stage.id = approval.stage_id
          order by external_ref, approval.decided_at, name`,
    )
  await importLog(database.appUrl, log(...lines.filter((line) => line !== 'B,Check,,,,,')))
  const atOnce = await facts()
  await clear()
  for (const line of lines) await importLog(database.appUrl, log(line))
  expect(await facts()).toEqual(atOnce)
})

test('a longer log brings its own order of events that end together', async () => {
  const [received, second, also] = ['Receive,,2026-03-01', 'Second,,2026-03-03', 'Also,,2026-03-03'].map(
    (event) => `A,${event}T00:00Z,,,`,
  )
  await importLog(database.appUrl, log(received!, also!))
  await importLog(database.appUrl, log(received!, second!, also!))
  expect(await visitsOf('A')).toMatchObject([
    { stage: 'Receive' },
    { stage: 'Also', entered_at: at('03 00:00') },
    { stage: 'Second', entered_at: at('01 00:00') },
  ])
})
