import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** What an operation may touch. */
export interface Cost {
  /** Fields of all rows it can answer with; a list counts its page size. */
  fields: number
  /** Levels of selection, with fragments spread out. */
  depth: number
}

/** Rows reckoned for a list without pages: the decisions or events of a request. */
const rowsWithoutPage = 8
const largestPage = 100

const known = new WeakMap<OperationDefinitionNode, Cost>()

/** Reckons a valid operation; introspection costs nothing here. What no variable decides is reckoned once. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Cost {
  const before = known.get(operation)
  if (before) return before
  const reckoning = new Reckoning(document, variables)
  const root = operation.operation === 'mutation' ? schema.getMutationType() : schema.getQueryType()
  const cost = reckoning.ofSet(operation.selectionSet, root!, 1)
  if (!reckoning.dependsOnVariables) known.set(operation, cost)
  return cost
}

/** One walk over an operation. A fragment is reckoned once for each page it is spread in, so no nesting makes it slow. */
class Reckoning {
  dependsOnVariables = false
  readonly #fragments = new Map<string, FragmentDefinitionNode>()
  readonly #spread = new Map<string, Cost>()
  readonly #variables: Record<string, unknown>

  constructor(document: DocumentNode, variables: Record<string, unknown>) {
    this.#variables = variables
    for (const each of document.definitions) {
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(each.name.value, each)
    }
  }

  /** The cost of a selection on a type whose lists have so many rows. */
  ofSet(set: SelectionSetNode, type: GraphQLObjectType, rows: number): Cost {
    const cost = { fields: 0, depth: 0 }
    const spread = new Set<string>()
    for (const node of set.selections) {
      // A fragment spread twice in one place answers once.
      if (node.kind === Kind.FRAGMENT_SPREAD && spread.size === spread.add(node.name.value).size) continue
      const part = this.#ofSelection(node, type, rows)
      cost.fields += part.fields
      cost.depth = Math.max(cost.depth, part.depth)
    }
    return cost
  }

  #ofSelection(node: SelectionSetNode['selections'][number], type: GraphQLObjectType, rows: number): Cost {
    if (node.kind === Kind.FIELD) return this.#ofField(node, type, rows)
    if (node.kind === Kind.INLINE_FRAGMENT) return this.ofSet(node.selectionSet, type, rows)
    const key = `${node.name.value} ${rows}`
    const cost = this.#spread.get(key) ?? this.ofSet(this.#fragments.get(node.name.value)!.selectionSet, type, rows)
    this.#spread.set(key, cost)
    return cost
  }

  #ofField(node: FieldNode, type: GraphQLObjectType, rows: number): Cost {
    const field = type.getFields()[node.name.value]
    const below = field && getNamedType(field.type)
    if (!node.selectionSet || !isObjectType(below)) return { fields: 1, depth: 1 }
    const inner = this.ofSet(node.selectionSet, below, this.#rowsBelow(field!, node))
    const isList = isListType(isNonNullType(field!.type) ? field!.type.ofType : field!.type)
    return { fields: 1 + (isList ? rows : 1) * inner.fields, depth: 1 + inner.depth }
  }

  /** Rows of the lists right below a field: the page size it is asked with. */
  #rowsBelow(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    const argument = field.args.find(({ name }) => name === 'perPage')
    if (!argument) return rowsWithoutPage
    const asked = node.arguments?.find(({ name }) => name.value === 'perPage')?.value
    if (asked?.kind === Kind.VARIABLE) this.dependsOnVariables = true
    const value =
      asked?.kind === Kind.VARIABLE ? this.#variables[asked.name.value] : asked?.kind === Kind.INT && asked.value
    return Math.min(largestPage, Math.max(1, Number(value) || Number(argument.defaultValue)))
  }
}
