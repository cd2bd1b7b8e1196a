import { ListBase, useTranslate } from 'react-admin'
import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { ClearListFilters } from '../lists/ClearListFilters.tsx'
import { ListFrame } from '../lists/ListFrame.tsx'
import { Total } from '../lists/Total.tsx'
import { useNarrow } from '../lists/useNarrow.ts'
import { RequestCards } from './RequestCards.tsx'
import { RequestFilters } from './RequestFilters.tsx'
import { RequestTable } from './RequestTable.tsx'

import { quiet } from '../lists/quiet.ts'

/** Every request of the reader's territory: narrowed, sorted, page by page. */
export function RequestList() {
  const translate = useTranslate()
  return (
    <ListBase<RequestFieldsFragment>
      sort={{ field: 'submittedAt', order: 'DESC' }}
      perPage={25}
      queryOptions={quiet}
      exporter={false}
      disableAuthentication
    >
      <Page title={translate('requests.name')} aside={<Total />} actions={<ClearListFilters />}>
        <RequestFilters />
        <ListFrame>{useNarrow() ? <RequestCards /> : <RequestTable />}</ListFrame>
      </Page>
    </ListBase>
  )
}
