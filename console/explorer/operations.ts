import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql'

/** An operation of what is written. */
export interface Operation {
  /** Null for the only one, which needs none. */
  name: string | null
  isMutation: boolean
}

/** The operations of a text, in their order; none while it cannot be read. */
export function operationsIn(text: string): Operation[] {
  return (read(text)?.definitions ?? [])
    .filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION)
    .map(({ name, operation }) => ({ name: name?.value ?? null, isMutation: operation === 'mutation' }))
}

/** A text being written is unreadable most of the time; the editor marks where. */
function read(text: string): DocumentNode | null {
  try {
    return parse(text, { noLocation: true })
  } catch {
    return null
  }
}

/** The variables of a question: undefined for none, null for what is no JSON object. */
export function variablesIn(text: string): object | null | undefined {
  if (text.trim() === '') return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

/** JSON with a line for each value; what is none is left as it came. */
export function laidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
