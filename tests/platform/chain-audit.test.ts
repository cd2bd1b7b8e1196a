import { afterAll, beforeAll, expect, test } from 'vitest'
import { record, theSystem } from '../../api/acts/audit.ts'
import { AuditKind } from '../../api/acts/audit-entry.entity.ts'
import { chainAudit } from '../../api/platform/chain-audit.ts'
import { Connections } from '../../api/read/connections.ts'
import { type Rows, openRows } from '../support/rows.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let rows: Rows
let connections: Connections

beforeAll(async () => {
  database = await cloneDatabase()
  rows = await openRows(database.ownerUrl)
  connections = new Connections(database.appUrl, 2)
})

afterAll(async () => {
  await connections.close()
  await rows.end()
  await database.drop()
})

const add = (times: number) =>
  connections.run(
    Array.from({ length: times }, () => record(theSystem, { kind: AuditKind.JOB, action: 'uji' }, new Date())),
  )
const linked = () => rows.select('select count(*)::int as links, max(seq)::int as last from audit_link')

test('servers link at once and in pieces what waits, without twins or gaps', async () => {
  await add(1700)
  const servers = [chainAudit(connections), chainAudit(connections)]
  await expect.poll(linked).toEqual([{ links: 1700, last: 1700 }])
  await Promise.all(servers.map((server) => server.stop()))
})

test('a server that stops links what is left', async () => {
  const server = chainAudit(connections)
  await server.stop()
  await add(3)
  const other = chainAudit(connections)
  await other.stop()
  expect(await linked()).toEqual([{ links: 1703, last: 1703 }])
})
