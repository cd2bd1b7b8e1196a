import type { Vault } from '../base/vault.ts'
import { maskNik } from './nik.ts'

/** A number as it is stored: what opens it, what finds it and what is shown of it. */
export interface SealedNumber {
  cipher: string
  hash: string
  masked: string
}

/** Which of a resident's numbers; the purpose it is encrypted and hashed for. */
export type NumberKind = 'nik' | 'kk'

/** Makes a number ready to be stored. */
export function sealNumber(vault: Vault, kind: NumberKind, digits: string): SealedNumber {
  return { cipher: vault.encrypt(digits, kind), hash: vault.hash(digits, kind), masked: maskNik(digits) }
}
