import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'
import { act } from '../acts/act.ts'
import { AuditKind } from '../acts/audit-entry.entity.ts'
import type { ReadContext } from '../read/context.ts'
import { derivedValue } from '../read/entities.ts'
import { appointDeputy, appointHolder, endPost } from './appoint.ts'
import { PostAction, postKeepers } from './post-actions.ts'
import { DeputyArguments, EndArguments, PostArguments } from './post-input.ts'
import { Post } from './post.entity.ts'

/** Does one of these mutations, and puts it on record; rights and who decides follow at once, on every server. */
async function change(
  context: ReadContext,
  field: string,
  args: object,
  work: (em: SqlEntityManager) => Promise<Post>,
): Promise<Post> {
  const { result } = await act(context, { field, args, entity: Post, kind: AuditKind.RIGHTS }, work)
  context.forgetCallers()
  return result
}

@Resolver(() => Post)
export class PostChangesResolver {
  @Authorized(...postKeepers)
  @Mutation(() => Post, {
    description:
      'Appoints someone to a post of their own. Raises NOT_FOUND for a unit or officer outside your territory, INVALID_INPUT, and CONFLICT when the post is held then.',
  })
  async postAppoint(@Args(() => PostArguments) args: PostArguments, @Ctx() context: ReadContext): Promise<Post> {
    return await change(context, 'postAppoint', args, (em) => appointHolder(em, args.input, context))
  }

  @Authorized(...postKeepers)
  @Mutation(() => Post, {
    description:
      'Ends a post on a day. What waits there goes to the next level unless someone follows. Raises NOT_FOUND, INVALID_INPUT, and CONFLICT for a deputy, or when its end is not the one you saw.',
  })
  async postEnd(@Args(() => EndArguments) args: EndArguments, @Ctx() context: ReadContext): Promise<Post> {
    return await change(context, 'postEnd', args, (em) => endPost(em, args, false))
  }

  @Authorized(...postKeepers)
  @Mutation(() => Post, {
    description:
      'Lets someone act in a vacant post (PLT) or stand in for its holder (PLH; both may decide then), as UU 30/2014 art. 14 has it. Raises NOT_FOUND, INVALID_INPUT, and CONFLICT beside another deputy, for a PLT while the post is held, and for a PLH while it is vacant.',
  })
  async deputyAppoint(@Args(() => DeputyArguments) args: DeputyArguments, @Ctx() context: ReadContext): Promise<Post> {
    return await change(context, 'deputyAppoint', args, (em) => appointDeputy(em, args.input, context))
  }

  @Authorized(...postKeepers)
  @Mutation(() => Post, {
    description:
      'Ends the time of a deputy on a day. Raises NOT_FOUND, INVALID_INPUT, and CONFLICT for a post held, or when its end is not the one you saw.',
  })
  async deputyEnd(@Args(() => EndArguments) args: EndArguments, @Ctx() context: ReadContext): Promise<Post> {
    return await change(context, 'deputyEnd', args, (em) => endPost(em, args, true))
  }

  @FieldResolver(() => [PostAction], { description: 'What you may do with it now.' })
  allowedActions(@Root() post: Post, @Ctx() context: ReadContext) {
    return derivedValue(Post, 'allowedActions', post, context)
  }
}
