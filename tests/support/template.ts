import { appRole } from '../../api/base/postgres/roles.ts'
import { migrate } from '../../api/orm.ts'

/** Fills the database that every clone starts from: migrated, with the real units and the example calendar. */
export async function fillTemplate({ ownerUrl }: { ownerUrl: string }): Promise<void> {
  await migrate(ownerUrl, appRole)
}
