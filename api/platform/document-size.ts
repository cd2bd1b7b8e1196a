import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql'

/** How large a document is as it is written: cheap to count before it is validated. */
export interface DocumentSize {
  fragments: number
  spreads: number
  aliases: number
  /** Levels of selection, spreads not followed. */
  depth: number
}

/** Counts a document in one walk that follows no spread, so that no document can make it slow. */
export function sizeOf(document: DocumentNode): DocumentSize {
  const size = { fragments: 0, spreads: 0, aliases: 0, depth: 0 }
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) size.fragments += 1
    if ('selectionSet' in definition) count(definition.selectionSet, 1, size)
  }
  return size
}

function count(set: SelectionSetNode, depth: number, size: DocumentSize): void {
  size.depth = Math.max(size.depth, depth)
  for (const node of set.selections) {
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      size.spreads += 1
      continue
    }
    if (node.kind === Kind.FIELD && node.alias) size.aliases += 1
    if (node.selectionSet) count(node.selectionSet, depth + 1, size)
  }
}
