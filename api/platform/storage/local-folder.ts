import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { checkFileKey, type FileStorage } from '../../base/file-storage.ts'
import { DomainError } from '../../base/errors.ts'
import { loggable } from '../loggable.ts'

/** Files in a folder of this machine, which nobody but this program's user can read. */
export class LocalFolder implements FileStorage {
  readonly #folder: string

  /** The folder is made when the first file comes. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** Under another name until it is whole and on the disk. */
  async put(key: string, content: AsyncIterable<Uint8Array>, size: number): Promise<void> {
    const whole = this.#path(key)
    const part = partOf(whole)
    try {
      await mkdir(path.dirname(whole), { recursive: true, mode: 0o700 })
      const file = await open(part, 'wx', 0o600)
      try {
        await file.writeFile(content)
        const { size: written } = await file.stat()
        if (written !== size) throw new Error(`${written} bytes came instead of ${size}`)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(part, whole)
    } catch (error) {
      await rm(part, { force: true }).catch(() => undefined)
      throw told(error)
    }
  }

  async get(key: string): Promise<Readable> {
    try {
      const file = await open(this.#path(key), 'r')
      return file.createReadStream()
    } catch (error) {
      throw told(error)
    }
  }

  async remove(key: string): Promise<void> {
    const whole = this.#path(key)
    try {
      for (const each of [whole, partOf(whole)]) await rm(each, { force: true })
    } catch (error) {
      throw told(error)
    }
  }

  #path(key: string): string {
    checkFileKey(key)
    return path.join(this.#folder, key)
  }
}

const partOf = (file: string) => `${file}.part`

/** What the flow failed with is told as it is; of what the disk says, that it does not work. */
function told(error: unknown): unknown {
  if (!(error instanceof Error) || !('syscall' in error) || !('path' in error || error.syscall === 'write'))
    return error
  console.error('The folder of documents does not work:', loggable(error))
  return new DomainError('UNAVAILABLE', 'Documents cannot be reached at the moment; try again shortly.')
}
