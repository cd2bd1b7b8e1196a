import { type DocumentNode, Kind, visit } from 'graphql'
import type { Caller } from '../base/context.ts'
import { refusal } from './errors.ts'

/**
 * The schema is shown to whoever is signed in. Raises UNAUTHENTICATED for anyone else; `__type` alone is
 * answered to them, with null, for whatever name.
 */
export function checkIntrospection(document: DocumentNode, caller: Caller | null): void {
  if (caller || !selects(document, '__schema')) return
  const message = 'The schema is shown to whoever is signed in: send a token as "Authorization: Bearer …".'
  throw refusal('UNAUTHENTICATED', message, 401)
}

/** The document as it is answered to strangers: whatever type they ask for, there is none. */
export function withoutTypes(document: DocumentNode): DocumentNode {
  if (!selects(document, '__type')) return document
  const nameless = { kind: Kind.STRING, value: '' } as const
  return visit(document, {
    Field: (field) =>
      field.name.value === '__type'
        ? { ...field, arguments: field.arguments?.map((argument) => ({ ...argument, value: nameless })) }
        : undefined,
  })
}

/** What a message says without what it would have us guess from the names of the schema. */
export function withoutSuggestion(message: string): string {
  return message.replace(/ Did you mean .*$/s, '')
}

function selects(document: DocumentNode, name: string): boolean {
  let isFound = false
  visit(document, { Field: (field) => void (isFound ||= field.name.value === name) })
  return isFound
}
