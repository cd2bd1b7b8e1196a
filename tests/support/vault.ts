import { Vault } from '../../api/base/vault.ts'

/** The vault of every test server, with a key that everyone may know. */
export const testVault = new Vault([{ id: 'test', key: Buffer.alloc(32, 7) }])
