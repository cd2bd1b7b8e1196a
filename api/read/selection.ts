import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  type SelectionSetNode,
} from 'graphql'

/** The parts of a document that reading a selection needs. */
export interface Scope {
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Coerced; only those that @skip and @include look at may influence a plan. */
  variables: Record<string, unknown>
}

/** A field to answer, under its alias, with every selection set merged into it. */
export interface Selected {
  key: string
  name: string
  /** Undefined for `__typename`. */
  field: GraphQLField<unknown, unknown> | undefined
  node: FieldNode
  selections: SelectionSetNode[]
}

/** Raised for anything the compiler does not know; graphql-js answers instead. */
export class Uncompilable extends Error {}

/** The fields selected on a type, in the order of the GraphQL specification's CollectFields. */
export function selectedFields(type: GraphQLObjectType, sets: readonly SelectionSetNode[], scope: Scope): Selected[] {
  const selected = new Map<string, Selected>()
  const visited = new Set<string>()
  for (const set of sets) collect(type, set, scope, selected, visited)
  return [...selected.values()]
}

function collect(
  type: GraphQLObjectType,
  set: SelectionSetNode,
  scope: Scope,
  selected: Map<string, Selected>,
  visited: Set<string>,
): void {
  for (const node of set.selections) {
    if (!isIncluded(node, scope.variables)) continue
    if (node.kind === 'Field') {
      add(type, node, selected)
    } else if (node.kind === 'InlineFragment') {
      collect(type, node.selectionSet, scope, selected, visited)
    } else if (!visited.has(node.name.value)) {
      visited.add(node.name.value)
      collect(type, scope.fragments.get(node.name.value)!.selectionSet, scope, selected, visited)
    }
  }
}

function add(type: GraphQLObjectType, node: FieldNode, selected: Map<string, Selected>): void {
  const name = node.name.value
  const key = node.alias?.value ?? name
  const before = selected.get(key)
  const sets = node.selectionSet ? [node.selectionSet] : []
  if (before) {
    before.selections.push(...sets)
    return
  }
  const field = type.getFields()[name]
  if (!field && name !== '__typename') throw new Uncompilable(name)
  selected.set(key, { key, name, field, node, selections: sets })
}

function isIncluded(node: SelectionSetNode['selections'][number], variables: Record<string, unknown>): boolean {
  if (!node.directives?.length) return true
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
}
