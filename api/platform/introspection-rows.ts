import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'

const known = new WeakMap<GraphQLSchema, Record<string, number>>()

/** How many rows a field of introspection has, on the average of the schema: `fields` of `__Type`, `args` of `__Field`. */
export function introspectionRows(schema: GraphQLSchema, type: string, field: string): number {
  let rows = known.get(schema)
  if (!rows) known.set(schema, (rows = average(schema)))
  return rows[`${type}.${field}`] ?? 1
}

function average(schema: GraphQLSchema): Record<string, number> {
  const types = Object.values(schema.getTypeMap())
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  )
  const inputs = types.flatMap((type) => (isInputObjectType(type) ? Object.values(type.getFields()) : []))
  const values = types.flatMap((type) => (isEnumType(type) ? type.getValues() : []))
  const args = fields.flatMap((field) => field.args)
  return {
    '__Schema.types': types.length,
    '__Schema.directives': schema.getDirectives().length,
    '__Type.fields': fields.length / types.length,
    '__Type.inputFields': inputs.length / types.length,
    '__Type.enumValues': values.length / types.length,
    '__Field.args': args.length / fields.length,
    // Most types wrap no other.
    '__Type.ofType': 0.5,
    // Whoever asks for one type may ask for the largest.
    'Query.__type': 5,
  }
}
