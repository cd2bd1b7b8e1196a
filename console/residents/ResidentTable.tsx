import { Card, Link as MuiLink } from '@mui/material'
import { DataTable, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import type { ResidentFieldsFragment } from '../generated/graphql.ts'
import { UnitPath } from '../units/UnitPath.tsx'
import { ResidentState } from './ResidentState.tsx'

const Column = DataTable.Col<ResidentFieldsFragment>

/** Residents in rows, for a wide screen. */
export function ResidentTable() {
  const translate = useTranslate()
  return (
    <Card sx={{ overflowX: 'auto' }}>
      <DataTable<ResidentFieldsFragment> bulkActionButtons={false} size="small" rowClick="show">
        <Column
          source="name"
          label={translate('users.fullName')}
          render={({ id, name }) => (
            <MuiLink
              component={Link}
              to={`/residents/${id}/show`}
              underline="hover"
              onClick={(event) => event.stopPropagation()}
            >
              {name}
            </MuiLink>
          )}
        />
        <Column label={translate('requests.nik')} disableSort render={({ nikMasked }) => nikMasked} />
        <Column label={translate('units.one')} disableSort render={({ unit }) => <UnitPath unit={unit} />} />
        <Column
          label={translate('residents.state')}
          disableSort
          render={(resident) => <ResidentState resident={resident} />}
        />
      </DataTable>
    </Card>
  )
}
