import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql'
import { Role, Scope, staff } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import type { ReadContext } from '../read/context.ts'
import { answerOf } from './processing-time-answer.ts'
import { readQuestion } from './processing-time-question.ts'
import { type Figures, processingTimeStatement } from './processing-time-statement.ts'
import { ProcessingTime, ProcessingTimeArguments } from './processing-time.ts'
import { suppressed } from './suppression.ts'

@Resolver()
export class ProcessingTimeResolver {
  @Authorized<Role | Scope>(...staff, Scope.METRICS_READ)
  @Query(() => ProcessingTime, {
    // It reads every decision of the territory: as much as a large page of requests.
    complexity: 1250,
    description:
      'How long cases took (lama proses), exactly, for the requests of your territory; rows of fewer than 5 cases are withheld from API clients. Raises NOT_FOUND for a unit outside your territory, INVALID_INPUT for a period that ends before it begins, a code that does not exist, or a stage of whole requests.',
  })
  async processingTime(
    @Args(() => ProcessingTimeArguments) args: ProcessingTimeArguments,
    @Ctx() { caller, em, now, reference }: ReadContext,
  ): Promise<ProcessingTime> {
    if (!caller) throw new DomainError('UNAUTHENTICATED', 'Sign in first.')
    const question = readQuestion(args, caller, reference)
    const { sql, values } = processingTimeStatement(question)
    const [figures] = await em.execute<[Figures]>(sql, values)
    const { measure, by, clock } = question
    const answer = answerOf(figures, by, clock)
    const rows = caller.role === Role.API_CLIENT ? suppressed(answer.rows) : answer.rows
    return { asOf: now, exact: true, measure, ...answer, rows }
  }
}
