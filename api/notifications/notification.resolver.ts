import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { OneArguments } from '../acts/keyed-arguments.ts'
import { Role } from '../base/context.ts'
import type { ReadContext } from '../read/context.ts'
import { derivedValue, oneOf, pageOf } from '../read/entities.ts'
import {
  NotificationAction,
  notificationList,
  NotificationPage,
  NotificationsArguments,
  oneNotification,
} from './notification-list.ts'
import { Notification } from './notification.entity.ts'
import { retryNotification } from './retry-notification.ts'

const { SYSTEM_ADMIN, KELURAHAN_ADMIN } = Role

@Resolver(() => Notification)
export class NotificationResolver {
  @Authorized(SYSTEM_ADMIN, KELURAHAN_ADMIN)
  @Query(() => NotificationPage, { description: 'What people and other systems are told, within your territory.' })
  notifications(@Args(() => NotificationsArguments) args: NotificationsArguments, @Ctx() context: ReadContext) {
    return pageOf<Notification>(notificationList, args, context)
  }

  @Authorized(SYSTEM_ADMIN, KELURAHAN_ADMIN)
  @Query(() => Notification, { description: 'One notification. Raises NOT_FOUND, also outside your territory.' })
  async notification(@Arg('id', () => ID, { description: 'Its identifier.' }) id: string, @Ctx() context: ReadContext) {
    return await oneOf<Notification>(oneNotification, id, context)
  }

  @Authorized(SYSTEM_ADMIN)
  @Mutation(() => Notification, {
    description:
      'Has a notification tried again that was given up, or of which nobody knows whether it arrived: then it may arrive twice. Raises NOT_FOUND, and CONFLICT for any other.',
  })
  async notificationRetry(@Args(() => OneArguments) args: OneArguments, @Ctx() context: ReadContext) {
    return await retryNotification(context, args)
  }

  @FieldResolver(() => [NotificationAction], { description: 'What you may do with it now.' })
  allowedActions(@Root() notification: Notification, @Ctx() context: ReadContext) {
    return derivedValue(Notification, 'allowedActions', notification, context)
  }
}
