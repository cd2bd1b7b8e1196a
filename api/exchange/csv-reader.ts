/** A row of a CSV file: its first line, counted from 1, and its fields. */
export interface CsvRow {
  line: number
  fields: string[]
}

/** What is no CSV at all; the message says where. */
export class NotCsv extends Error {
  override readonly name = 'NotCsv'
}

/** The longest row that is read, in characters: beyond it a quote was left open, or this is another kind of file. */
export const longestRow = 1_048_576

/**
 * Reads CSV (RFC 4180) piece by piece in bounded memory. Lines end in LF, CRLF or CR, also mixed; empty lines are
 * passed over; a stray quote is taken as it stands, and so is what follows a closing quote.
 */
export class CsvReader {
  readonly #delimiter: string
  #text = ''
  #line = 1
  #begun = false

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  /** The rows completed by this piece of the file. Throws `NotCsv` on a row without end. */
  read(piece: string, isLast = false): CsvRow[] {
    this.#text += this.#begun ? piece : piece.replace(/^\uFEFF/, '')
    this.#begun ||= piece.length > 0
    const rows: CsvRow[] = []
    let from = 0
    for (;;) {
      const row = this.#rowFrom(from, isLast)
      this.#checkLength((row?.end ?? this.#text.length) - from)
      if (!row) break
      if (row.fields.length > 1 || row.fields[0] !== '') rows.push({ line: this.#line, fields: row.fields })
      this.#line += newLinesIn(this.#text, from, row.end)
      from = row.end
    }
    this.#text = this.#text.slice(from)
    return rows
  }

  #checkLength(length: number): void {
    if (length <= longestRow) return
    throw new NotCsv(`The row that begins in line ${this.#line} is longer than a megabyte; is a quote left open?`)
  }

  /** The fields of the row that begins here, and where the next one begins; null while its end is not in sight. */
  #rowFrom(from: number, isLast: boolean): { fields: string[]; end: number } | null {
    const text = this.#text
    if (from >= text.length) return null
    const fields: string[] = []
    for (let at = from; ; at += 1) {
      let field = ''
      if (text[at] === '"') {
        const closing = this.#closingQuote(at + 1, isLast)
        if (closing === null) return null
        field = text.slice(at + 1, closing).replaceAll('""', '"')
        at = closing + 1
      }
      const begin = at
      while (at < text.length && text[at] !== this.#delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1
      fields.push(field + text.slice(begin, at))
      if (at === text.length) return isLast ? { fields, end: at } : null
      if (text[at] === this.#delimiter) continue
      if (text[at] === '\n') return { fields, end: at + 1 }
      if (at + 1 === text.length && !isLast) return null
      return { fields, end: text[at + 1] === '\n' ? at + 2 : at + 1 }
    }
  }

  #closingQuote(from: number, isLast: boolean): number | null {
    for (let at = this.#text.indexOf('"', from); at >= 0; at = this.#text.indexOf('"', at + 2)) {
      if (this.#text[at + 1] !== '"') return at + 1 === this.#text.length && !isLast ? null : at
    }
    if (isLast) throw new NotCsv(`A quote in the row that begins in line ${this.#line} is never closed.`)
    return null
  }
}

function newLinesIn(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines += 1
  }
  return lines
}
