import { ListBase, useTranslate } from 'react-admin'
import type { ResidentFieldsFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { ClearListFilters } from '../lists/ClearListFilters.tsx'
import { ListFrame } from '../lists/ListFrame.tsx'
import { quiet } from '../lists/quiet.ts'
import { Total } from '../lists/Total.tsx'
import { useNarrow } from '../lists/useNarrow.ts'
import { ResidentCards } from './ResidentCards.tsx'
import { ResidentFilters } from './ResidentFilters.tsx'
import { ResidentTable } from './ResidentTable.tsx'

/** The residents of the reader's territory. */
export function ResidentList() {
  const translate = useTranslate()
  return (
    <ListBase<ResidentFieldsFragment>
      sort={{ field: 'name', order: 'ASC' }}
      perPage={25}
      queryOptions={quiet}
      exporter={false}
      disableAuthentication
    >
      <Page title={translate('residents.name')} aside={<Total />} actions={<ClearListFilters />}>
        <ResidentFilters />
        <ListFrame>{useNarrow() ? <ResidentCards /> : <ResidentTable />}</ListFrame>
      </Page>
    </ListBase>
  )
}
