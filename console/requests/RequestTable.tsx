import { Card, Link as MuiLink } from '@mui/material'
import { DataTable, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { Two } from '../fields/Two.tsx'
import { useFormat } from '../fields/useFormat.ts'
import { StatusChip } from '../fields/StatusChip.tsx'
import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { UnitLines } from '../units/UnitLines.tsx'
import { Whereabouts } from './Whereabouts.tsx'

const Column = DataTable.Col<RequestFieldsFragment>

/** Requests in rows, for a wide screen. */
export function RequestTable() {
  const format = useFormat()
  const translate = useTranslate()
  return (
    <Card sx={{ overflowX: 'auto' }}>
      <DataTable<RequestFieldsFragment> bulkActionButtons={false} size="small" rowClick="show">
        <Column
          source="number"
          label={translate('requests.number')}
          render={({ id, number, applicant }) => (
            <Two first={<NumberLink id={id} number={number} />} second={applicant?.name} />
          )}
        />
        <Column label={translate('serviceTypes.one')} disableSort render={({ serviceType }) => serviceType.name} />
        <Column label={translate('units.one')} disableSort render={({ unit }) => <UnitLines unit={unit} />} />
        <Column
          source="submittedAt"
          sx={{ whiteSpace: 'nowrap' }}
          label={translate('requests.submitted')}
          render={({ submittedAt }) => format.moment(submittedAt)}
        />
        <Column
          source="status"
          label={translate('requests.status')}
          render={({ status }) => <StatusChip status={status} />}
        />
        <Column
          source="waitingSince"
          sx={{ whiteSpace: 'nowrap' }}
          label={translate('requests.whereabouts')}
          render={(request) => <Whereabouts request={request} />}
        />
      </DataTable>
    </Card>
  )
}

function NumberLink({ id, number }: Pick<RequestFieldsFragment, 'id' | 'number'>) {
  return (
    <MuiLink
      underline="hover"
      sx={{ display: 'inline-block', minWidth: 132, overflowWrap: 'anywhere', whiteSpace: 'normal' }}
      component={Link}
      to={`/requests/${id}/show`}
      onClick={(event) => event.stopPropagation()}
    >
      {number}
    </MuiLink>
  )
}
