import { formatKeys } from '../../api/base/vault-keys.ts'
import { Vault } from '../../api/base/vault.ts'

/** A key that everyone may know. */
export const testKey = { id: 'test', key: Buffer.alloc(32, 7) }

/** The vault of every test server, with that key. */
export const testVault = new Vault([testKey])

/** The same as DATA_KEYS, for programs that open a clone. */
export const testDataKeys = formatKeys([testKey])
