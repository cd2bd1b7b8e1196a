import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FileStorage, newFileKey } from '../../api/base/file-storage.ts'
import { LocalFolder } from '../../api/platform/storage/local-folder.ts'
import { S3Bucket } from '../../api/platform/storage/s3-bucket.ts'
import { startBucket, type TestBucket } from '../support/bucket.ts'

const now = new Date('2026-08-10T03:00:00Z')

let folder: string
let bucket: TestBucket
let storages: Record<string, FileStorage>
/** What each has stored, by the ways of its own. */
let kept: Record<string, () => Promise<string[]>>

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'portal-emas-documents-')), 'documents')
  bucket = await startBucket()
  storages = { folder: new LocalFolder(folder), bucket: new S3Bucket(bucket.config) }
  kept = {
    folder: async () => {
      const all = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
      return all
        .filter((each) => each.isFile())
        .map((each) => join(each.parentPath, each.name).slice(folder.length + 1))
    },
    bucket: async () => [...bucket.objects.keys()],
  }
})

afterAll(async () => {
  await bucket.close()
  await rm(folder, { recursive: true, force: true })
})

async function* pieces(content: Buffer, failAfter = Infinity) {
  const length = 64 * 1024
  for (let at = 0; at < content.length; at += length) {
    if (at >= failAfter) throw new Error('the sender went away')
    yield content.subarray(at, at + length)
  }
}

describe.each(['folder', 'bucket'])('a %s', (kind) => {
  test('gives back what was put into it, until it is removed', async () => {
    const storage = storages[kind]!
    for (const content of [Buffer.from('x'), randomBytes(3_000_000)]) {
      const key = newFileKey(now)
      await storage.put(key, pieces(content), content.length)
      expect((await buffer(await storage.get(key))).equals(content)).toBe(true)
      expect(await kept[kind]!()).toContain(key)
      await storage.remove(key)
      await expect(storage.get(key)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
      await storage.remove(key)
    }
    expect(await kept[kind]!()).toEqual([])
  })

  test('keeps nothing of what fails on the way in, and tells why', async () => {
    const content = randomBytes(1_000_000)
    const put = storages[kind]!.put(newFileKey(now), pieces(content, 300_000), content.length)
    await expect(put).rejects.toThrow('the sender went away')
    const short = storages[kind]!.put(newFileKey(now), pieces(content.subarray(1)), content.length)
    await expect(short).rejects.toThrow(/instead of|at the moment/)
    await expect.poll(() => kept[kind]!()).toEqual([])
  })

  test.each(['', '../../etc/passwd', '2026/08/../../../x', '2026/08/', 'a'.repeat(300)])(
    'takes no other key than its own: %s',
    async (key) => {
      const storage = storages[kind]!
      await expect(storage.put(key, pieces(Buffer.from('x')), 1)).rejects.toThrow('no key of a file')
      await expect(storage.get(key)).rejects.toThrow('no key of a file')
      await expect(storage.remove(key)).rejects.toThrow('no key of a file')
    },
  )
})

test('files in a folder are for nobody else on the machine', async () => {
  const key = newFileKey(now)
  await storages.folder!.put(key, pieces(Buffer.from('x')), 1)
  const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)
  expect(await modeOf(join(folder, key))).toBe('600')
  for (const each of [folder, join(folder, '2026'), join(folder, '2026/08')]) expect(await modeOf(each)).toBe('700')
})

test('of a file that was on its way when the machine went down, removing its key leaves nothing', async () => {
  const key = newFileKey(now)
  const never = {
    async *[Symbol.asyncIterator]() {
      yield Buffer.from('x')
      await new Promise(() => undefined)
    },
  }
  void storages.folder!.put(key, never, 2)
  await expect.poll(() => kept.folder!()).toContain(`${key}.part`)
  await storages.folder!.remove(key)
  expect((await kept.folder!()).filter((name) => name.startsWith(key))).toEqual([])
})

test('a bucket that is asked with another secret, or is down, is unavailable and tells no secret', async () => {
  const stranger = new S3Bucket({ ...bucket.config, secretAccessKey: 'tebakan' })
  const put = stranger.put(newFileKey(now), pieces(Buffer.from('x')), 1)
  await expect(put).rejects.toMatchObject({ code: 'UNAVAILABLE', message: expect.not.stringContaining('tebakan') })
  bucket.isDown = true
  await expect(storages.bucket!.get(newFileKey(now))).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  bucket.isDown = false
  const nowhere = new S3Bucket({ ...bucket.config, endpoint: 'http://127.0.0.1:1' })
  await expect(nowhere.remove(newFileKey(now))).rejects.toMatchObject({ code: 'UNAVAILABLE' })
})
