import { ListBase, useTranslate } from 'react-admin'
import type { NotificationFieldsFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { ClearListFilters } from '../lists/ClearListFilters.tsx'
import { ListFrame } from '../lists/ListFrame.tsx'
import { quiet } from '../lists/quiet.ts'
import { Total } from '../lists/Total.tsx'
import { NotificationFilters } from './NotificationFilters.tsx'
import { NotificationLines } from './NotificationLines.tsx'

/** What people and other systems are told, the latest first, and what became of it. */
export function NotificationList() {
  const translate = useTranslate()
  return (
    <ListBase<NotificationFieldsFragment>
      sort={{ field: 'id', order: 'DESC' }}
      perPage={25}
      queryOptions={quiet}
      exporter={false}
      disableAuthentication
    >
      <Page title={translate('notifications.name')} aside={<Total />} actions={<ClearListFilters />} width={1120}>
        <NotificationFilters />
        <ListFrame>
          <NotificationLines />
        </ListFrame>
      </Page>
    </ListBase>
  )
}
