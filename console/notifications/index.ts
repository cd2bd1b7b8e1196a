import { lazy } from 'react'

export const notifications = {
  name: 'notifications',
  list: lazy(() => import('./NotificationList.tsx').then((file) => ({ default: file.NotificationList }))),
}
