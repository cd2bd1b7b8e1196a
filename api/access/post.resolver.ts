import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql'
import { Post } from '../people/post.entity.ts'
import type { ReadContext } from '../read/context.ts'
import { pageOf } from '../read/entities.ts'
import { PostPage, postList, PostsArguments } from './post-list.ts'
import { accountKeepers } from './user-rules.ts'

@Resolver(() => Post)
export class PostResolver {
  @Authorized(...accountKeepers)
  @Query(() => PostPage, {
    description: 'The posts held today in your territory (jabatan): whom an officer’s account can belong to.',
  })
  posts(@Args(() => PostsArguments) args: PostsArguments, @Ctx() context: ReadContext) {
    return pageOf<Post>(postList, args, context)
  }
}
