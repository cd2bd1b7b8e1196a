import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'

/** Keeps files outside of the database, each under a key of its own that is never used again. */
export interface FileStorage {
  /** Stores so many bytes as they flow in: whole, or nothing at all. Rejects with what the flow fails with, and with UNAVAILABLE. */
  put(key: string, content: AsyncIterable<Uint8Array>, size: number): Promise<void>
  /** What is stored under a key, as it flows out. Rejects with UNAVAILABLE, also where nothing is stored. */
  get(key: string): Promise<Readable>
  /** Removes what is stored under a key, or was on its way there. Where there is nothing, it is done. Rejects with UNAVAILABLE. */
  remove(key: string): Promise<void>
}

/** A key for a file that comes in now: it tells nothing but the month. */
export function newFileKey(now: Date): string {
  return `${now.toISOString().slice(0, 7).replace('-', '/')}/${randomUUID()}`
}

const keyForm = /^\d{4}\/\d{2}\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Throws for what was never made as a key: nothing else names a file. */
export function checkFileKey(key: string): void {
  if (!keyForm.test(key)) throw new Error('This is no key of a file.')
}
