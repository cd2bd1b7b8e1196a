import { ListBase, useTranslate } from 'react-admin'
import type { UserRecordFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { AddButton } from '../lists/AddButton.tsx'
import { ClearListFilters } from '../lists/ClearListFilters.tsx'
import { ListFrame } from '../lists/ListFrame.tsx'
import { quiet } from '../lists/quiet.ts'
import { Total } from '../lists/Total.tsx'
import { useNarrow } from '../lists/useNarrow.ts'
import { UserCards } from './UserCards.tsx'
import { UserFilters } from './UserFilters.tsx'
import { UserTable } from './UserTable.tsx'

/** Who may sign in, of the reader's territory. */
export function UserList() {
  const translate = useTranslate()
  return (
    <ListBase<UserRecordFragment>
      sort={{ field: 'name', order: 'ASC' }}
      perPage={25}
      queryOptions={quiet}
      exporter={false}
      disableAuthentication
    >
      <Page
        title={translate('users.name')}
        aside={<Total />}
        actions={
          <>
            <ClearListFilters />
            <AddButton to="/users/create" name={translate('users.add')} />
          </>
        }
      >
        <UserFilters />
        <ListFrame>{useNarrow() ? <UserCards /> : <UserTable />}</ListFrame>
      </Page>
    </ListBase>
  )
}
