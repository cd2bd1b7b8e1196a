import { Client, type ClientBase } from 'pg'
import { recordJob } from '../acts/audit.ts'
import { CannotStart } from '../base/cannot-start.ts'
import type { Progress } from '../base/progress.ts'
import type { Vault } from '../base/vault.ts'
import { dayOf } from '../calendars/days.ts'
import { loadExampleCalendar } from '../calendars/example-calendar.ts'
import { readCalendar } from '../calendars/read-calendar.ts'
import { loadServices } from '../serviceTypes/delivered/load-services.ts'
import { loadUnits } from '../units/load-units.ts'
import { setTerritory, wholeCity } from '../units/territory.ts'
import { UnitLevel } from '../units/unit.entity.ts'
import { arrangeAbsences } from './absences.ts'
import { storeSignIns } from './accounts.ts'
import { bulkLoad, copyLines } from './bulk-load.ts'
import { cityDays } from './city-days.ts'
import { type GroundTruth, writeGroundTruth } from './ground-truth.ts'
import { loadStories } from './load-stories.ts'
import { neighbourhoodsOf } from './neighbourhoods.ts'
import { appointOfficers, storeOfficers } from './officers.ts'
import { residentColumns, residentLines, residentsFor } from './residents.ts'
import { simulate } from './simulate.ts'
import { spanBefore, usualMonths, wholeMonths } from './span.ts'
import { StandardTimes } from './standard-times.ts'
import { readServices } from './stored-services.ts'
import { readUnits } from './stored-units.ts'
import { plantTroubles } from './troubles.ts'

/** What example to make, and where. The same seed and sizes give the same rows, whenever and wherever they are made. */
export interface SeedOptions {
  /** The address of the tables' owner. */
  ownerUrl: string
  /** Encrypts the numbers of the residents. */
  vault: Vault
  requests: number
  seed: number
  months?: number
  /** The first WIB day without requests; today unless given. */
  until?: string
  now: Date
  /** Whether to make the users whose password everyone knows; they are made only where there are no users yet. */
  exampleSignIns: boolean
  report: (line: string) => void
  progress?: Pick<Progress, 'show' | 'end'>
  /** Where to write the planted troubles down; nowhere unless given. */
  groundTruthPath?: string
}

/** Fills an empty database with a simulated city, all or nothing. Throws `CannotStart` where there are requests already. */
export async function seedExample(options: SeedOptions): Promise<GroundTruth> {
  const client = new Client({ connectionString: options.ownerUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('begin')
    const truth = await fill(client, options)
    await client.query('commit')
    await client.query('select fold_request_tally()')
    await client.query(`vacuum (analyze) ${filled.join(', ')}`)
    return truth
  } finally {
    options.progress?.end()
    await client.end()
  }
}

const bulky = ['resident', 'request', 'approval', 'request_event']
const filled = ['unit', 'service_type', 'chain', 'stage', 'officer', 'post', 'account', 'request_tally', ...bulky]

async function fill(client: ClientBase, options: SeedOptions): Promise<GroundTruth> {
  const { requests, seed, now, progress, months = usualMonths, until = dayOf(now) } = options
  const span = spanBefore(until, months)
  await client.query(setTerritory, [String(wholeCity.low), String(wholeCity.high)])
  await refuseFilled(client)
  await loadUnits(client)
  await loadExampleCalendar(client, now)
  const officeClock = (await readCalendar(client))!
  const units = await readUnits(client)
  await loadServices(client)
  const services = await readServices(client)
  const rts = units.filter(({ level }) => level === UnitLevel.RT).map(({ code }) => code)
  const troubles = plantTroubles(seed, rts, wholeMonths(span))
  const truth = { seed, requests, ...span, ...troubles }
  const officers = arrangeAbsences(appointOfficers(units, seed), span, troubles, seed)
  await storeOfficers(client, officers)
  if (options.groundTruthPath) await writeGroundTruth(options.groundTruthPath, truth)
  const homes = neighbourhoodsOf(units, troubles, seed, residentsFor(requests))
  const days = cityDays(span.since, span.until)
  options.report(`Simulating ${requests.toLocaleString('en')} requests from ${span.since} until ${span.until}`)
  await bulkLoad(client, bulky, async () => {
    await copyLines(client, 'resident', residentColumns, [...residentLines(homes, seed, options.vault)].join(''))
    const times = new StandardTimes(officeClock)
    const stories = simulate({ days, times, services, homes, officers, troubles, requests, seed })
    await loadStories(client, stories, await readReasons(client), (done) => {
      progress?.show('Requests', done / requests, done.toLocaleString('en'))
    })
    progress?.end()
    options.report('Building indexes')
  })
  await countOn(client)
  if (options.exampleSignIns && (await isEmpty(client, 'account'))) {
    await storeSignIns(client, { units, officers, homes })
  }
  await recordJob(client, 'seed', { requests, seed, since: span.since, until: span.until }, now)
  return truth
}

/** The catalogue of reasons, by their codes. */
async function readReasons(client: ClientBase): Promise<Map<string, number>> {
  const { rows } = await client.query<{ code: string; id: number }>('select code, id from decision_reason')
  return new Map(rows.map(({ code, id }) => [code, id]))
}

async function refuseFilled(client: ClientBase): Promise<void> {
  await client.query(`lock table ${bulky.join(', ')} in access exclusive mode`)
  for (const table of ['request', 'resident', 'officer']) {
    if (await isEmpty(client, table)) continue
    throw new CannotStart(
      `The database already has records (${table}), and the example is made only in an empty one. To start afresh, stop Portal Emas and remove its data folder, or name a new database in DATABASE_URL.`,
    )
  }
}

async function isEmpty(client: ClientBase, table: string): Promise<boolean> {
  const { rows } = await client.query<{ filled: boolean }>(`select exists (select from ${table}) as filled`)
  return rows[0]?.filled === false
}

/** The next rows are numbered after those of the example. */
async function countOn(client: ClientBase): Promise<void> {
  for (const table of ['officer', 'post', ...bulky]) {
    await client.query(`select setval(pg_get_serial_sequence('${table}', 'id'), max(id)) from ${table}`)
  }
  await client.query(countNumbers)
}

/** Requests begun from now on are numbered after those of the example, whose numbers look the same. */
const countNumbers = `
  select setval('request_number', serial)
    from (select max(substring(number from '^PE-[0-9]{4}-([0-9]+)$')::bigint) as serial from request) as given
   where serial is not null`
