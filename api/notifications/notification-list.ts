import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Role } from '../base/context.ts'
import { PageArguments, SortOrder } from '../base/page.ts'
import { declareDerived, type Env } from '../read/declare.ts'
import { type Condition, declareList, declareOne, byId } from '../read/roots.ts'
import { oneOf } from '../serviceTypes/conditions.ts'
import { Notification } from './notification.entity.ts'
import { Channel, NotificationState, Recipient } from './words.ts'

/** What a caller may do with a notification now. */
export enum NotificationAction {
  RETRY = 'RETRY',
}

registerEnumType(NotificationAction, {
  name: 'NotificationAction',
  description: 'What a caller may do with a notification now.',
  valuesConfig: {
    RETRY: {
      description: 'Have it tried again: notificationRetry. Of one whose outcome is unknown, it may arrive twice.',
    },
  },
})

enum NotificationSortField {
  ID = 'ID',
}

registerEnumType(NotificationSortField, {
  name: 'NotificationSortField',
  description: 'What notifications can be sorted by.',
  valuesConfig: { ID: { description: 'The order in which they were made.' } },
})

@InputType({ description: 'How notifications are sorted.' })
class NotificationSort {
  @Field(() => NotificationSortField, { description: 'By what.' })
  field!: NotificationSortField

  @Field(() => SortOrder, { description: 'Which way.' })
  order!: SortOrder
}

@InputType({ description: 'Which notifications to list; what is left out narrows nothing.' })
class NotificationFilter {
  @Field(() => [NotificationState], { nullable: true, description: 'That have got this far.' })
  state?: NotificationState[]

  @Field(() => [Channel], { nullable: true, description: 'By one of these channels.' })
  channel?: Channel[]

  @Field(() => [Recipient], { nullable: true, description: 'To one of these.' })
  recipient?: Recipient[]

  @Field(() => String, { nullable: true, description: 'About the request with this number.' })
  number?: string
}

@ArgsType()
export class NotificationsArguments extends PageArguments {
  @Field(() => NotificationSort, { nullable: true, description: 'The latest first when left out.' })
  sort?: NotificationSort

  @Field(() => NotificationFilter, { nullable: true, description: 'Every one of your territory when left out.' })
  filter?: NotificationFilter
}

@ObjectType({ description: 'A page of notifications.' })
export class NotificationPage {
  @Field(() => [Notification], { description: 'The notifications of the page.' })
  items!: Notification[]

  @Field(() => Int, { description: 'How many there are on all pages.' })
  total!: number
}

/** What the fence lets the caller see, said again for the planner's sake. */
const withinKelurahan = ({ caller: { level, low } }: Env): Condition | null =>
  level === 'KELURAHAN' ? { sql: 't.kelurahan_place = ?', values: [String(low)] } : null

export const notificationList = declareList<NotificationFilter>('notifications', {
  entity: Notification,
  reach: withinKelurahan,
  filters: {
    // What is not sent has an index of its own.
    state: (states) => {
      const narrowed = oneOf('state')(states)
      const sql = states.includes(NotificationState.SENT) ? narrowed.sql : `${narrowed.sql} and t.state <> 'SENT'`
      return { ...narrowed, sql, isKept: false }
    },
    channel: oneOf('channel'),
    recipient: oneOf('recipient'),
    number: (number) => ({ sql: 't.request_id = (select id from request where number = ?)', values: [number] }),
  },
  sorts: { ID: 'id' },
  defaultSort: { field: 'ID', order: 'DESC' },
})

export const oneNotification = declareOne('notification', { entity: Notification, argument: 'id', find: byId })

/** Those that were given up, or of which nobody knows. */
export const isRetriable = (state: NotificationState) =>
  state === NotificationState.FAILED || state === NotificationState.UNKNOWN

declareDerived(Notification, 'allowedActions', ['state'], ({ state }, { caller }) =>
  caller.role === Role.SYSTEM_ADMIN && isRetriable(state) ? [NotificationAction.RETRY] : [],
)
