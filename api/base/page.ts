import { ArgsType, Field, Int, registerEnumType } from 'type-graphql'

/** Which way a list is sorted; rows without a value come last either way. */
export enum SortOrder {
  ASC = 'ASC',
  DESC = 'DESC',
}

registerEnumType(SortOrder, {
  name: 'SortOrder',
  description: 'Which way a list is sorted; items without a value come last either way.',
  valuesConfig: {
    ASC: { description: 'Smallest, earliest or first in the alphabet first.' },
    DESC: { description: 'Largest, latest or last in the alphabet first.' },
  },
})

/** The page of a list, in react-admin's own shape. */
@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: 1, description: 'The page, counted from 1.' })
  page!: number

  @Field(() => Int, { defaultValue: 25, description: 'Items a page, from 1 to 100.' })
  perPage!: number
}
