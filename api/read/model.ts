import type { EntityClass, EntityMetadata, EntityProperty, MetadataStorage } from '@mikro-orm/core'
import { type GraphQLOutputType, type GraphQLSchema, GraphQLObjectType, getNamedType } from 'graphql'
import { getMetadataStorage } from 'type-graphql'
import { type View, viewOf } from './declare.ts'
import type { Reference } from './reference.ts'
import { Uncompilable } from './selection.ts'

/** What the compiler knows: the GraphQL schema and MikroORM's mapping of the same classes. */
export class Model {
  readonly schema: GraphQLSchema
  readonly reference: Reference
  readonly #metadata: MetadataStorage
  readonly #classes = new Map<string, EntityClass<object>>()

  constructor(schema: GraphQLSchema, metadata: MetadataStorage, reference: Reference) {
    this.schema = schema
    this.reference = reference
    this.#metadata = metadata
    for (const { name, target } of getMetadataStorage().objectTypes)
      this.#classes.set(name, target as EntityClass<object>)
  }

  /** Whether a GraphQL type is an entity. */
  isEntity(type: GraphQLObjectType): boolean {
    const entity = this.#classes.get(type.name)
    return entity !== undefined && this.#metadata.has(entity)
  }

  /** The entity behind a GraphQL type, or whose rows it shows. Raises Uncompilable for a type that is neither. */
  entityOf(type: GraphQLObjectType): EntityMetadata {
    const entity = this.viewOf(type)?.entity ?? this.#classes.get(type.name)
    if (!entity || !this.#metadata.has(entity)) throw new Uncompilable(type.name)
    return this.#metadata.get(entity)
  }

  /** What was declared of a type that shows rows of an entity; undefined for any other. */
  viewOf(type: GraphQLObjectType): View | undefined {
    const named = this.#classes.get(type.name)
    return named && viewOf(named)
  }

  meta(entity: EntityClass<object>): EntityMetadata {
    return this.#metadata.get(entity)
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
