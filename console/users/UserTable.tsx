import { Card, Link as MuiLink } from '@mui/material'
import { DataTable, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { Two } from '../fields/Two.tsx'
import type { UserRecordFragment } from '../generated/graphql.ts'
import { UnitLines } from '../units/UnitLines.tsx'
import { UserState } from './UserState.tsx'

const Column = DataTable.Col<UserRecordFragment>

/** Users in rows, for a wide screen. */
export function UserTable() {
  const translate = useTranslate()
  return (
    <Card sx={{ overflowX: 'auto' }}>
      <DataTable<UserRecordFragment> bulkActionButtons={false} size="small" rowClick="show">
        <Column
          source="name"
          label={translate('users.fullName')}
          render={({ id, name, username }) => (
            <Two
              first={
                <MuiLink
                  component={Link}
                  to={`/users/${id}/show`}
                  underline="hover"
                  onClick={(event) => event.stopPropagation()}
                >
                  {name}
                </MuiLink>
              }
              second={username}
            />
          )}
        />
        <Column
          source="role"
          label={translate('users.role')}
          render={({ role }) => translate(`session.roles.${role}`)}
        />
        <Column label={translate('units.one')} disableSort render={({ unit }) => <UnitLines unit={unit} />} />
        <Column label={translate('users.state')} disableSort render={(user) => <UserState user={user} />} />
      </DataTable>
    </Card>
  )
}
