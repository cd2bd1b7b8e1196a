import { Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import type { ReadContext } from '../read/context.ts'
import { declareToMany } from '../read/declare.ts'
import { toMany } from '../read/entities.ts'
import { RequestActArguments } from './act-arguments.ts'
import { Document } from './document.entity.ts'
import { attachers } from './may-attach.ts'
import { removeDocument } from './remove-document.ts'
import { Request } from './request.entity.ts'

declareToMany(Request, 'documents', { entity: Document, by: 'request', orderBy: ['id'] })

@Resolver(() => Request)
export class DocumentResolver {
  @FieldResolver(() => [Document], {
    description:
      'The documents attached to it, in the order in which they came. One is attached by POST /documents and downloaded from GET /documents/{id}.',
  })
  async documents(@Root() request: Request, @Ctx() context: ReadContext) {
    return await toMany<Document>(Request, 'documents', request, context)
  }

  @Authorized(...attachers)
  @Mutation(() => Request, {
    description:
      'Takes a document away from its request (hapus berkas), while that is a draft, was returned, or its documents are not yet complete. Raises NOT_FOUND, CONFLICT, IDEMPOTENCY_KEY_REUSED.',
  })
  async documentRemove(@Args(() => RequestActArguments) args: RequestActArguments, @Ctx() context: ReadContext) {
    return await removeDocument(context, { ...args })
  }
}
