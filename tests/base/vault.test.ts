import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refuseForeignKeys } from '../../api/base/data-keys.ts'
import { formatKeys, newVaultKey, readVaultKeys } from '../../api/base/vault-keys.ts'
import { Vault } from '../../api/base/vault.ts'

const [older, newer] = [newVaultKey(), newVaultKey()]
const before = new Vault([older])
const between = new Vault([newer, older])
const after = new Vault([newer])
const nik = '3574041708450000'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-emas-keys-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('what is encrypted', () => {
  test('opens for its purpose alone, and is never twice the same', () => {
    const sealed = before.encrypt(nik, 'nik')
    expect(before.decrypt(sealed, 'nik')).toBe(nik)
    expect(() => before.decrypt(sealed, 'kk')).toThrow(/authenticate/)
    expect(before.encrypt(nik, 'nik')).not.toBe(sealed)
    expect(sealed).not.toContain(Buffer.from(nik).toString('base64url').slice(0, 12))
  })

  test('does not open when a single character was altered', () => {
    const sealed = before.encrypt(nik, 'nik')
    const at = older.id.length + 1
    for (let index = at; index < sealed.length - 1; index += 1) {
      const other = sealed[index] === 'A' ? 'B' : 'A'
      expect(() => before.decrypt(sealed.slice(0, index) + other + sealed.slice(index + 1), 'nik')).toThrow(
        /authenticate|key/,
      )
    }
  })

  test('opens with a key that is no longer the first, and not without it', () => {
    const sealed = before.encrypt(nik, 'nik')
    expect(between.decrypt(sealed, 'nik')).toBe(nik)
    expect(between.isOutdated(sealed)).toBe(true)
    expect(between.isOutdated(between.encrypt(nik, 'nik'))).toBe(false)
    expect(() => after.decrypt(sealed, 'nik')).toThrow(`The key ${older.id} is missing`)
  })
})

describe('a keyed hash', () => {
  test('is the same for the same text, purpose and key, and for nothing else', () => {
    expect(before.hash(nik, 'nik')).toBe(new Vault([older]).hash(nik, 'nik'))
    const others = [before.hash(nik, 'kk'), before.hash('3574041708450001', 'nik'), after.hash(nik, 'nik')]
    expect(new Set([before.hash(nik, 'nik'), ...others]).size).toBe(4)
  })

  test('is found under every key that is known', () => {
    expect(between.hashes(nik, 'nik')).toEqual([after.hash(nik, 'nik'), before.hash(nik, 'nik')])
  })
})

describe('the keys of a data folder', () => {
  test('are made once, for their owner alone to read', async () => {
    const made = await readVaultKeys({ dataKeys: null, dataDir: folder })
    expect(await readVaultKeys({ dataKeys: null, dataDir: folder })).toEqual(made)
    expect(statSync(join(folder, 'data-keys')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(folder, 'data-keys'), 'utf8')).toBe(formatKeys(made))
  })

  test('are not made for a database that was encrypted with others', async () => {
    const dataDir = join(folder, 'empty')
    const known = [{ id: older.id, fingerprint: before.fingerprints.get(older.id)! }]
    await expect(readVaultKeys({ dataKeys: null, dataDir }, known)).rejects.toThrow(
      `Personal data in this database is encrypted with the key ${older.id}, which is not here.`,
    )
    await expect(readVaultKeys({ dataKeys: null, dataDir })).resolves.toHaveLength(1)
  })

  test('that make no sense are refused without being shown', async () => {
    writeFileSync(join(folder, 'data-keys'), 'rahasia')
    const refused = await readVaultKeys({ dataKeys: null, dataDir: folder }).catch((error: Error) => error.message)
    expect(refused).toMatch(/data-keys must hold keys as "name:base64/)
    expect(refused).not.toContain('rahasia')
  })
})

test('a key that is missing, or another one of its name, is refused', () => {
  const known = [{ id: older.id, fingerprint: before.fingerprints.get(older.id)! }]
  expect(() => refuseForeignKeys(known, between)).not.toThrow()
  expect(() => refuseForeignKeys(known, after)).toThrow(older.id)
  const impostor = new Vault([{ ...newVaultKey(), id: older.id }])
  expect(() => refuseForeignKeys(known, impostor)).toThrow(older.id)
})
