import { seedExample } from '../../api/example/seed.ts'
import { startApi, type TestApi } from './api.ts'
import { cloneDatabase } from './database.ts'
import { testVault } from './vault.ts'

/** The server with its console on a small example city, ending today; close it in `afterAll`. */
export async function startExampleCity({ requests = 600, months = 6 } = {}): Promise<TestApi> {
  const database = await cloneDatabase()
  const report = () => undefined
  const { ownerUrl } = database
  await seedExample({
    ownerUrl,
    vault: testVault,
    requests,
    months,
    seed: 1,
    now: new Date(),
    exampleSignIns: true,
    report,
  })
  const api = await startApi({ database, withConsole: true })
  return {
    ...api,
    close: async () => {
      await api.close()
      await database.drop()
    },
  }
}
