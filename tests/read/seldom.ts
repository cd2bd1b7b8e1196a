import { openRows } from '../support/rows.ts'
import type { TestDatabase } from '../support/database.ts'

/** Adds to the example what it seldom or never has: requests that are alike, entered for others, drafts, and documents. */
export async function addWhatIsSeldom({ ownerUrl }: Pick<TestDatabase, 'ownerUrl'>): Promise<void> {
  const rows = await openRows(ownerUrl)
  try {
    await rows.select(
      `update request r set applicant_id = alike.applicant_id
         from (select id, max(applicant_id) over (partition by service_type_id) as applicant_id
                 from request where closed_at is null) alike
        where alike.id = r.id and r.id % 4 > 0`,
    )
    await rows.select(
      `update request r set filed_by_id = who.id
         from (select id, row_number() over (order by id) as nth, count(*) over () as number from account) who
        where who.nth = 1 + r.id % who.number and r.id % 3 > 0`,
    )
    await rows.select(
      `update request set status = 'DRAFT', stage_id = null, waiting_at_id = null, waiting_since = null, due_at = null
        where closed_at is null and id % 7 = 0`,
    )
    await rows.select(
      `insert into document (request_id, place, code, name, type, size, sha256, storage_key, uploaded_at, account_id)
       select r.id, r.place, d ->> 'code', 'berkas.pdf', 'application/pdf', 1, '', r.id || '/' || (d ->> 'code'),
              r.submitted_at, 1
         from request r join chain c on c.id = r.chain_id cross join jsonb_array_elements(c.documents) d
        where (r.id + length(d ->> 'code')) % 2 = 0`,
    )
  } finally {
    await rows.end()
  }
}
