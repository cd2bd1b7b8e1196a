import { ListBase, useTranslate } from 'react-admin'
import type { ApiClientFieldsFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { AddButton } from '../lists/AddButton.tsx'
import { ListFrame } from '../lists/ListFrame.tsx'
import { quiet } from '../lists/quiet.ts'
import { Total } from '../lists/Total.tsx'
import { useNarrow } from '../lists/useNarrow.ts'
import { ApiClientCards } from './ApiClientCards.tsx'
import { ApiClientTable } from './ApiClientTable.tsx'

/** The third-party applications that may ask this API. */
export function ApiClientList() {
  const translate = useTranslate()
  return (
    <ListBase<ApiClientFieldsFragment>
      sort={{ field: 'name', order: 'ASC' }}
      perPage={25}
      queryOptions={quiet}
      exporter={false}
      disableAuthentication
    >
      <Page
        title={translate('apiClients.name')}
        aside={<Total />}
        actions={<AddButton to="/apiClients/create" name={translate('apiClients.add')} />}
      >
        <ListFrame>{useNarrow() ? <ApiClientCards /> : <ApiClientTable />}</ListFrame>
      </Page>
    </ListBase>
  )
}
