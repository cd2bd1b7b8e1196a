import { Field, getMetadataStorage, ObjectType } from 'type-graphql'
import { Scope } from '../base/context.ts'

@ObjectType({ description: 'What an API client may be allowed, each for what it needs (cakupan).' })
export class ApiScope {
  @Field(() => String, { description: 'Its name, as `requests:read`.' })
  name!: string

  @Field(() => String, { description: 'What it is for.' })
  description!: string

  @Field(() => [String], { description: 'The fields of this schema it opens, as `Query.requests`.' })
  opens!: string[]
}

const descriptions: Record<Scope, string> = {
  [Scope.REQUESTS_READ]: 'Requests, their events and the decisions on them, without names.',
  [Scope.REQUESTS_WRITE]: 'Changing requests.',
  [Scope.RESIDENTS_READ]: 'Who asks: the names of residents, their numbers masked.',
  [Scope.OFFICERS_READ]: 'Who decided: the names of officers.',
  [Scope.METRICS_READ]: 'Figures, without cells of fewer than 5 cases.',
}

/** Every scope with what it opens, by the rules of the fields themselves. */
export function apiScopes(): ApiScope[] {
  const { queries, mutations, subscriptions, objectTypes } = getMetadataStorage()
  const asked = [
    ...queries.map(({ schemaName, roles }) => ({ name: `Query.${schemaName}`, roles })),
    ...mutations.map(({ schemaName, roles }) => ({ name: `Mutation.${schemaName}`, roles })),
    ...subscriptions.map(({ schemaName, roles }) => ({ name: `Subscription.${schemaName}`, roles })),
    ...objectTypes.flatMap((type) =>
      (type.fields ?? []).map(({ schemaName, roles }) => ({ name: `${type.name}.${schemaName}`, roles })),
    ),
  ]
  return Object.values(Scope).map((scope) => ({
    name: scope,
    description: descriptions[scope],
    opens: asked.filter(({ roles }) => (roles as unknown[] | undefined)?.includes(scope)).map(({ name }) => name),
  }))
}
