import { tmpdir } from 'node:os'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FileStorage, newFileKey } from '../../api/base/file-storage.ts'
import { LocalFolder } from '../../api/platform/storage/local-folder.ts'
import { Connections } from '../../api/read/connections.ts'
import { removeStrays, strayFor } from '../../api/requests/stray-files.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'

const now = new Date('2026-08-10T03:00:00Z')
const aDayLater = new Date('2026-08-11T03:00:01Z')

let database: TestDatabase
let build: Builders
let connections: Connections
let folder: string
let storage: LocalFolder

beforeAll(async () => {
  database = await cloneDatabase()
  build = await startBuilding(database)
  connections = new Connections(database.appUrl, 1)
  folder = await mkdtemp(join(tmpdir(), 'portal-emas-strays-'))
  storage = new LocalFolder(folder)
})

afterAll(async () => {
  await connections.close()
  await build.end()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

async function put(key: string): Promise<string> {
  async function* content() {
    yield Buffer.from('x')
  }
  await storage.put(key, content(), 1)
  return key
}

const files = async () => (await readdir(folder, { recursive: true })).filter((name) => name.split('/').length === 3)

test('a file that got no document is removed a day later, and one that did is not', async () => {
  const [stray, kept] = [await put(newFileKey(now)), await put(newFileKey(now))]
  await connections.run([strayFor(stray, now)])
  expect(await removeStrays(connections, storage, now)).toBe(0)
  expect((await files()).toSorted()).toEqual([stray, kept].toSorted())
  expect(await removeStrays(connections, storage, aDayLater)).toBe(1)
  expect(await files()).toEqual([kept])
  await storage.remove(kept)
})

test('a file goes when its document is gone, whoever removed it, or with the resident it tells of', async () => {
  const [taken, erased] = [await put(newFileKey(now)), await put(newFileKey(now))]
  for (const key of [taken, erased]) {
    const id = await build.document()
    await build.rows.select('update document set storage_key = $1 where id = $2', [key, id])
  }
  expect(await removeStrays(connections, storage, aDayLater)).toBe(0)
  await build.rows.select('delete from document where storage_key = $1', [taken])
  expect(await removeStrays(connections, storage, now)).toBe(1)
  expect(await files()).toEqual([erased])
  await build.rows.select('delete from document')
  await removeStrays(connections, storage, now)
  expect(await files()).toEqual([])
})

test('what a storage cannot remove now is removed an hour later', async () => {
  const keys = [await put(newFileKey(now)), await put(newFileKey(now))]
  await connections.run(keys.map((key) => strayFor(key, now)))
  const down: FileStorage = new LocalFolder(folder)
  down.remove = () => Promise.reject(new Error('down'))
  expect(await removeStrays(connections, down, aDayLater)).toBe(0)
  expect(await removeStrays(connections, storage, aDayLater)).toBe(0)
  expect(await removeStrays(connections, storage, new Date(aDayLater.getTime() + 3_600_000))).toBe(2)
  expect(await files()).toEqual([])
})
