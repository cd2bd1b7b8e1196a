import type { ClientBase } from 'pg'
import type { RejectedRows } from './rejected-rows.ts'

const rowsAtATime = 1000

/** Rejects open visits of which nothing tells when they were entered: no time of their own, and no event before. */
export async function rejectEntriesUnknown(
  client: ClientBase,
  serviceId: number | null,
  rejected: RejectedRows,
): Promise<void> {
  await client.query(createTable, [serviceId])
  await client.query('delete from imported_row where nth in (select nth from entry_unknown)')
  await client.query('declare rejected_row no scroll cursor for select line, original from entry_unknown order by nth')
  for (;;) {
    const { rows } = await client.query<{ line: number; original: string }>(`fetch ${rowsAtATime} from rejected_row`)
    for (const { line, original } of rows) {
      await rejected.add(line, 'open visit entered at no known time', '', JSON.parse(original) as string[])
    }
    if (rows.length < rowsAtATime) break
  }
  await client.query('close rejected_row')
}

const createTable = `
  create temporary table entry_unknown on commit drop as
  select event.nth, line::int, original
    from imported_row as event
   where event.entered_at is null and event.decided_at is null
     and not exists (
       select from imported_row as before where before.request = event.request and before.decided_at is not null)
     and not exists (
       select from request
         join approval on approval.request_id = request.id
        where request.service_type_id = $1 and request.external_ref = event.request and approval.decided_at is not null)`
