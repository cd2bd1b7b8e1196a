import type { Client } from 'pg'
import { recordJob } from '../acts/audit.ts'
import { CannotStart, codeOf, oneLine } from '../base/cannot-start.ts'
import { dayOf } from '../calendars/days.ts'
import { setTerritory, wholeCity } from '../units/territory.ts'
import { EventReader } from './event-row.ts'
import { importOfficers } from './import-officers.ts'
import { storeRequests } from './import-requests.ts'
import { importService, importStages } from './import-stages.ts'
import { findTarget } from './import-target.ts'
import { deriveEntries, deriveStates } from './import-timeline.ts'
import { importUnits, knownUnitsOnly } from './import-units.ts'
import { importCases, matchVisits } from './import-visits.ts'
import type { LogFile } from './log-file.ts'
import type { Mapping } from './mapping.ts'
import { rejectEntriesUnknown } from './reject-entries.ts'
import type { RejectedRows } from './rejected-rows.ts'
import { stageRows } from './stage-rows.ts'

/** What an import is to do. */
export interface HistoryImport {
  log: LogFile
  mapping: Mapping
  rejected: RejectedRows
  /** Whether a unit that does not exist becomes an agency below the root. */
  createUnits: boolean
  /** Whether everything is done and then undone, to see what would come of it. */
  dryRun: boolean
  now: Date
  /** How far a step is, from 0 to 1. */
  onProgress: (step: string, share: number, note?: string) => void
}

/** What came of it, in rows and in things made. */
export interface ImportCounts {
  rows: number
  imported: number
  alreadyThere: number
  requests: number
  stages: number
  units: number
  officers: number
}

/** Imports a log in one transaction, on a connection of its own: all of its good rows go in, or nothing does. */
export async function importHistory(client: Client, wish: HistoryImport): Promise<ImportCounts> {
  await client.query('begin')
  try {
    await client.query(setTerritory, [String(wholeCity.low), String(wholeCity.high)])
    for (const setting of settings) await client.query(setting)
    const { rows } = await client.query<{ mine: boolean }>(
      `select pg_try_advisory_xact_lock(hashtext('portal_import')) as mine`,
    )
    if (!rows[0]?.mine) throw new CannotStart('Another import is running. Try again when it has ended.')
    const counts = await importRows(client, wish)
    await wish.rejected.close()
    await recordJob(client, 'import', { file: wish.log.name, ...counts, rejected: wish.rejected.count }, wish.now)
    await client.query(wish.dryRun ? 'rollback' : 'commit')
    return counts
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    if (!codeOf(error) || error instanceof CannotStart) throw error
    throw new CannotStart(`The import failed, and nothing was stored: ${oneLine(error)}`, { cause: error })
  }
}

const settings = ['statement_timeout = 0', `work_mem = '64MB'`, `temp_buffers = '32MB'`].map((s) => `set local ${s}`)

async function importRows(client: Client, wish: HistoryImport): Promise<ImportCounts> {
  const { log, mapping, rejected, createUnits, now, onProgress } = wish
  const target = await findTarget(client, mapping)
  const checkUnit = createUnits ? () => undefined : await knownUnitsOnly(client, target.root)
  const reader = new EventReader(mapping, log.header)
  const onRows = (rows: number) => onProgress('Reading', log.bytesRead / log.size, `${rows.toLocaleString('en')} rows`)
  const rows = await stageRows(client, { log, reader, rejected, checkUnit, onProgress: onRows })
  await client.query('analyze imported_row')
  await rejectEntriesUnknown(client, target.service?.id ?? null, rejected)
  const counts = { rows, imported: 0, alreadyThere: 0, requests: 0, stages: 0, units: 0, officers: 0 }
  const good = rows - rejected.count
  if (good === 0) return counts

  let step = 0
  const next = () => onProgress('Sorting', (step += 1) / 6)
  const firstDay = dayOf(await firstInstant(client, now))
  counts.units = await importUnits(client, target.root, firstDay)
  const service = { code: mapping.service.code, ...(await importService(client, target, mapping, firstDay)) }
  counts.stages = await importStages(client, service)
  next()
  counts.officers = await importOfficers(client, service.id)
  next()
  await importCases(client, service.id, target.root)
  next()
  await matchVisits(client, service.id)
  next()
  counts.imported = await deriveEntries(client)
  counts.alreadyThere = good - counts.imported
  next()
  await deriveStates(client)
  next()
  counts.requests = await storeRequests(client, service, now, (share) => onProgress('Storing', share))
  return counts
}

/** The first instant of the log; now, when it has none of its own. */
async function firstInstant(client: Client, now: Date): Promise<Date> {
  const { rows } = await client.query<{ first: Date | null }>(
    'select min(least(entered_at, decided_at)) as first from imported_row',
  )
  return rows[0]?.first ?? now
}
