import {
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'

/** Where one is in the documentation: at a type, or at one of its fields. */
export interface Place {
  type: string
  field?: string | undefined
}

/** A field, an input field or a value of a type. */
export type Part = GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLEnumValue

/** What a type consists of; nothing for a scalar. */
export function partsOf(type: GraphQLNamedType): Part[] {
  if (isEnumType(type)) return [...type.getValues()]
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
  return hasFields ? Object.values(type.getFields()) : []
}

/** The arguments of a part; none of what takes none. */
export const argumentsOf = (part: Part): readonly GraphQLArgument[] => ('args' in part ? part.args : [])

/** Every place whose name has these letters in it; what begins with them goes first. */
export function search(contract: GraphQLSchema, letters: string): Place[] {
  const wanted = letters.trim().toLowerCase()
  const types = Object.values(contract.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
  const places: Place[] = types.flatMap((type) => [
    { type: type.name },
    ...partsOf(type).map(({ name }) => ({ type: type.name, field: name })),
  ])
  const at = ({ type, field }: Place) => (field ?? type).toLowerCase().indexOf(wanted)
  const found = places.filter((place) => at(place) >= 0)
  return found.toSorted((a, b) => Number(at(a) > 0) - Number(at(b) > 0))
}

/** A root type's kind of operation; null for any other type. */
export function kindOf(contract: GraphQLSchema, type: string): 'query' | 'mutation' | null {
  if (type === contract.getQueryType()?.name) return 'query'
  return type === contract.getMutationType()?.name ? 'mutation' : null
}
