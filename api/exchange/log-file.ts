import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { CannotStart, codeOf, oneLine } from '../base/cannot-start.ts'
import { CsvReader, type CsvRow, longestRow, NotCsv } from './csv-reader.ts'
import type { Mapping } from './mapping.ts'

const delimiters = [',', ';', '\t', '|']

/** A CSV file that is read from its beginning to its end, a piece at a time. */
export class LogFile {
  readonly header: readonly string[]
  readonly size: number
  readonly #file: FileHandle
  readonly #path: string
  readonly #delimiter: string
  bytesRead = 0

  private constructor(file: FileHandle, path: string, size: number, delimiter: string, header: readonly string[]) {
    this.#file = file
    this.#path = path
    this.size = size
    this.#delimiter = delimiter
    this.header = header
  }

  /** Opens a file whose header has the columns of the mapping. Throws `CannotStart` with one line on any other. */
  static async open(path: string, mapping: Mapping): Promise<LogFile> {
    const file = await open(path).catch((error: unknown) => {
      throw new CannotStart(codeOf(error) === 'ENOENT' ? `There is no file ${path}.` : cannotRead(path, error))
    })
    try {
      const stat = await file.stat()
      if (!stat.isFile()) throw new CannotStart(`${path} is not a file.`)
      const head = Buffer.alloc(Math.min(stat.size, longestRow))
      const { bytesRead } = await file.read(head, 0, head.length, 0)
      const text = new TextDecoder().decode(head.subarray(0, bytesRead))
      const { delimiter, header } = findHeader(path, text, stat.size <= longestRow, mapping)
      return new LogFile(file, path, stat.size, delimiter, header)
    } catch (error) {
      await file.close()
      throw error instanceof CannotStart ? error : new CannotStart(cannotRead(path, error))
    }
  }

  /** Its name without the folder. */
  get name(): string {
    return basename(this.#path)
  }

  /** The rows below the header, as many at a time as a piece of the file completes. */
  async *rows(): AsyncGenerator<CsvRow[]> {
    const reader = new CsvReader(this.#delimiter)
    const decoder = new TextDecoder()
    let headers = 1
    const belowHeader = (rows: CsvRow[]) => {
      const below = rows.slice(headers)
      if (rows.length > 0) headers = 0
      return below
    }
    try {
      for await (const piece of this.#file.createReadStream({ start: 0, highWaterMark: 262_144, autoClose: false })) {
        this.bytesRead += (piece as Buffer).length
        yield belowHeader(reader.read(decoder.decode(piece as Buffer, { stream: true })))
      }
      yield belowHeader(reader.read(decoder.decode(), true))
    } catch (error) {
      throw error instanceof NotCsv ? new CannotStart(`${this.#path} cannot be read as CSV: ${error.message}`) : error
    }
  }

  close(): Promise<void> {
    return this.#file.close()
  }
}

const cannotRead = (path: string, error: unknown) => `${path} cannot be read: ${oneLine(error)}`

/** The delimiter under which the header has the columns of the mapping. */
function findHeader(path: string, text: string, isWhole: boolean, mapping: Mapping) {
  const wanted = Object.values(mapping.columns)
  if (/^[^\r\n]*[\0\uFFFD]/.test(text)) throw new CannotStart(`${path} is not a text file in UTF-8.`)
  const candidates = delimiters.flatMap((delimiter) => {
    const fields = headerOf(text, isWhole, delimiter)
    return fields ? [{ delimiter, header: fields.map((title) => title.trim()) }] : []
  })
  const missing = (header: readonly string[]) => wanted.filter((title) => !header.includes(title))
  const best = candidates.toSorted((a, b) => missing(a.header).length - missing(b.header).length)[0]
  if (!best) throw new CannotStart(`${path} has no header line.`)
  const [absent] = missing(best.header)
  if (absent !== undefined) {
    throw new CannotStart(`${path} has no column "${absent}", which the mapping names. It has: ${shown(best.header)}.`)
  }
  const twice = wanted.find((title) => best.header.indexOf(title) !== best.header.lastIndexOf(title))
  if (twice !== undefined) throw new CannotStart(`${path} has the column "${twice}" twice.`)
  return best
}

function headerOf(text: string, isWhole: boolean, delimiter: string): string[] | null {
  const reader = new CsvReader(delimiter)
  try {
    const row = reader.read(text)[0] ?? (isWhole ? reader.read('', true)[0] : undefined)
    return row?.fields ?? null
  } catch (error) {
    if (error instanceof NotCsv) return null
    throw error
  }
}

function shown(header: readonly string[]): string {
  const titles = header.map((title) => title.replace(/[\p{C}]/gu, '?').slice(0, 40))
  return titles.slice(0, 30).join(', ') + (titles.length > 30 ? ', …' : '')
}
