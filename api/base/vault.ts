import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

/** A key of the vault: 32 random bytes, and the name that what it encrypted bears. */
export interface VaultKey {
  id: string
  key: Buffer
}

const cipher = 'aes-256-gcm'
const ivLength = 12
const tagLength = 16

/**
 * Encrypts what must not be readable in a copy of the database, and hashes what must be found there all the same.
 * The first key encrypts; the others still open what was encrypted before a rotation.
 */
export class Vault {
  readonly #keys: ReadonlyMap<string, { encryption: KeyObject; hashing: KeyObject }>
  /** The name of the key in use. */
  readonly current: string
  /** By the name of each key, what tells it from another of that name and opens nothing. */
  readonly fingerprints: ReadonlyMap<string, string>

  constructor(keys: readonly [VaultKey, ...VaultKey[]]) {
    this.current = keys[0].id
    this.fingerprints = new Map(keys.map(({ id, key }) => [id, derive(key, 'fingerprint').toString('hex')]))
    this.#keys = new Map(
      keys.map(({ id, key }) => [id, { encryption: secret(key, 'encrypt'), hashing: secret(key, 'hash') }]),
    )
  }

  /** Encrypts a text for a purpose, such as `nik`: for another purpose it does not open (AES-256-GCM, a fresh IV each time). */
  encrypt(text: string, purpose: string): string {
    const iv = randomBytes(ivLength)
    const encryption = createCipheriv(cipher, this.#keys.get(this.current)!.encryption, iv)
    encryption.setAAD(Buffer.from(purpose))
    const sealed = Buffer.concat([iv, encryption.update(text, 'utf8'), encryption.final(), encryption.getAuthTag()])
    return `${this.current}.${sealed.toString('base64url')}`
  }

  /** Opens what encrypt made. Throws when its key is not here, or when it was altered or made for another purpose. */
  decrypt(sealedText: string, purpose: string): string {
    const [id, text] = sealedText.split('.') as [string, string]
    const key = this.#keys.get(id)
    if (!key) throw new Error(`The key ${id} is missing from the configured keys.`)
    const sealed = Buffer.from(text, 'base64url')
    const decryption = createDecipheriv(cipher, key.encryption, sealed.subarray(0, ivLength))
    decryption.setAAD(Buffer.from(purpose))
    decryption.setAuthTag(sealed.subarray(-tagLength))
    return Buffer.concat([decryption.update(sealed.subarray(ivLength, -tagLength)), decryption.final()]).toString()
  }

  /** The keyed hash to store with a text, so that it can be found without being readable (HMAC-SHA-256). */
  hash(text: string, purpose: string): string {
    return this.#hash(this.current, text, purpose)
  }

  /** The keyed hashes a text may be stored with, by each of the keys: to search for it while keys are rotated. */
  hashes(text: string, purpose: string): string[] {
    return [...this.#keys.keys()].map((id) => this.#hash(id, text, purpose))
  }

  /** Whether a text was encrypted by a key that is no longer the first. */
  isOutdated(sealedText: string): boolean {
    return !sealedText.startsWith(`${this.current}.`)
  }

  #hash(id: string, text: string, purpose: string): string {
    return createHmac('sha256', this.#keys.get(id)!.hashing).update(`${purpose}:${text}`).digest('base64url')
  }
}

/** Made once: taking a key over from bytes costs several times what the encryption of a number does. */
const secret = (key: Buffer, use: string) => createSecretKey(derive(key, use))

const derive = (key: Buffer, use: string) => Buffer.from(hkdfSync('sha256', key, '', `portal-emas ${use}`, 32))
