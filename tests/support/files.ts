import { randomBytes } from 'node:crypto'

const of = (...parts: (string | Buffer)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)))

/** A PDF of about this many bytes, which no reader would show. */
export function pdf(size = 5_000): Buffer {
  return of('%PDF-1.7\n%âãÏÓ\n', randomBytes(size).toString('hex').slice(0, size), '\nstartxref\n0\n%%EOF\n')
}

const jpeg = () =>
  of(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'JFIF\0', randomBytes(6_000), Buffer.from([0xff, 0xd9]))

/** Beginnings of files of other types, with enough behind them. */
export const files = {
  jpeg,
  png: () =>
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  webp: () => Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64'),
  heic: () => of(Buffer.from([0, 0, 0, 24]), 'ftypheic', Buffer.alloc(4), 'mif1heic', randomBytes(5_000)),
  program: () => of('MZ', randomBytes(6_000)),
  linuxProgram: () => of(Buffer.from([0x7f]), 'ELF', Buffer.from([2, 1, 1, 0]), randomBytes(6_000)),
  script: () => of('#!/bin/sh\nrm -rf /\n'),
  page: () => of('<!doctype html><html><script>alert(1)</script></html>', ' '.repeat(5_000)),
  drawing: () => of('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  archive: () => of(Buffer.from([0x50, 0x4b, 3, 4]), randomBytes(6_000), archiveEnd()),
  text: () => of('Halo, ini KTP saya. '.repeat(500)),
  pageInPdf: () => of('%PDF-1.7\n<script>alert(1)</script>\n', 'x'.repeat(5_000), '\n%%EOF\n'),
  pageInJpeg: () =>
    of(Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 60]), '<html><body onload=alert(1)>', randomBytes(5_000)),
  archiveBehindPdf: () => of(pdf(), randomBytes(2_000), archiveEnd()),
  archiveBehindJpeg: () => of(jpeg(), randomBytes(80_000), archiveEnd('berkas')),
  cutOffPdf: () => pdf().subarray(0, 4_500),
  pdfBehindOther: () => of('MZ', randomBytes(100), pdf()),
} satisfies Record<string, () => Buffer>

/** The end of a ZIP archive without entries, with a comment. */
function archiveEnd(comment = ''): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(comment.length, 20)
  return of(end, comment)
}
