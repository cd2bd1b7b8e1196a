import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { documentName } from '../../api/requests/document-name.ts'
import { inspect, type Inspected } from '../../api/requests/inspect-document.ts'
import { files, pdf } from '../support/files.ts'

const mebibyte = 1024 * 1024

/** Lets a file flow past in pieces of this length; what came out before it failed is counted. */
async function look(content: Buffer, { maxBytes = mebibyte, length = 1_000 } = {}) {
  const found: Inspected[] = []
  let passed = 0
  async function* pieces() {
    for (let at = 0; at < content.length; at += length) yield content.subarray(at, at + length)
  }
  const all: Buffer[] = []
  try {
    for await (const piece of inspect(pieces(), maxBytes, (each) => found.push(each))) {
      passed += piece.length
      all.push(piece)
    }
    return { inspected: found[0], content: Buffer.concat(all), passed, code: null, message: '' }
  } catch (error) {
    const { code, message } = error as { code: string; message: string }
    return { inspected: undefined, content: Buffer.concat(all), passed, code, message }
  }
}

describe('a document that flows past', () => {
  test.each([
    ['application/pdf', pdf()],
    ['application/pdf', pdf(300_000)],
    ['image/jpeg', files.jpeg()],
    ['image/png', files.png()],
    ['image/webp', files.webp()],
    ['image/heic', files.heic()],
  ])('is known as %s by what is in it, with its length and its hash, and arrives as it was', async (type, content) => {
    for (const length of [1, 777, 70_000]) {
      if (length === 1 && content.length > 10_000) continue
      const seen = await look(content, { length })
      expect(seen.inspected).toEqual({
        type,
        size: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      })
      expect(seen.content.equals(content)).toBe(true)
    }
  })

  const others = [
    'program',
    'linuxProgram',
    'script',
    'page',
    'drawing',
    'archive',
    'text',
    'pageInPdf',
    'pageInJpeg',
    'archiveBehindPdf',
    'archiveBehindJpeg',
    'cutOffPdf',
    'pdfBehindOther',
  ] as const
  test.each(others)('is refused and never whole when it is a %s', async (kind) => {
    const content = files[kind]()
    const seen = await look(content)
    expect(seen.code).toBe('DOCUMENT_REFUSED')
    expect(seen.message).toMatch(/\. (Send|Save|Photograph|Choose)/)
    expect(seen.passed).toBeLessThan(content.length)
  })

  test('is refused when it is empty, and as soon as it is too large', async () => {
    expect(await look(Buffer.alloc(0))).toMatchObject({ code: 'DOCUMENT_REFUSED', passed: 0 })
    const content = pdf(500_000)
    expect((await look(content, { maxBytes: content.length })).code).toBeNull()
    expect(await look(content, { maxBytes: content.length - 1 })).toMatchObject({ code: 'DOCUMENT_REFUSED' })
    const huge = {
      async *[Symbol.asyncIterator]() {
        for (;;) {
          flowed += 65_536
          yield pdf(65_536)
        }
      },
    }
    let flowed = 0
    await expect(buffer(inspect(huge, mebibyte, () => undefined))).rejects.toMatchObject({ code: 'DOCUMENT_REFUSED' })
    expect(flowed).toBeLessThan(mebibyte + 2 * 65_536)
  })
})

test.each([
  ['ktp.pdf', 'ktp.pdf'],
  ['KTP.PDF', 'KTP.PDF'],
  ['foto.jpeg', 'foto.jpeg.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\Budi\\ktp budi.pdf', 'ktp budi.pdf'],
  ['ktp\u0000\u001b[2J\r\nX-Jahat: 1.pdf', 'ktp[2JX-Jahat- 1.pdf'],
  ['fdp.exe\u202egpj.pdf', 'fdp.exegpj.pdf'],
  ['program.exe', 'program.exe.pdf'],
  ['...', 'berkas.pdf'],
  ['', 'berkas.pdf'],
  ['   surat   kuasa .pdf', 'surat kuasa.pdf'],
  ['a'.repeat(300), `${'a'.repeat(196)}.pdf`],
  ['\ud800😀.pdf', '\ufffd😀.pdf'],
])('a file called %j is kept as %j', (sent, kept) => {
  expect(documentName(sent, 'application/pdf')).toBe(kept)
})
