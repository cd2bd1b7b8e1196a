import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql'
import { Kind } from 'graphql'
import { DomainError } from '../base/errors.ts'

/** Refuses a field that an operation asks for more than once, by aliases: each try to sign in is a request of its own. */
export function refuseRepeated({ fieldName, operation, fragments }: GraphQLResolveInfo): void {
  const count = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? [])
      .map((node) => {
        if (node.kind === Kind.FIELD) return node.name.value === fieldName ? 1 : 0
        return count(node.kind === Kind.FRAGMENT_SPREAD ? fragments[node.name.value]?.selectionSet : node.selectionSet)
      })
      .reduce((sum, each) => sum + each, 0)
  if (count(operation.selectionSet) > 1) {
    throw new DomainError('INVALID_INPUT', `Send ${fieldName} once an operation.`)
  }
}
