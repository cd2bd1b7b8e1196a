import { Card, Link as MuiLink } from '@mui/material'
import { DataTable, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { OutcomeChip } from '../fields/StatusChip.tsx'
import { Two } from '../fields/Two.tsx'
import { useFormat } from '../fields/useFormat.ts'
import type { ApprovalFieldsFragment } from '../generated/graphql.ts'
import { secondsBetween } from '../fields/duration.ts'
import { UnitLines } from '../units/UnitLines.tsx'

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
          sx={{ whiteSpace: 'nowrap' }}
          disableSort
          label={translate('requests.one')}
          render={({ id, request }) => (
            <Two
              first={
                <MuiLink
                  underline="hover"
                  sx={{ display: 'inline-block', minWidth: 132, overflowWrap: 'anywhere', whiteSpace: 'normal' }}
                  component={Link}
                  to={`/approvals/${id}/show`}
                  onClick={(event) => event.stopPropagation()}
                >
                  {request.number}
                </MuiLink>
              }
              second={request.serviceType.name}
            />
          )}
        />
        <Column label={translate('approvals.stage')} disableSort render={({ stage }) => stage.name} />
        <Column label={translate('approvals.unit')} disableSort render={({ unit }) => <UnitLines unit={unit} />} />
        <Column
          source="enteredAt"
          sx={{ whiteSpace: 'nowrap' }}
          label={translate('approvals.entered')}
          render={({ enteredAt }) => format.moment(enteredAt)}
        />
        <Column
          source="decidedAt"
          sx={{ whiteSpace: 'nowrap' }}
          label={translate('approvals.decided')}
          render={({ decidedAt }) => format.moment(decidedAt)}
        />
        <Column
          label={translate('approvals.duration')}
          disableSort
          align="right"
          sx={{ whiteSpace: 'nowrap' }}
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
