import { Stack } from '@mui/material'
import { ListBase, useTranslate } from 'react-admin'
import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { AddButton } from '../lists/AddButton.tsx'
import { ClearListFilters } from '../lists/ClearListFilters.tsx'
import { ListFrame } from '../lists/ListFrame.tsx'
import { Total } from '../lists/Total.tsx'
import { useNarrow } from '../lists/useNarrow.ts'
import { quiet } from '../lists/quiet.ts'
import { useMe } from '../session/useMe.ts'
import { RequestCards } from './RequestCards.tsx'
import { RequestFilters } from './RequestFilters.tsx'
import { RequestTable } from './RequestTable.tsx'
import { ToDo } from './ToDo.tsx'

/** Every request of the reader's territory, or of the resident who reads: narrowed, sorted, page by page. */
export function RequestList() {
  const translate = useTranslate()
  const me = useMe()
  const isOwn = me?.asksFor === 'THEMSELVES'
  return (
    <ListBase<RequestFieldsFragment>
      sort={{ field: 'submittedAt', order: 'DESC' }}
      perPage={25}
      queryOptions={quiet}
      exporter={false}
      disableAuthentication
    >
      <Page
        title={translate(isOwn ? 'requests.mine' : 'requests.name')}
        aside={<Total />}
        actions={
          <Stack direction="row">
            <ClearListFilters />
            {me?.asksFor && <AddButton to="/requests/create" name={translate('drafts.add')} />}
          </Stack>
        }
      >
        <ToDo />
        <RequestFilters />
        <ListFrame>{useNarrow() ? <RequestCards /> : <RequestTable />}</ListFrame>
      </Page>
    </ListBase>
  )
}
