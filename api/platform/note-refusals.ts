import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { getMetadataStorage } from 'type-graphql'
import { actorOf } from '../acts/audit.ts'
import type { Context } from '../base/context.ts'
import { DomainError, type ErrorCode } from '../base/errors.ts'
import type { Asked } from '../read/executor.ts'
import type { Refusals } from './refusals.ts'

/** What goes on record; NOT_FOUND because it is what asking for another territory's rows gets. */
const recorded = new Set<unknown>([
  'FORBIDDEN',
  'NOT_YOUR_TURN',
  'NOT_FOUND',
  'SECOND_FACTOR_NEEDED',
  'PASSWORD_CHANGE_NEEDED',
  'RATE_LIMITED',
] satisfies ErrorCode[])

/** Puts on record what an operation was refused, and that it came with a token nobody has. */
export function noteRefusals(refusals: Refusals, asked: Asked, { errors }: ExecutionResult): void {
  const { context } = asked
  if (!context.caller) return noteStranger(refusals, asked, context)
  for (const { path, extensions } of errors ?? []) {
    if (!recorded.has(extensions.code)) continue
    const field = rootField(asked, path?.[0])
    if (!field) continue
    const { place } = context.caller
    const subject = subjectOf(field, asked.variables, place)
    refusals.note(actorOf(context), { code: String(extensions.code), action: field.name.value, subject }, context.now)
  }
}

/** The same of a request that is no operation. */
export function noteRefused(refusals: Refusals, context: Context, action: string, error: unknown): void {
  const code = error instanceof DomainError ? error.code : ''
  const isKnown = context.caller ? recorded.has(code) : context.token !== null && code === 'UNAUTHENTICATED'
  if (isKnown) refusals.note(actorOf(context), { code, action }, context.now)
}

/** Whoever sends no token is just not signed in. */
function noteStranger(refusals: Refusals, asked: Asked, context: Context): void {
  const field = context.token && rootField(asked, undefined)
  if (field) refusals.note(actorOf(context), { code: 'UNAUTHENTICATED', action: field.name.value }, context.now)
}

/** The root field that answers under this key; the first one for none. */
function rootField({ document, operationName }: Asked, key: unknown): FieldNode | null {
  const operation = getOperationAST(document, operationName)
  return operation ? findField(document, operation.selectionSet, key) : null
}

function findField(
  document: DocumentNode,
  { selections }: SelectionSetNode,
  key: unknown,
  seen = new Set<string>(),
): FieldNode | null {
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      if (key === undefined || (node.alias ?? node.name).value === key) return node
      continue
    }
    const below = node.kind === Kind.INLINE_FRAGMENT ? node : fragmentOf(document, node.name.value, seen)
    const found = below && findField(document, below.selectionSet, key, seen)
    if (found) return found
  }
  return null
}

/** Each fragment once, however often it is spread. */
function fragmentOf(document: DocumentNode, name: string, seen: Set<string>): FragmentDefinitionNode | undefined {
  if (seen.has(name)) return undefined
  seen.add(name)
  return document.definitions.find((each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name) as
    | FragmentDefinitionNode
    | undefined
}

/** What was asked for by its identifier: the noun its field begins with, and the number, if it can be one of a row. */
function subjectOf(field: FieldNode, variables: Record<string, unknown>, place: number) {
  const value = field.arguments?.find(({ name }) => name.value === 'id')?.value
  const id =
    value?.kind === Kind.VARIABLE ? variables[value.name.value] : value && 'value' in value ? value.value : null
  const type = nounOf(field.name.value)
  // Longer numbers are no row's: someone may have typed a NIK.
  return type && /^[1-9]\d{0,14}$/.test(String(id)) ? { type, id: String(id), place } : undefined
}

/** The class behind the type whose name begins the field's. */
function nounOf(field: string): string | undefined {
  const begins = (name: string) => new RegExp(`^${name[0]!.toLowerCase()}${name.slice(1)}(?![a-z])`).test(field)
  const types = getMetadataStorage().objectTypes.filter(({ name }) => begins(name))
  return types.toSorted((a, b) => b.name.length - a.name.length)[0]?.target.name
}
