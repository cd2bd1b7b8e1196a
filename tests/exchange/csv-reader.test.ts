import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CsvReader, longestRow, NotCsv } from '../../api/exchange/csv-reader.ts'

/** Reads a text cut into pieces of this length. */
function read(text: string, length = text.length || 1, delimiter = ',') {
  const reader = new CsvReader(delimiter)
  const pieces = Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  )
  return [...pieces.flatMap((piece) => reader.read(piece)), ...reader.read('', true)]
}

const field = fc.string({ unit: fc.constantFrom('a', '7', ' ', ',', ';', '"', '\n', '\r', 'é'), maxLength: 6 })
const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 6 })
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const written = (rows: string[][], newLine: string) => rows.map((row) => row.map(quoted).join(',')).join(newLine)

test('what was written is read back, wherever the file is cut into pieces', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), fc.integer({ min: 1, max: 9 }), (rows, newLine, length) => {
      expect(read(written(rows, newLine), length).map(({ fields }) => fields)).toEqual(rows)
    }),
  )
})

test('a well-known reader reads the same', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const text = written(rows, '\n')
      const expected = parse(text, { relax_column_count: true, record_delimiter: '\n' })
      expect(read(text).map(({ fields }) => fields)).toEqual(expected)
    }),
  )
})

test('a row is known by its first line, whatever ends the lines before it', () => {
  const text = '\uFEFFcase,stage\r\n1,"two\r\nlines"\r\n\r\n2,b\n3,c\r4,d'
  expect(read(text)).toEqual([
    { line: 1, fields: ['case', 'stage'] },
    { line: 2, fields: ['1', 'two\r\nlines'] },
    { line: 5, fields: ['2', 'b'] },
    { line: 6, fields: ['3', 'c'] },
    { line: 7, fields: ['4', 'd'] },
  ])
  expect(read(text, 1)).toEqual(read(text))
})

test('a stray quote does not swallow what follows', () => {
  expect(read('1,a"b\n2,"c"d\n3,e').map(({ fields }) => fields)).toEqual([
    ['1', 'a"b'],
    ['2', 'cd'],
    ['3', 'e'],
  ])
})

test('a quote that is never closed is told with its line', () => {
  expect(() => read('1,a\n2,"b\n3,c\n')).toThrow(
    new NotCsv('A quote in the row that begins in line 2 is never closed.'),
  )
})

test('a row without end is refused before it fills the memory', () => {
  const reader = new CsvReader(',')
  const megabyte = 'x'.repeat(longestRow)
  expect(reader.read(`a,b\n${megabyte}`)).toHaveLength(1)
  expect(() => reader.read('x')).toThrow('The row that begins in line 2 is longer than a megabyte')
})
