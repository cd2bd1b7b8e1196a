import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Jobs } from '../../api/base/jobs.ts'
import { LocalFolder } from '../../api/platform/storage/local-folder.ts'
import { keepUp } from '../../api/platform/upkeep.ts'
import { Connections } from '../../api/read/connections.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let build: Builders
let connections: Connections
let jobs: Jobs

beforeAll(async () => {
  database = await cloneDatabase()
  build = await startBuilding(database)
  connections = new Connections(database.appUrl, 1)
  jobs = new Jobs(database.appUrl, (error) => console.error(error))
  await jobs.start()
})

afterAll(async () => {
  await jobs.stop()
  await connections.close()
  await build.end()
  await database.drop()
})

test('kept counts are folded, and retention runs', async () => {
  const service = await build.service({ levels: ['RT'] })
  for (let nth = 0; nth < 3; nth += 1) await build.request({ service })
  const storage = new LocalFolder(join(tmpdir(), 'portal-emas-none'))
  const { appUrl: databaseUrl } = database
  await keepUp(jobs, { connections, databaseUrl, now: () => new Date(), deadlines: null, storage })
  await expect.poll(() => build.rows.select('select class from retention_run')).toHaveLength(5)
  expect(await build.rows.select('select status, change from request_tally')).toEqual([
    { status: 'IN_PROGRESS', change: 3 },
  ])
})
