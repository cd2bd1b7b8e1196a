import { Client } from 'pg'
import { appRole } from '../../api/base/postgres/roles.ts'
import { loadExampleCalendar } from '../../api/calendars/example-calendar.ts'
import { migrate } from '../../api/orm.ts'
import { loadUnits } from '../../api/units/load-units.ts'
import { testVault } from './vault.ts'

/** Fills the database that every clone starts from: migrated, with the real units and the example calendar. */
export async function fillTemplate({ ownerUrl }: { ownerUrl: string }): Promise<void> {
  await migrate(ownerUrl, appRole, testVault)
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await loadUnits(client)
    await loadExampleCalendar(client, new Date())
  } finally {
    await client.end()
  }
}
