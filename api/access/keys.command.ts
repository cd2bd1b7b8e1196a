import { rename, writeFile } from 'node:fs/promises'
import type { ClientBase } from 'pg'
import { CannotStart } from '../base/cannot-start.ts'
import type { Config } from '../base/config.ts'
import { type KnownKey, knownKeys } from '../base/data-keys.ts'
import type { Progress } from '../base/progress.ts'
import { formatKeys, keyFile, newVaultKey, readVaultKeys } from '../base/vault-keys.ts'
import { Vault, type VaultKey } from '../base/vault.ts'
import { countKeyUse, rotateKeys } from './rotate-keys.ts'

/** What the command works with. */
export interface KeysTools {
  /** The tables' owner. */
  client: ClientBase
  config: Pick<Config, 'dataKeys' | 'dataDir'>
  progress: Pick<Progress, 'show' | 'end'>
  print: (line: string) => void
}

type Keys = [VaultKey, ...VaultKey[]]

const usage = 'Say one of: npm run keys -- status | add | rotate | retire NAME'

/** `npm run keys`: tells of the keys that personal data is encrypted with, and replaces them step by step. Throws CannotStart. */
export async function keysCommand([verb, name]: readonly string[], tools: KeysTools): Promise<void> {
  const keys = await readVaultKeys(tools.config)
  if (verb === 'status') await tell(keys, tools)
  else if (verb === 'add') await add(keys, tools)
  else if (verb === 'rotate') await rotate(keys, tools)
  else if (verb === 'retire' && name) await retire(name, keys, tools)
  else throw new CannotStart(usage)
}

async function tell(keys: Keys, { client, print }: KeysTools): Promise<void> {
  const use = await countKeyUse(client)
  for (const [index, { id }] of keys.entries()) {
    const role = index === 0 ? 'encrypts' : 'opens'
    print(`${id.padEnd(16)} ${role.padEnd(9)} ${(use.get(id) ?? 0).toLocaleString('en')} values`)
  }
}

/** A new key is known first and used later, so that no server meets what it cannot open. */
async function add(keys: Keys, { config, print }: KeysTools): Promise<void> {
  const made = newVaultKey()
  if (config.dataKeys) {
    print('Keys come from DATA_KEYS. Put this one behind the others there, on every server, and restart them:')
    print(formatKeys([made]))
  } else {
    await write(config, [...keys, made])
    print(`${made.id} was made and put into ${keyFile(config.dataDir)}. Back that file up, and restart every server.`)
  }
  print('Then: npm run keys -- rotate')
}

async function rotate(keys: Keys, { client, config, progress, print }: KeysTools): Promise<void> {
  const ordered = config.dataKeys ? keys : newFirst(keys, await knownKeys(client))
  if (ordered.length === 1) throw new CannotStart('There is one key only. Make another first: npm run keys -- add')
  if (!config.dataKeys && ordered[0] !== keys[0]) await write(config, ordered)
  const rotated = await rotateKeys(client, new Vault(ordered), progress)
  print(`${rotated.toLocaleString('en')} values are encrypted with ${ordered[0].id} now.`)
  print(
    config.dataKeys
      ? `Put ${ordered[0].id} first in DATA_KEYS on every server and restart them; until then they go on encrypting with an older key.`
      : 'Restart every server; until then they go on encrypting with the older key.',
  )
  print(
    `Then rotate once more, and retire the others: ${ordered
      .slice(1)
      .map(({ id }) => id)
      .join(', ')}`,
  )
}

/** The key that was added and encrypted nothing yet comes first; with none such, a rotation goes on where it was. */
function newFirst(keys: Keys, known: readonly KnownKey[]): Keys {
  const added = keys.findLast(({ id }) => known.every((each) => each.id !== id))
  return added ? [added, ...keys.filter((key) => key !== added)] : keys
}

async function retire(name: string, keys: Keys, { client, config, print }: KeysTools): Promise<void> {
  const use = (await countKeyUse(client)).get(name) ?? 0
  if (use > 0) throw new CannotStart(`${name} still opens ${use.toLocaleString('en')} values: npm run keys -- rotate`)
  if (keys[0].id === name) throw new CannotStart(`${name} is the key that encrypts. Rotate to another one first.`)
  const isKnown = (await knownKeys(client)).some(({ id }) => id === name) || keys.some(({ id }) => id === name)
  if (!isKnown) throw new CannotStart(`There is no key ${name}.`)
  await client.query('delete from data_key where id = $1', [name])
  const [first, ...others] = keys
  if (config.dataKeys) print(`Nothing needs ${name} any more: take it out of DATA_KEYS.`)
  else {
    await write(config, [first, ...others.filter(({ id }) => id !== name)])
    print(
      `${name} was taken out of ${keyFile(config.dataDir)}. Keep it with the backups that were made while it was in use.`,
    )
  }
}

/** Never half a file: a key that is lost opens nothing any more. */
async function write({ dataDir }: Pick<Config, 'dataDir'>, keys: readonly VaultKey[]): Promise<void> {
  const file = keyFile(dataDir)
  await writeFile(`${file}.new`, formatKeys(keys), { mode: 0o600 })
  await rename(`${file}.new`, file)
}
