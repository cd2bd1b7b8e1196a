import { Card, Link as MuiLink } from '@mui/material'
import { DataTable, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { Two } from '../fields/Two.tsx'
import { useFormat } from '../fields/useFormat.ts'
import type { ApiClientFieldsFragment } from '../generated/graphql.ts'
import { UnitLines } from '../units/UnitLines.tsx'
import { lastUsedOf } from './lastUsed.ts'
import { ApiClientState } from './ApiClientState.tsx'

const Column = DataTable.Col<ApiClientFieldsFragment>

/** API clients in rows, for a wide screen. */
export function ApiClientTable() {
  const translate = useTranslate()
  const format = useFormat()
  return (
    <Card sx={{ overflowX: 'auto' }}>
      <DataTable<ApiClientFieldsFragment> bulkActionButtons={false} size="small" rowClick="show">
        <Column
          source="name"
          label={translate('apiClients.one')}
          render={({ id, name, contact }) => (
            <Two
              first={
                <MuiLink
                  component={Link}
                  to={`/apiClients/${id}/show`}
                  underline="hover"
                  onClick={(event) => event.stopPropagation()}
                >
                  {name}
                </MuiLink>
              }
              second={contact}
            />
          )}
        />
        <Column label={translate('units.one')} disableSort render={({ unit }) => <UnitLines unit={unit} />} />
        <Column
          label={translate('apiClients.scopes')}
          disableSort
          render={({ scopes }) => (scopes.length > 0 ? scopes.join(', ') : translate('apiClients.noScopes'))}
        />
        <Column
          label={translate('apiClients.lastUsed')}
          disableSort
          sx={{ whiteSpace: 'nowrap' }}
          render={(client) => {
            const lastUsedAt = lastUsedOf(client)
            return lastUsedAt ? format.moment(lastUsedAt) : translate('apiClients.neverUsed')
          }}
        />
        <Column
          label={translate('apiClients.state')}
          disableSort
          render={(client) => <ApiClientState client={client} />}
        />
      </DataTable>
    </Card>
  )
}
