import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, Role } from '../../api/base/context.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { evaluator } from '../support/reading.ts'
import { unitOf } from '../support/units.ts'
import { type Planning, startPlanning } from './planning.ts'

const rt = '35.74.04.1003.02.005'
const perRt = 40
/** Of the forty thousand requests of the city: no more than two kelurahan have. */
const mostRows = 4_000
/** It needs no index. */
const ofOneRow = 'feed_origin'

let database: TestDatabase
let build: Builders
let planning: Planning
let request: string
const callers: Record<string, Caller> = {}

beforeAll(async () => {
  database = await cloneDatabase()
  build = await startBuilding(database)
  const service = await build.service()
  const [stage] = service.stages
  for (const statement of manyRequests) {
    await build.rows.select(statement, statement.includes('$1') ? [stage!.id, perRt] : [])
  }
  await build.rows.select('vacuum analyze')
  const [row] = await build.rows.select<{ id: string; applicant_id: string }>(
    `select r.id, r.applicant_id from request r join unit u on u.id = r.unit_id where u.code = $1 order by r.id limit 1`,
    [rt],
  )
  request = row!.id
  callers['an RT head'] = await officerOf([rt, 'RT_HEAD'])
  callers['an officer with two posts in one kelurahan'] = await officerOf(
    [rt, 'RT_HEAD'],
    ['35.74.04.1003.01', 'RW_HEAD'],
  )
  callers['an officer with two posts far apart'] = await officerOf([rt, 'RT_HEAD'], ['35.74.01.1001.01.001', 'RT_HEAD'])
  callers['an officer with posts in two kelurahan'] = await officerOf(['35.74.01.1001', 'LURAH'], [rt, 'RT_HEAD'])
  callers['an officer with posts far and wide'] = await officerOf(['35.74.01', 'CAMAT'], [rt, 'RT_HEAD'])
  callers['a kelurahan admin'] = await adminOf('35.74.04.1003', Role.KELURAHAN_ADMIN)
  callers['an API client of a kecamatan'] = {
    ...(await adminOf('35.74.04', Role.API_CLIENT)),
    scopes: ['requests:read', 'residents:read', 'officers:read'],
  }
  callers['an evaluator of the city'] = evaluator
  callers['a resident'] = {
    ...evaluator,
    role: Role.RESIDENT,
    level: 'NONE',
    low: 0,
    high: 0,
    residentId: row!.applicant_id,
  }
  planning = await startPlanning(database)
})

afterAll(async () => {
  await planning.end()
  await build.end()
  await database.drop()
})

/** Requests of every RT, waiting there, each with a decision, an event and a resident of their own. */
const manyRequests = [
  `insert into resident (name, nik_masked, unit_id, place)
   select 'Warga', '', id, place from unit, generate_series(1, $2::int), (select $1::int) as stage where level = 'RT'`,
  `insert into request (number, service_type_id, chain_id, applicant_id, unit_id, place, status, stage_id, waiting_at_id,
                        waiting_since, submitted_at)
   select 'P-' || r.id, service_type_id, chain_id, r.id, unit_id, place, 'IN_PROGRESS', stage.id, unit_id, at, at
     from (select *, '2026-01-01'::timestamptz + (id * 7919 % 41203) * interval '7 minutes' as at from resident) r, stage
    where stage.id = $1 and $2 > 0`,
  `insert into approval (request_id, place, service_type_id, stage_id, unit_id, unit_place, entered_at, decided_at, outcome)
   select id, place, service_type_id, stage_id, unit_id, place, submitted_at, submitted_at + interval '1 day', 'APPROVED'
     from request`,
  // As a city tells of them: mixed.
  `insert into request_event (request_id, place, kind, at)
   select id, place, 'SUBMITTED', submitted_at from request order by submitted_at`,
]

async function officerOf(...posts: [unit: string, position: string][]): Promise<Caller> {
  const held = await Promise.all(
    posts.map(async ([code, position]) => {
      const { id, level, place, place_end: high } = await unitOf(build.rows, code)
      return { capacity: 'DEFINITIVE', position, unitId: id, unitCode: code, level, low: place, high }
    }),
  )
  const [{ level, low, high }, ...others] = held as [(typeof held)[number]]
  return { ...evaluator, role: Role.OFFICER, level, low, high, others, posts: held }
}

async function adminOf(code: string, role: Role): Promise<Caller> {
  const { level, place, place_end: high } = await unitOf(build.rows, code)
  return { ...evaluator, role, level, low: place, high }
}

const fields = 'number status unit { code } applicant { name } approvals { outcome } events { kind }'

const operations: Record<string, () => string> = {
  'the first page of requests': () => `{ requests { items { ${fields} } } }`,
  'the oldest that wait': () =>
    `{ requests(filter: { status: [IN_PROGRESS] }, sort: { field: SUBMITTED_AT, order: ASC }) { items { ${fields} } } }`,
  'the inbox': () => '{ requests(filter: { inbox: true }) { items { number } } }',
  'one request with its decisions': () => `{ request(id: ${request}) { ${fields} } }`,
  'the feed from the beginning': () =>
    '{ requestEvents(first: 100) { items { event { kind } request { number } } cursor hasMore } }',
  'the latest decisions': () => '{ approvals { items { outcome request { number } } } }',
}

const names = [
  'an RT head',
  'an officer with two posts in one kelurahan',
  'an officer with two posts far apart',
  'an officer with posts in two kelurahan',
  'an officer with posts far and wide',
  'a kelurahan admin',
  'an API client of a kecamatan',
  'an evaluator of the city',
  'a resident',
]

describe.each(names)('behind the fence of %s', (name) => {
  test.each(Object.keys(operations))('%s is read from an index, and little of it', async (operation) => {
    const query = operations[operation]!()
    const caller = callers[name]!
    const scans = await planning.scansOf(caller, query).catch((error: Error) => {
      if (operation.startsWith('one') && /no request|not found/i.test(error.message)) return []
      throw error
    })
    expect(scans.filter(({ table, kind, rows }) => /Seq Scan/.test(kind) && rows > 0 && table !== ofOneRow)).toEqual([])
    // The feed is read past what lies between posts far apart once; its cursor goes on from there.
    if (operation.startsWith('the feed') && name.endsWith('far apart')) return
    expect(scans.filter(({ rows }) => rows > mostRows)).toEqual([])
  })
})
