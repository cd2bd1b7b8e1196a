import type { DocumentNode } from 'graphql'

/** What all texts together may measure; a document in memory is about a hundred times as large as its text. */
const mostCharacters = 500_000

/**
 * Documents that were parsed and found valid, the least recently used forgotten first. Apollo's own store would write
 * each one out as JSON to learn its size.
 */
export class DocumentStore {
  readonly #documents = new Map<string, DocumentNode>()
  readonly #most: number
  #characters = 0

  constructor(most: number = mostCharacters) {
    this.#most = most
  }

  async get(key: string): Promise<DocumentNode | undefined> {
    const document = this.#documents.get(key)
    if (!document) return undefined
    this.#documents.delete(key)
    this.#documents.set(key, document)
    return document
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.#drop(key)
    this.#documents.set(key, document)
    this.#characters += lengthOf(document)
    for (const oldest of this.#documents.keys()) {
      if (this.#characters <= this.#most) break
      this.#drop(oldest)
    }
  }

  async delete(key: string): Promise<boolean> {
    return this.#drop(key)
  }

  #drop(key: string): boolean {
    const document = this.#documents.get(key)
    if (document) this.#characters -= lengthOf(document)
    return this.#documents.delete(key)
  }
}

const lengthOf = ({ loc }: DocumentNode) => loc?.source.body.length ?? 0
