import type { EntityClass, EntityMetadata, EntityProperty, MetadataStorage } from '@mikro-orm/core'
import { type GraphQLOutputType, type GraphQLSchema, GraphQLObjectType, getNamedType } from 'graphql'
import { getMetadataStorage } from 'type-graphql'
import type { Reference } from './reference.ts'
import { Uncompilable } from './selection.ts'

/** What the compiler knows: the GraphQL schema, MikroORM's mapping of the same classes, and who may see what. */
export class Model {
  readonly schema: GraphQLSchema
  readonly reference: Reference
  readonly #metadata: MetadataStorage
  readonly #classes = new Map<string, EntityClass<object>>()
  readonly #roles = new Map<string, readonly unknown[]>()

  constructor(schema: GraphQLSchema, metadata: MetadataStorage, reference: Reference) {
    this.schema = schema
    this.reference = reference
    this.#metadata = metadata
    const declared = getMetadataStorage()
    for (const type of declared.objectTypes) {
      this.#classes.set(type.name, type.target as EntityClass<object>)
      for (const field of type.fields ?? []) this.#note(type.name, field.schemaName, field.roles)
    }
    for (const query of declared.queries) this.#note('Query', query.schemaName, query.roles)
    for (const mutation of declared.mutations) this.#note('Mutation', mutation.schemaName, mutation.roles)
  }

  /** The roles a field asks for, an empty list for anyone signed in; undefined when it asks for none. */
  rolesOf(type: string, field: string): readonly unknown[] | undefined {
    return this.#roles.get(`${type}.${field}`)
  }

  /** The entity behind a GraphQL type. Raises Uncompilable for a type that is no entity. */
  entityOf(type: GraphQLObjectType): EntityMetadata {
    const entity = this.#classes.get(type.name)
    if (!entity || !this.#metadata.has(entity)) throw new Uncompilable(type.name)
    return this.#metadata.get(entity)
  }

  meta(entity: EntityClass<object>): EntityMetadata {
    return this.#metadata.get(entity)
  }

  #note(type: string, field: string, roles: unknown[] | undefined): void {
    if (roles) this.#roles.set(`${type}.${field}`, roles)
  }
}

/** The object type at the bottom of a field's type. Raises Uncompilable for a leaf, an interface or a union. */
export function objectTypeOf(type: GraphQLOutputType): GraphQLObjectType {
  const named = getNamedType(type)
  if (named instanceof GraphQLObjectType) return named
  throw new Uncompilable(named.name)
}

/** The single column of a stored property. */
export function columnOf(prop: EntityProperty): string {
  return `"${prop.fieldNames[0]}"`
}
