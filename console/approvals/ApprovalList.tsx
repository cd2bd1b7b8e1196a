import { ListBase, useTranslate } from 'react-admin'
import type { ApprovalFieldsFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { ClearListFilters } from '../lists/ClearListFilters.tsx'
import { ListFrame } from '../lists/ListFrame.tsx'
import { Total } from '../lists/Total.tsx'
import { useNarrow } from '../lists/useNarrow.ts'
import { ApprovalCards } from './ApprovalCards.tsx'
import { ApprovalFilters } from './ApprovalFilters.tsx'
import { ApprovalTable } from './ApprovalTable.tsx'

import { quiet } from '../lists/quiet.ts'

/** The decisions taken in the reader's territory, the newest first. */
export function ApprovalList() {
  const translate = useTranslate()
  return (
    <ListBase<ApprovalFieldsFragment>
      sort={{ field: 'decidedAt', order: 'DESC' }}
      perPage={25}
      queryOptions={quiet}
      exporter={false}
      disableAuthentication
    >
      <Page title={translate('approvals.name')} aside={<Total />} actions={<ClearListFilters />}>
        <ApprovalFilters />
        <ListFrame>{useNarrow() ? <ApprovalCards /> : <ApprovalTable />}</ListFrame>
      </Page>
    </ListBase>
  )
}
