/** A column that the vault encrypts. */
export interface EncryptedColumn {
  table: string
  cipher: string
  /** The column with the keyed hash of the same text; null where it is never searched for. */
  hash: string | null
  /** What it is encrypted for. */
  purpose: string
}

/** THE list of encrypted columns: a rotation of keys goes through all of them. */
export const encryptedColumns: readonly EncryptedColumn[] = [
  { table: 'resident', cipher: 'nik_cipher', hash: 'nik_hash', purpose: 'nik' },
  { table: 'resident', cipher: 'kk_cipher', hash: 'kk_hash', purpose: 'kk' },
  { table: 'resident', cipher: 'email_cipher', hash: null, purpose: 'email' },
  { table: 'request', cipher: 'tracking_cipher', hash: null, purpose: 'tracking' },
  { table: 'account', cipher: 'totp_secret', hash: null, purpose: 'totp' },
]
