import { ArgsType, Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { DateTime, LocalDate } from '../base/scalars.ts'
import { Clock } from '../calendars/clock.ts'

/** What a processing time is the time of. */
export enum Measure {
  REQUEST = 'REQUEST',
  STAGE = 'STAGE',
}

registerEnumType(Measure, {
  name: 'Measure',
  description: 'What a processing time is the time of.',
  valuesConfig: {
    REQUEST: { description: 'A whole request, from submission to its end; withdrawn ones do not count.' },
    STAGE: {
      description: 'One visit to a stage, from entering the queue to the decision: approved, returned or rejected.',
    },
  },
})

/** What the rows of a figure stand for. */
export enum ProcessingTimeBy {
  NONE = 'NONE',
  MONTH = 'MONTH',
  UNIT = 'UNIT',
  STAGE = 'STAGE',
  SERVICE_TYPE = 'SERVICE_TYPE',
}

registerEnumType(ProcessingTimeBy, {
  name: 'ProcessingTimeBy',
  description: 'What the rows of processingTime stand for.',
  valuesConfig: {
    NONE: { description: 'One row for everything.' },
    MONTH: { description: 'A row for each WIB month from the first with cases to the last, in order.' },
    UNIT: {
      description:
        'A row for each unit directly below the unit of the filter, its subtree included, and one for what the unit itself handled. Without a unit in the filter: the unit whose territory you see.',
    },
    STAGE: {
      description: 'A row for each stage, in the order of the chain; over several services stages group by code.',
    },
    SERVICE_TYPE: { description: 'A row for each service, by name.' },
  },
})

@InputType({ description: 'Which cases count; everything left out counts.' })
export class ProcessingTimeFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'The code of a unit, its subtree included. For a STAGE the unit that handled the visit; for a REQUEST the RT of the applicant, or the unit that owns an imported request.',
  })
  unit?: string

  @Field(() => String, { nullable: true, description: 'The code of a service.' })
  serviceType?: string

  @Field(() => String, { nullable: true, description: 'The code of a stage; only with the measure STAGE.' })
  stage?: string

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first WIB day that counts: of the decision for a STAGE, of the end for a REQUEST.',
  })
  from?: string

  @Field(() => LocalDate, { nullable: true, description: 'The first WIB day that no longer counts.' })
  to?: string
}

@ArgsType()
export class ProcessingTimeArguments {
  @Field(() => ProcessingTimeFilter, { nullable: true, description: 'Which cases count.' })
  filter?: ProcessingTimeFilter | null

  @Field(() => Measure, { defaultValue: Measure.REQUEST, description: 'What is measured.' })
  measure!: Measure

  @Field(() => ProcessingTimeBy, { defaultValue: ProcessingTimeBy.NONE, description: 'What the rows stand for.' })
  by!: ProcessingTimeBy

  @Field(() => Clock, {
    nullable: true,
    description:
      'The clock of all rows. Left out, each stage is measured in its own clock, a row that would mix clocks in the plain one, the months of a series all in the same, and whole requests in the plain one.',
  })
  clock?: Clock
}

@ObjectType({ description: 'How long the cases of one row took, in seconds; quantiles interpolate linearly (type 7).' })
export class ProcessingTimeRow {
  @Field(() => String, {
    description: 'What the row stands for: ALL, a month as 2026-03, or the code of a unit, stage or service.',
  })
  key!: string

  @Field(() => String, { description: 'The same for people: the name of the unit, stage or service, else the key.' })
  label!: string

  @Field(() => Clock, { description: 'The clock the row is measured in.' })
  clock!: Clock

  @Field(() => Int, {
    nullable: true,
    description: 'The number of cases measured; null where the figures are withheld, which never happens to people.',
  })
  n!: number | null

  @Field(() => Float, { nullable: true, description: 'The mean in seconds; null when n is 0 or null.' })
  mean!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'A quarter took at most so many seconds; null when n is 0 or null.',
  })
  p25!: number | null

  @Field(() => Float, { nullable: true, description: 'The median in seconds; null when n is 0 or null.' })
  p50!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Three quarters took at most so many seconds; null when n is 0 or null.',
  })
  p75!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Nine of ten took at most so many seconds; null when n is 0 or null.',
  })
  p90!: number | null

  @Field(() => Float, {
    nullable: true,
    description: '95 of 100 took at most so many seconds; null when n is 0 or null.',
  })
  p95!: number | null

  @Field(() => Float, {
    nullable: true,
    description: '99 of 100 took at most so many seconds; null when n is 0 or null.',
  })
  p99!: number | null

  @Field(() => Boolean, {
    description:
      'Whether the figures are withheld from an API client, because there are fewer than 5 cases, or because those of another row would follow from a total less the rows shown (UU 27/2022). Rows of one answer are guarded so; who subtracts answers to different questions may come nearer to a person and must not.',
  })
  isSuppressed!: boolean
}

@ObjectType({ description: 'How long cases took (lama proses).' })
export class ProcessingTime {
  @Field(() => DateTime, { description: 'The instant up to which everything is counted in.' })
  asOf!: Date

  @Field(() => Boolean, { description: 'Whether the figures are computed from every single case, not estimated.' })
  exact!: boolean

  @Field(() => Measure, { description: 'What is measured.' })
  measure!: Measure

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the working calendar used; null when no row is measured in working time.',
  })
  calendarVersion!: number | null

  @Field(() => [Int], {
    description:
      'Years that rows in working time touch and whose holidays the calendar does not know: there working days are only the pattern of the week.',
  })
  yearsWithoutHolidays!: number[]

  @Field(() => [ProcessingTimeRow], { description: 'The figures, one row for each of what was asked for.' })
  rows!: ProcessingTimeRow[]
}
