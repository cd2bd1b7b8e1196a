import type { EntityProperty, MetadataStorage } from '@mikro-orm/core'
import { type GraphQLSchema, isObjectType } from 'graphql'
import { getMetadataStorage } from 'type-graphql'
import { mayAccess } from '../base/authorize.ts'
import type { ReadContext } from './context.ts'
import { toOne } from './entities.ts'
import { rolesOf } from './field-roles.ts'

/** Gives every relation of an entity to one other its resolver for graphql-js, so that none is written by hand. */
export function attachRelations(schema: GraphQLSchema, metadata: MetadataStorage): void {
  for (const { name, target } of getMetadataStorage().objectTypes) {
    const type = schema.getType(name)
    if (!isObjectType(type) || !metadata.has(target as never)) continue
    const properties = metadata.get(target as never).properties as Record<string, EntityProperty>
    for (const field of Object.values(type.getFields())) {
      if (properties[field.name]?.kind !== 'm:1') continue
      field.resolve = (entity: object, _args: unknown, context: ReadContext) => {
        mayAccess(context.caller, rolesOf(name, field.name))
        return toOne(entity, field.name, context)
      }
    }
  }
}
