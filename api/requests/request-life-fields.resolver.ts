import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { Scope } from '../base/context.ts'
import { DateTime } from '../base/scalars.ts'
import { Position } from '../people/post.entity.ts'
import type { ReadContext } from '../read/context.ts'
import { derivedValue, toMany } from '../read/entities.ts'
import { RequiredDocument } from '../serviceTypes/procedure.ts'
import './duplicates.ts'
import './filed-by.ts'
import './missing-documents.ts'
import './request-life.ts'
import { Request } from './request.entity.ts'

/** What a request tells of its life beside what is stored. */
@Resolver(() => Request)
export class RequestLifeFieldsResolver {
  @FieldResolver(() => Position, {
    nullable: true,
    description:
      'Whose post it waits for: that of its stage, or of a level above after a vacancy or an escalation. Null when it waits at none.',
  })
  waitingFor(@Root() request: Request, @Ctx() context: ReadContext) {
    return derivedValue(Request, 'waitingFor', request, context)
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'When it should end, if every stage that is left takes its standard time; what is late ends no earlier than now. Null while it waits for nobody or for documents, and where a stage has no standard time.',
  })
  expectedAt(@Root() request: Request, @Ctx() context: ReadContext) {
    return derivedValue(Request, 'expectedAt', request, context)
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether `dueAt` or `expectedAt` reaches into a year whose list of holidays is not known: they may move, or cannot be told.',
  })
  isDueProvisional(@Root() request: Request, @Ctx() context: ReadContext) {
    return derivedValue(Request, 'isDueProvisional', request, context)
  }

  @FieldResolver(() => [RequiredDocument], {
    description: 'The required documents that are not attached; none once it has ended.',
  })
  missingDocuments(@Root() request: Request, @Ctx() context: ReadContext) {
    return derivedValue(Request, 'missingDocuments', request, context)
  }

  @Authorized(Scope.RESIDENTS_READ)
  @FieldResolver(() => [Request], {
    description:
      'Other requests of the same applicant for the same service that have not ended, as far as you see them: a warning, nothing is refused for it.',
  })
  async possibleDuplicates(@Root() request: Request, @Ctx() context: ReadContext) {
    return await toMany<Request>(Request, 'possibleDuplicates', request, context)
  }

  @Authorized(Scope.OFFICERS_READ)
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The name of whoever entered it on behalf of the applicant; null when the applicant did, and outside your territory.',
  })
  filedBy(@Root() request: Request, @Ctx() context: ReadContext) {
    return derivedValue(Request, 'filedBy', request, context)
  }
}
