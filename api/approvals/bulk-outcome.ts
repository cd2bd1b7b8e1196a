import { Field, ID, ObjectType } from 'type-graphql'
import { Request } from '../requests/request.entity.ts'

/** What became of one of several requests. */
@ObjectType({ description: 'What became of one of several requests: approved, or refused with a code.' })
export class BulkOutcome {
  @Field(() => ID, { description: 'The request, as it was named.' })
  id!: string

  @Field(() => Request, {
    nullable: true,
    description: 'The request as it is now; null when there is none within your territory.',
  })
  request!: Request | null

  @Field(() => String, { nullable: true, description: 'Why it was refused, by its code; null when it was approved.' })
  code!: string | null

  @Field(() => String, { nullable: true, description: 'The same for developers; null when it was approved.' })
  message!: string | null
}
