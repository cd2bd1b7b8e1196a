import { Card } from '@mui/material'
import { useState } from 'react'
import { useListContext } from 'react-admin'
import type { NotificationFieldsFragment } from '../generated/graphql.ts'
import { NotificationLine } from './NotificationLine.tsx'
import { Retry } from './Retry.tsx'

/** The notifications of the page, each with what may be done about it. */
export function NotificationLines() {
  const { data = [] } = useListContext<NotificationFieldsFragment>()
  const [asked, setAsked] = useState<NotificationFieldsFragment | null>(null)
  return (
    <>
      <Card component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data.map((notification) => (
          <NotificationLine key={notification.id} notification={notification} onRetry={() => setAsked(notification)} />
        ))}
      </Card>
      {asked && <Retry notification={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
