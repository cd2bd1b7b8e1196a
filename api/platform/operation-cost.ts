import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getIntrospectionQuery,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql'
import { introspectionRows } from './introspection-rows.ts'

/** What an operation may touch. */
export interface Cost {
  /** Fields of all rows it can answer with; a list counts its page size, a mutation as many as it is worth. */
  fields: number
  /** Levels of selection, with fragments spread out. */
  depth: number
  /** Fields of introspection, which are no part of the others; 0 for an operation that asks for none. */
  introspection: number
}

/** Rows reckoned for a list without pages: the decisions or events of a request, the fields of a type. */
const rowsWithoutPage = 8
const largestPage = 100
/** Fields that one mutation counts as: it takes transactions of its own, or the hash of a password. */
const ofMutation = 1250

const known = new WeakMap<OperationDefinitionNode, Cost>()

/** Reckons a valid operation. What no variable decides is reckoned once. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Cost {
  const before = known.get(operation)
  if (before) return before
  const reckoning = new Reckoning(schema, document, { ...defaultsOf(operation), ...variables })
  const root = schema.getRootType(operation.operation)
  const cost = reckoning.ofSet(operation.selectionSet, root!, 1)
  if (!reckoning.dependsOnVariables) known.set(operation, cost)
  return cost
}

/** What the introspection costs that tools send to learn a schema. */
export function usualIntrospection(schema: GraphQLSchema): number {
  const document = parse(getIntrospectionQuery())
  return costOf(schema, document, document.definitions[0] as OperationDefinitionNode, {}).introspection
}

/** One walk over an operation. A fragment is reckoned once for each page it is spread in, so no nesting makes it slow. */
class Reckoning {
  dependsOnVariables = false
  readonly #schema: GraphQLSchema
  readonly #fragments = new Map<string, FragmentDefinitionNode>()
  readonly #spread = new Map<string, Cost>()
  readonly #variables: Record<string, unknown>

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>) {
    this.#schema = schema
    this.#variables = variables
    for (const each of document.definitions) {
      if (each.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(each.name.value, each)
    }
  }

  /** The cost of a selection on a type whose lists have so many rows. */
  ofSet(set: SelectionSetNode, type: GraphQLObjectType, rows: number): Cost {
    const cost = { fields: 0, depth: 0, introspection: 0 }
    const spread = new Set<string>()
    for (const node of set.selections) {
      // A fragment spread twice in one place answers once.
      if (node.kind === Kind.FRAGMENT_SPREAD && spread.size === spread.add(node.name.value).size) continue
      const part = this.#ofSelection(node, type, rows)
      cost.fields += part.fields
      cost.introspection += part.introspection
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
    const field = fieldOf(type, node.name.value)
    const below = field && getNamedType(field.type)
    const isMeta = isOfSchema(type) || isOfSchema(below)
    const own = type === this.#schema.getMutationType() ? ofMutation : worthOf(field)
    const cost = isMeta ? { fields: 0, depth: 1, introspection: 1 } : { fields: own, depth: 1, introspection: 0 }
    if (!node.selectionSet || !isObjectType(below)) return cost
    const inner = this.ofSet(node.selectionSet, below, this.#rowsBelow(field!, node))
    const isList = isListType(isNonNullType(field!.type) ? field!.type.ofType : field!.type)
    const times = isMeta ? introspectionRows(this.#schema, type.name, node.name.value) : isList ? rows : 1
    return {
      fields: cost.fields + times * inner.fields,
      introspection: cost.introspection + times * inner.introspection,
      // What nests without end in introspection, validation refuses.
      depth: isMeta ? 1 : 1 + inner.depth,
    }
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

/** Whether a type is one of introspection, which alone may begin so. */
const isOfSchema = (type: { name: string } | undefined) => type?.name.startsWith('__') === true

function fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef
  return type.getFields()[name]
}

/** Fields that a field counts as by itself: one, unless its declaration says how complex it is. */
function worthOf(field: GraphQLField<unknown, unknown> | undefined): number {
  const { complexity } = field?.extensions ?? {}
  return typeof complexity === 'number' ? complexity : 1
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, defaultValue.value]] : [],
    ),
  )
}
