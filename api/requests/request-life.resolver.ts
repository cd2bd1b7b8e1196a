import { Args, Authorized, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql'
import { Role, Scope } from '../base/context.ts'
import type { ReadContext } from '../read/context.ts'
import { RequestActArguments } from './act-arguments.ts'
import { RequestBeginArguments, RequestReviseArguments, RequestSubmitArguments } from './life-arguments.ts'
import { requestBegin } from './request-begin.ts'
import { requestCancel } from './request-cancel.ts'
import { requestDeclareComplete } from './request-declare-complete.ts'
import { requestRevise } from './request-revise.ts'
import { requestSubmit } from './request-submit.ts'
import { requestTrackingLink } from './request-tracking-link.ts'
import { Request } from './request.entity.ts'

@ObjectType({ description: 'The address at which a request is followed without signing in (tautan pelacakan).' })
class TrackingLink {
  @Field(() => String, { description: 'The address: whoever has it sees where the request is, and no personal data.' })
  url!: string

  @Field(() => String, { description: 'The number of the request.' })
  number!: string
}

/** Who may write requests: residents for themselves, the others on behalf of residents. */
const writers: (Role | Scope)[] = [Role.RESIDENT, Role.OFFICER, Role.KELURAHAN_ADMIN, Scope.REQUESTS_WRITE]

@Resolver()
export class RequestLifeResolver {
  @Authorized(...writers)
  @Mutation(() => Request, {
    description:
      'Begins a draft (permohonan), by the version of the chain in force. Residents ask for themselves; kelurahan admins, heads of RT, RW and kelurahan and secretaries for residents of their territory, API clients likewise. Until it is submitted it is seen by its applicant and by whoever entered it alone. Raises INVALID_INPUT, SERVICE_CLOSED, NOT_FOUND for a resident you cannot see, FORBIDDEN, CONFLICT for a restricted record, IDEMPOTENCY_KEY_REUSED.',
  })
  async requestBegin(@Args(() => RequestBeginArguments) args: RequestBeginArguments, @Ctx() context: ReadContext) {
    return await requestBegin(context, { ...args })
  }

  @Authorized(...writers)
  @Mutation(() => Request, {
    description:
      'Writes the form of a draft or a returned request anew; it need not be whole yet. A draft takes over the version of the chain in force. Raises NOT_FOUND, FORBIDDEN, INVALID_INPUT, CONFLICT, IDEMPOTENCY_KEY_REUSED.',
  })
  async requestRevise(@Args(() => RequestReviseArguments) args: RequestReviseArguments, @Ctx() context: ReadContext) {
    return await requestRevise(context, { ...args })
  }

  @Authorized(...writers)
  @Mutation(() => Request, {
    description:
      'Submits a draft, by the version of the chain in force now, or a returned request again, to the stage that returned it. Raises NOT_FOUND, FORBIDDEN, SERVICE_CLOSED, INVALID_INPUT naming each question, DOCUMENTS_MISSING naming each document, NO_OFFICER, CONFLICT, IDEMPOTENCY_KEY_REUSED.',
  })
  async requestSubmit(@Args(() => RequestSubmitArguments) args: RequestSubmitArguments, @Ctx() context: ReadContext) {
    return await requestSubmit(context, { ...args })
  }

  @Authorized(...writers)
  @Mutation(() => Request, {
    description:
      'Withdraws your own request, or one that you entered; of a draft nothing written is kept. Raises NOT_FOUND, FORBIDDEN, CONFLICT, IDEMPOTENCY_KEY_REUSED.',
  })
  async requestCancel(@Args(() => RequestActArguments) args: RequestActArguments, @Ctx() context: ReadContext) {
    return await requestCancel(context, { ...args })
  }

  @Authorized(Role.OFFICER, Role.KELURAHAN_ADMIN)
  @Mutation(() => Request, {
    description:
      'Declares the documents complete of a request that was taken with documents to follow: standard times count from now on. Raises NOT_FOUND, FORBIDDEN, CONFLICT, IDEMPOTENCY_KEY_REUSED.',
  })
  async requestDeclareComplete(
    @Args(() => RequestActArguments) args: RequestActArguments,
    @Ctx() context: ReadContext,
  ) {
    return await requestDeclareComplete(context, { ...args })
  }

  @Authorized(...writers)
  @Mutation(() => TrackingLink, {
    description:
      'The address at which the applicant follows a request without signing in; always the same once it was made. Raises NOT_FOUND, FORBIDDEN, CONFLICT for a draft, IDEMPOTENCY_KEY_REUSED.',
  })
  async requestTrackingLink(@Args(() => RequestActArguments) args: RequestActArguments, @Ctx() context: ReadContext) {
    return await requestTrackingLink(context, { ...args })
  }
}
