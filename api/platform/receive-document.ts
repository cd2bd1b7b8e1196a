import type { IncomingMessage } from 'node:http'
import { DomainError } from '../base/errors.ts'
import { type FileStorage, newFileKey } from '../base/file-storage.ts'
import type { ReadContext } from '../read/context.ts'
import { attachDocument, type Attaching } from '../requests/attach-document.ts'
import type { Document } from '../requests/document.entity.ts'
import { documentName } from '../requests/document-name.ts'
import { inspect, type Inspected } from '../requests/inspect-document.ts'
import { strayFor, strayNoMore } from '../requests/stray-files.ts'
import { loggable } from './loggable.ts'

/** A document on its way in. */
export interface Incoming {
  content: IncomingMessage
  name: string
  size: number
  attaching: Attaching
}

/**
 * Takes a document in: into the storage while it is looked at, then onto its request. Of one that is refused, or whose
 * sender goes away, nothing is left.
 * Raises DOCUMENT_REFUSED, UNAVAILABLE and what attachDocument raises.
 */
export async function receiveDocument(
  { content, name, size, attaching }: Incoming,
  context: ReadContext,
  { storage, maxBytes }: { storage: FileStorage; maxBytes: number },
): Promise<Document> {
  const storageKey = newFileKey(context.now)
  await context.connections.run([strayFor(storageKey, context.now)])
  const inspected = await store(storageKey, { content, size }, context, { storage, maxBytes })
  const file = { ...inspected, name: documentName(name, inspected.type), storageKey }
  try {
    const { result, isReplay } = await attachDocument(context, attaching, file)
    if (isReplay) await forget(storageKey, context, storage)
    return result
  } catch (error) {
    // Of a lost line nobody knows whether the document is there: the job finds out, a day later.
    if (error instanceof DomainError && error.code !== 'UNAVAILABLE') await forget(storageKey, context, storage)
    throw error
  }
}

async function store(
  key: string,
  { content, size }: Pick<Incoming, 'content' | 'size'>,
  context: ReadContext,
  { storage, maxBytes }: { storage: FileStorage; maxBytes: number },
): Promise<Inspected> {
  const found: Inspected[] = []
  try {
    await storage.put(
      key,
      inspect(content, maxBytes, (inspected) => found.push(inspected)),
      size,
    )
    if (!found[0]) throw new Error('The storage took less than all of a document.')
    return found[0]
  } catch (error) {
    await forget(key, context, storage)
    throw error
  }
}

/** What fails here is done later by the job that removes strays. */
async function forget(key: string, { connections }: ReadContext, storage: FileStorage): Promise<void> {
  try {
    await storage.remove(key)
    await connections.run([strayNoMore(key)])
  } catch (error) {
    console.error('A file that nobody needs will be removed later:', loggable(error))
  }
}
