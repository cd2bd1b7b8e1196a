import { Field, Int, ObjectType } from 'type-graphql'
import { DateTime } from '../base/scalars.ts'
import { Officer } from '../people/officer.entity.ts'
import { Position } from '../people/post.entity.ts'
import { Unit, UnitLevel } from '../units/unit.entity.ts'

@ObjectType({ description: 'A stage as an applicant’s request would come to it.' })
export class ChainPreviewStep {
  @Field(() => Int, { description: 'The place in the chain, counted from 1.' })
  position!: number

  @Field(() => String, { description: 'Its code, as given or as made of its name.' })
  code!: string

  @Field(() => String, { description: 'Its name.' })
  name!: string

  @Field(() => UnitLevel, { description: 'The level that decides.' })
  level!: UnitLevel

  @Field(() => Position, { description: 'Whose post decides.' })
  decidedBy!: Position

  @Field(() => Unit, { description: 'The unit that decides: the applicant’s, or the one above it of that level.' })
  unit!: Unit

  @Field(() => Boolean, { description: 'Whether it would be passed over, by the answers given.' })
  isSkipped!: boolean

  @Field(() => Boolean, { description: 'Whether nobody holds that post there today.' })
  isVacant!: boolean

  @Field(() => [Officer], { description: 'Who holds it today, as far as you may see.' })
  officers!: Officer[]

  @Field(() => Unit, {
    nullable: true,
    description:
      'Where it would wait: there, or at the next level when the post is vacant. Null when passed over or nobody is left.',
  })
  waitsAt!: Unit | null

  @Field(() => Position, {
    nullable: true,
    description: 'For whose post it would wait; null when it would wait nowhere.',
  })
  waitsFor!: Position | null

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it would be due, submitted now and each stage before taking all of its time; null without standard times until there.',
  })
  dueAt!: Date | null

  @Field(() => Boolean, { description: 'Whether that runs into a year whose holidays are not known.' })
  isDueProvisional!: boolean
}

@ObjectType({ description: 'What is wrong with one part of what was given.' })
export class InputProblem {
  @Field(() => String, { description: 'The part, as in input.stages.2.standardSeconds, counted from 0.' })
  field!: string

  @Field(() => String, { description: 'What is wrong, and what to do, in English.' })
  message!: string
}

@ObjectType({ description: 'The way a request would take along a chain that is not yet published.' })
export class ChainPreview {
  @Field(() => [ChainPreviewStep], { description: 'Its stages, in order; none while the stages have problems.' })
  steps!: ChainPreviewStep[]

  @Field(() => [InputProblem], { description: 'What chainPublish would refuse; none when it could be published.' })
  problems!: InputProblem[]
}
