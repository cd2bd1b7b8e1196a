import { createWriteStream, type WriteStream } from 'node:fs'
import { CannotStart, oneLine } from '../base/cannot-start.ts'

/** How many rows were rejected for a reason, and the first of them. */
export interface RejectedKind {
  reason: string
  rows: number
  firstLine: number
  /** What stood there; empty when the reason says it all. */
  found: string
}

/** Writes the rows that are not imported to a file of their own, which begins to exist with the first of them. */
export class RejectedRows {
  readonly kinds = new Map<string, RejectedKind>()
  readonly #path: string | null
  readonly #header: readonly string[]
  #file: WriteStream | null = null
  #failure: Error | null = null
  #closed: Promise<void> = Promise.resolve()

  /** The header is that of the log; without a path rows are only counted. */
  constructor(path: string | null, header: readonly string[]) {
    this.#path = path
    this.#header = header
  }

  get count(): number {
    return [...this.kinds.values()].reduce((sum, { rows }) => sum + rows, 0)
  }

  /** Adds a row as it stood in the log. */
  async add(line: number, reason: string, found: string, fields: readonly string[]): Promise<void> {
    const kind = this.kinds.get(reason) ?? { reason, rows: 0, firstLine: line, found }
    this.kinds.set(reason, { ...kind, rows: kind.rows + 1 })
    if (this.#path === null) return
    if (!this.#file) {
      this.#file = this.#open(this.#path)
      this.#closed = this.#next('close')
    }
    const isReady = this.#file.write(csvLine([String(line), found ? `${reason}: ${found}` : reason, ...fields]))
    if (!isReady) await Promise.race([this.#next('drain'), this.#closed])
    if (this.#failure) throw this.#failure
  }

  /** Ends the file, once or more; answers its path, or null when no row was rejected into one. */
  async close(): Promise<string | null> {
    if (!this.#file) return null
    this.#file.end()
    await this.#closed
    if (this.#failure) throw this.#failure
    return this.#path
  }

  #next(event: 'drain' | 'close'): Promise<void> {
    return new Promise((resolve) => this.#file?.once(event, resolve))
  }

  #open(path: string): WriteStream {
    const file = createWriteStream(path)
    file.on('error', (error) => {
      this.#failure = new CannotStart(`The rejected rows cannot be written: ${oneLine(error)}`)
    })
    file.write(csvLine(['line', 'reason', ...this.#header]))
    return file
  }
}

function csvLine(fields: readonly string[]): string {
  return `${fields.map((field) => (/[",;\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')}\n`
}
