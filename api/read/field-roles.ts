import { getNamedType, type GraphQLResolveInfo, isObjectType } from 'graphql'
import { getMetadataStorage } from 'type-graphql'
import { mayAccess } from '../base/authorize.ts'
import type { Caller } from '../base/context.ts'
import { type Selected, selectedFields, type Scope } from './selection.ts'

let known: Map<string, readonly unknown[]> | undefined

/** The roles a field asks for, an empty list for anyone signed in; undefined when it asks for none. */
export function rolesOf(type: string, field: string): readonly unknown[] | undefined {
  return (known ??= declaredRoles()).get(`${type}.${field}`)
}

/** They are complete once the schema is built. */
function declaredRoles(): Map<string, readonly unknown[]> {
  const { objectTypes, queries, mutations, subscriptions } = getMetadataStorage()
  const roles = new Map<string, readonly unknown[]>()
  const note = (type: string, field: string, asked: unknown[] | undefined) =>
    asked && roles.set(`${type}.${field}`, asked)
  for (const { name, fields } of objectTypes) for (const each of fields ?? []) note(name, each.schemaName, each.roles)
  for (const { schemaName, roles: asked } of queries) note('Query', schemaName, asked)
  for (const { schemaName, roles: asked } of mutations) note('Mutation', schemaName, asked)
  for (const { schemaName, roles: asked } of subscriptions) note('Subscription', schemaName, asked)
  return roles
}

/**
 * Refuses a root field for the first field below it that is closed to the caller, as a compiled plan does: before any
 * row is known, so that nothing is learned from whether there is one. Raises what mayAccess raises.
 */
export function checkSelection(
  { fieldNodes, returnType, fragments, variableValues }: GraphQLResolveInfo,
  caller: Caller,
): void {
  const scope = { fragments: new Map(Object.entries(fragments)), variables: variableValues }
  checkBelow(
    returnType,
    fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    scope,
    caller,
  )
}

/** Raises what mayAccess raises for the first field selected on this type, or further below, that is closed to the caller. */
export function checkBelow(
  type: GraphQLResolveInfo['returnType'],
  sets: Selected['selections'],
  scope: Scope,
  caller: Caller,
): void {
  const named = getNamedType(type)
  if (!isObjectType(named)) return
  for (const { name, field, selections } of selectedFields(named, sets, scope)) {
    if (!field) continue
    mayAccess(caller, rolesOf(named.name, name))
    checkBelow(field.type, selections, scope, caller)
  }
}
