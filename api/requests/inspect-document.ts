import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { DomainError } from '../base/errors.ts'

/** What may be attached, by what a file holds and not by what it is called; and how each ends its name. */
export const documentTypes: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
}

/** What was found out about a file that flowed past. */
export interface Inspected {
  type: string
  size: number
  sha256: string
}

/** Bytes of the beginning that tell the type, and of the end that tell whether something else hides there. */
const headLength = 4100
const tailLength = 65_557

/**
 * Looks at a file as it flows past, and lets it flow one piece behind, so that what is refused is never whole anywhere.
 * Rejects with DOCUMENT_REFUSED for one that is empty, too large, cut off, or of another type than a document's.
 */
export async function* inspect(
  content: AsyncIterable<Buffer>,
  maxBytes: number,
  tell: (inspected: Inspected) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let size = 0
  let held: Buffer = Buffer.alloc(0)
  let tail: Buffer = Buffer.alloc(0)
  let type: string | null = null
  for await (const piece of content) {
    size += piece.length
    if (size > maxBytes) throw tooLarge(maxBytes)
    hash.update(piece)
    tail = Buffer.concat([tail, piece]).subarray(-tailLength)
    if (type === null) {
      held = Buffer.concat([held, piece])
      if (held.length >= headLength) type = await typeOf(held)
      continue
    }
    yield held
    held = piece
  }
  if (size === 0) throw empty()
  type ??= await typeOf(held)
  checkEnd(type, tail)
  tell({ type, size, sha256: hash.digest('hex') })
  yield held
}

/** Raises DOCUMENT_REFUSED for a file that says it is empty or larger than this, before a byte of it is read. */
export function checkLength(length: number, maxBytes: number): void {
  if (length === 0) throw empty()
  if (length > maxBytes) throw tooLarge(maxBytes)
}

async function typeOf(beginning: Buffer): Promise<string> {
  const head = beginning.subarray(0, headLength)
  const type = (await fileTypeFromBuffer(head))?.mime
  // A page that a browser would read even behind the first bytes of a document.
  const isPage = /<(!doctype\s+html|html|head|body|script|iframe|svg|\?php)/i.test(head.toString('latin1'))
  if (type && type in documentTypes && !isPage) return type
  throw refused(
    'type',
    'This is no PDF, JPEG, PNG, WebP or HEIC file, whatever its name says. Send a photo, or save it as PDF.',
  )
}

function checkEnd(type: string, tail: Buffer): void {
  if (hasArchive(tail))
    throw refused('content', 'Something else is hidden behind the document. Save it anew as PDF, or photograph it.')
  const isWhole = ends[type]?.(tail) ?? true
  if (!isWhole) throw refused('end', 'The file is cut off: its end is missing. Send it again, or save it anew.')
}

/** How whole files end; cameras put more behind a JPEG, and the others say no end. */
const ends: Record<string, (tail: Buffer) => boolean> = {
  'application/pdf': (tail) => tail.subarray(-1024).includes('%%EOF'),
  'image/png': (tail) => tail.subarray(-12).includes('IEND'),
}

/** Whether a ZIP archive ends where the file ends: such a file is also a program for Java or an office document. */
function hasArchive(tail: Buffer): boolean {
  const signature = Buffer.from('PK\u0005\u0006', 'latin1')
  const headerLength = 22
  for (let at = tail.lastIndexOf(signature); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(signature, at - 1)) {
    const isHeader = at + headerLength <= tail.length
    if (isHeader && at + headerLength + tail.readUInt16LE(at + 20) === tail.length) return true
  }
  return false
}

const empty = () => refused('empty', 'The file is empty. Choose it again, or scan the document anew.')

const tooLarge = (maxBytes: number) =>
  refused(
    'size',
    `The file is larger than ${Math.floor(maxBytes / 1024)} KB, the most that is taken. Photograph it with less detail, or send it in parts.`,
  )

/** Named is what about the file is wrong, for whoever tells people in their own words. */
const refused = (what: 'empty' | 'size' | 'type' | 'content' | 'end', message: string) =>
  new DomainError('DOCUMENT_REFUSED', message, { [what]: message })
