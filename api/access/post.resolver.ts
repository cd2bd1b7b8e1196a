import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { Officer } from '../people/officer.entity.ts'
import { Post } from '../people/post.entity.ts'
import { postKeepers } from '../people/post-actions.ts'
import type { ReadContext } from '../read/context.ts'
import { pageOf, toMany } from '../read/entities.ts'
import { OfficerPage, officerList, OfficersArguments } from './officer-list.ts'
import { PostPage, postList, PostsArguments } from './post-list.ts'
import { accountKeepers } from './user-rules.ts'

@Resolver(() => Post)
export class PostResolver {
  @Authorized(...accountKeepers)
  @Query(() => PostPage, {
    description: 'The posts of your territory (jabatan), those held today unless asked otherwise: who decides where.',
  })
  posts(@Args(() => PostsArguments) args: PostsArguments, @Ctx() context: ReadContext) {
    return pageOf<Post>(postList, args, context)
  }
}

@Resolver(() => Officer)
export class OfficerResolver {
  @Authorized(...postKeepers)
  @Query(() => OfficerPage, {
    description: 'Those who serve in your territory, or did (petugas): who can be appointed.',
  })
  officers(@Args(() => OfficersArguments) args: OfficersArguments, @Ctx() context: ReadContext) {
    return pageOf<Officer>(officerList, args, context)
  }

  @FieldResolver(() => [Post], {
    description: 'Their posts in your territory, also past and coming ones, by first day.',
  })
  async posts(@Root() officer: Officer, @Ctx() context: ReadContext) {
    return await toMany<Post>(Officer, 'posts', officer, context)
  }
}
