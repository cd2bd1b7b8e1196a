import { registerEnumType } from 'type-graphql'
import { Role } from '../base/context.ts'
import { dayOf } from '../calendars/days.ts'
import { declareDerived } from '../read/declare.ts'
import { contains } from '../units/territory.ts'
import { Capacity, Post } from './post.entity.ts'

/** What a caller may do with a post now. */
export enum PostAction {
  END = 'END',
  END_DEPUTY = 'END_DEPUTY',
}

registerEnumType(PostAction, {
  name: 'PostAction',
  description: 'What a caller may do with a post now.',
  valuesConfig: {
    END: { description: 'End it on a day: postEnd.' },
    END_DEPUTY: { description: 'End the time of a deputy on a day: deputyEnd.' },
  },
})

/** Who appoints officers, within their territory. */
export const postKeepers = [Role.KELURAHAN_ADMIN, Role.SYSTEM_ADMIN]

declareDerived(
  Post,
  'allowedActions',
  ['unit', 'capacity', 'validTo'],
  ({ unit, capacity, validTo }, { caller, now }) => {
    const isKept = postKeepers.includes(caller.role) && contains(caller, { low: unit.place, high: unit.placeEnd })
    const isOver = validTo !== null && validTo <= dayOf(now)
    if (!isKept || isOver) return []
    return [capacity === Capacity.DEFINITIVE ? PostAction.END : PostAction.END_DEPUTY]
  },
)
