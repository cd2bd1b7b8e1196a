import { Card, Link as MuiLink } from '@mui/material'
import { DataTable, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { OutcomeChip } from '../fields/StatusChip.tsx'
import { useFormat } from '../fields/useFormat.ts'
import type { ApprovalFieldsFragment } from '../generated/graphql.ts'
import { secondsBetween } from '../fields/duration.ts'
import { UnitPath } from '../units/UnitPath.tsx'

const Column = DataTable.Col<ApprovalFieldsFragment>

/** Decisions in rows, for a wide screen. */
export function ApprovalTable() {
  const format = useFormat()
  const translate = useTranslate()
  return (
    <Card sx={{ overflowX: 'auto' }}>
      <DataTable<ApprovalFieldsFragment> bulkActionButtons={false} size="small" rowClick="show">
        <Column
          source="request.number"
          disableSort
          label={translate('requests.number')}
          render={({ id, request }) => (
            <MuiLink component={Link} to={`/approvals/${id}/show`} onClick={(event) => event.stopPropagation()}>
              {request.number}
            </MuiLink>
          )}
        />
        <Column label={translate('serviceTypes.one')} disableSort render={({ request }) => request.serviceType.name} />
        <Column label={translate('approvals.stage')} disableSort render={({ stage }) => stage.name} />
        <Column
          label={translate('approvals.unit')}
          disableSort
          render={({ unit }) => <UnitPath unit={unit} levels={2} />}
        />
        <Column
          source="enteredAt"
          label={translate('approvals.entered')}
          render={({ enteredAt }) => format.dateTime(enteredAt)}
        />
        <Column
          source="decidedAt"
          label={translate('approvals.decided')}
          render={({ decidedAt }) => format.dateTime(decidedAt)}
        />
        <Column
          label={translate('approvals.duration')}
          disableSort
          align="right"
          render={({ enteredAt, decidedAt }) => format.durationShort(secondsBetween(enteredAt, decidedAt))}
        />
        <Column
          label={translate('approvals.outcome')}
          disableSort
          render={({ outcome }) => <OutcomeChip outcome={outcome} />}
        />
      </DataTable>
    </Card>
  )
}
