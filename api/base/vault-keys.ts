import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CannotStart } from './cannot-start.ts'
import type { Config } from './config.ts'
import { type KnownKey, lostKeys } from './data-keys.ts'
import type { VaultKey } from './vault.ts'

type Keys = [VaultKey, ...VaultKey[]]

/**
 * The keys of the configuration, else those of the data folder, which are made when they are needed first: never for a
 * database that was encrypted with others. Throws CannotStart.
 */
export async function readVaultKeys(
  { dataKeys, dataDir }: Pick<Config, 'dataKeys' | 'dataDir'>,
  known: readonly KnownKey[] = [],
): Promise<Keys> {
  if (dataKeys) return parseKeys(dataKeys, 'DATA_KEYS')
  const file = keyFile(dataDir)
  try {
    return parseKeys(await readFile(file, 'utf8'), file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  if (known.length > 0) throw lostKeys(known)
  const made: Keys = [newVaultKey()]
  await mkdir(dataDir, { recursive: true })
  await writeFile(file, formatKeys(made), { mode: 0o600, flag: 'wx' })
  return made
}

/** The file in the data folder that keeps the keys where the configuration has none. */
export const keyFile = (dataDir: string): string => path.join(dataDir, 'data-keys')

/** A new key, named after the day it was made on. */
export function newVaultKey(now = new Date()): VaultKey {
  const day = now.toISOString().slice(0, 10).replaceAll('-', '')
  return { id: `${day}${randomBytes(3).toString('hex')}`, key: randomBytes(32) }
}

/** Keys as DATA_KEYS has them, the one in use first: `name:base64,name:base64`. */
export function formatKeys(keys: readonly VaultKey[]): string {
  return keys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(',')
}

/** Throws CannotStart, without showing what it read. */
function parseKeys(text: string, source: string): Keys {
  const keys = text
    .trim()
    .split(',')
    .map((each) => /^([a-zA-Z0-9]{1,32}):([A-Za-z0-9+/]{43}=)$/.exec(each.trim()))
    .map((match) => (match ? { id: match[1]!, key: Buffer.from(match[2]!, 'base64') } : null))
  const valid = keys.filter((key) => key !== null)
  const isWhole = valid.length === keys.length && new Set(valid.map(({ id }) => id)).size === valid.length
  if (isWhole && valid[0]) return [valid[0], ...valid.slice(1)]
  throw new CannotStart(`${source} must hold keys as "name:base64 of 32 bytes", separated by commas, the newest first.`)
}
