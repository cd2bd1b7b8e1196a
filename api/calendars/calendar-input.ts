import { ArgsType, Field, InputType, Int } from 'type-graphql'
import { LocalDate } from '../base/scalars.ts'

@InputType({ description: 'A stretch in which offices are open.' })
class OpenHoursInput {
  @Field(() => String, { description: 'When it opens, in WIB: HH:MM.' })
  opens!: string

  @Field(() => String, { description: 'When it closes, later on the same day.' })
  closes!: string
}

@InputType({ description: 'The open hours of one day of the week.' })
export class WeekdayInput {
  @Field(() => Int, { description: 'From Monday (1) to Sunday (7); a day left out is closed.' })
  weekday!: number

  @Field(() => [OpenHoursInput], { description: 'In their order, with breaks between them.' })
  open!: OpenHoursInput[]
}

@InputType({ description: 'Days on which other hours apply, as in Ramadan.' })
export class SeasonInput {
  @Field(() => String, { description: 'What it is called, 1 to 100 characters.' })
  name!: string

  @Field(() => LocalDate, { description: 'The first WIB day of it.' })
  firstDay!: string

  @Field(() => LocalDate, { description: 'The last WIB day of it.' })
  lastDay!: string

  @Field(() => [WeekdayInput], { description: 'The hours that apply instead.' })
  hours!: WeekdayInput[]
}

@InputType({ description: 'A day on which offices are closed: a holiday, joint leave, or a closure of the city.' })
export class ClosedDayInput {
  @Field(() => LocalDate, { description: 'The WIB day.' })
  day!: string

  @Field(() => String, { description: 'What it is, 1 to 100 characters.' })
  name!: string
}

@InputType({ description: 'What a version of the calendar is made of.' })
export class CalendarInput {
  @Field(() => String, { description: 'The regulation and the lists it is made of, 3 to 300 characters.' })
  source!: string

  @Field(() => Int, { description: 'The first year it covers: no later than the version in force.' })
  firstYear!: number

  @Field(() => Int, { description: 'The last year it covers: this year or later, and at most 30 years in all.' })
  lastYear!: number

  @Field(() => [WeekdayInput], { description: 'The usual hours; at least one hour a week.' })
  hours!: WeekdayInput[]

  @Field(() => [SeasonInput], { description: 'Seasons with other hours, which do not overlap.' })
  seasons!: SeasonInput[]

  @Field(() => [ClosedDayInput], { description: 'Each day once, within the years covered.' })
  closedDays!: ClosedDayInput[]

  @Field(() => [Int], {
    description: 'The years whose whole list of holidays is among the closed days; all others are flagged.',
  })
  yearsWithHolidays!: number[]
}

@ArgsType()
export class CalendarPublishArguments {
  @Field(() => CalendarInput, { description: 'What it is made of.' })
  input!: CalendarInput

  @Field(() => Int, {
    nullable: true,
    description: 'The version in force that you began from: CONFLICT when there is a newer one. Left out, any.',
  })
  seenVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description:
      'Made by the client, 8 to 128 characters: sending the same mutation again with it gives the first result.',
  })
  idempotencyKey?: string
}
