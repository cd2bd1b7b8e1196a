/** A key that nobody else makes. Browsers offer `crypto.randomUUID` on encrypted ways alone, and offices have others too. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
