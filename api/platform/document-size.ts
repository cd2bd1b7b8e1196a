import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql'

/** How large a document is as it is written: cheap to count before it is validated. */
export interface DocumentSize {
  operations: number
  fragments: number
  spreads: number
  aliases: number
  /** Fields selected once more where they were selected already: validation compares each with every other. */
  repeats: number
  /** Levels of selection, spreads not followed. */
  depth: number
}

/** Counts a document in one walk that follows no spread, so that no document can make it slow. */
export function sizeOf(document: DocumentNode): DocumentSize {
  const size = { operations: 0, fragments: 0, spreads: 0, aliases: 0, repeats: 0, depth: 0 }
  for (const definition of document.definitions) {
    size[definition.kind === Kind.FRAGMENT_DEFINITION ? 'fragments' : 'operations'] += 1
    if ('selectionSet' in definition) count(definition.selectionSet, 1, new Set(), size)
  }
  return size
}

/** `keys` are the names under which the fields around have answers; what stands in an inline fragment is among them. */
function count(set: SelectionSetNode, depth: number, keys: Set<string>, size: DocumentSize): void {
  size.depth = Math.max(size.depth, depth)
  for (const node of set.selections) {
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      size.spreads += 1
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      count(node.selectionSet, depth + 1, keys, size)
    } else {
      if (node.alias) size.aliases += 1
      if (keys.size === keys.add((node.alias ?? node.name).value).size) size.repeats += 1
      if (node.selectionSet) count(node.selectionSet, depth + 1, new Set(), size)
    }
  }
}

/** How many values there are in what JSON holds, lists and objects included; no more are counted than `most` and one. */
export function valuesIn(json: unknown, most: number): number {
  const found = [json]
  for (let next = 0; next < found.length && found.length <= most; next += 1) {
    const value = found[next]
    // In parts, since a call takes only so many arguments.
    if (typeof value === 'object' && value !== null) {
      for (const each of Object.values(value)) if (found.push(each) > most) break
    }
  }
  return found.length
}
