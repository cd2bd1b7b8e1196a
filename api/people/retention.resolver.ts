import { Args, Authorized, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { Role } from '../base/context.ts'
import { PageArguments } from '../base/page.ts'
import type { ReadContext } from '../read/context.ts'
import { pageOf } from '../read/entities.ts'
import { declareList } from '../read/roots.ts'
import { RetentionRule } from './retention-rule.entity.ts'
import { RetentionRun } from './retention-run.entity.ts'

@ObjectType({ description: 'A page of runs of the retention job, the last one first.' })
class RetentionRunPage {
  @Field(() => [RetentionRun], { description: 'The runs of the page.' })
  items!: RetentionRun[]

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number
}

const runs = declareList('retentionRuns', {
  entity: RetentionRun,
  filters: {},
  sorts: { AT: 'at' },
  defaultSort: { field: 'AT', order: 'DESC' },
})

@Resolver(() => RetentionRule)
export class RetentionResolver {
  @Authorized(Role.SYSTEM_ADMIN)
  @Query(() => [RetentionRule], { description: 'How long each class of data is kept (masa retensi).' })
  async retentionRules(@Ctx() { em }: ReadContext) {
    return await em.find(RetentionRule, {}, { orderBy: { class: 'asc' } })
  }

  @Authorized(Role.SYSTEM_ADMIN)
  @Query(() => RetentionRunPage, { description: 'What the retention job did, the last run first.' })
  retentionRuns(@Args(() => PageArguments) args: PageArguments, @Ctx() context: ReadContext) {
    return pageOf<RetentionRun>(runs, args, context)
  }
}
