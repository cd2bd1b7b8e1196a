import { Card, CardActionArea, Stack, Typography } from '@mui/material'
import { useListContext } from 'react-admin'
import { Link } from 'react-router'
import { OutcomeChip } from '../fields/StatusChip.tsx'
import { useFormat } from '../fields/useFormat.ts'
import type { ApprovalFieldsFragment } from '../generated/graphql.ts'
import { secondsBetween } from '../fields/duration.ts'
import { UnitPath } from '../units/UnitPath.tsx'

/** Decisions as cards, for a phone. */
export function ApprovalCards() {
  const { data = [] } = useListContext<ApprovalFieldsFragment>()
  const format = useFormat()
  return (
    <Stack component="ul" sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
      {data.map(({ id, request, stage, unit, enteredAt, decidedAt, outcome }) => (
        <Card component="li" key={id}>
          <CardActionArea component={Link} to={`/approvals/${id}/show`} sx={{ p: 1.75 }}>
            <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 1, mb: 0.5 }}>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {request.number}
              </Typography>
              <OutcomeChip outcome={outcome} />
            </Stack>
            <Typography sx={{ fontWeight: 600 }}>{stage.name}</Typography>
            <Typography variant="body2">
              <UnitPath unit={unit} levels={2} />
            </Typography>
            {decidedAt && (
              <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
                {format.dateTime(decidedAt)} · {format.duration(secondsBetween(enteredAt, decidedAt))}
              </Typography>
            )}
          </CardActionArea>
        </Card>
      ))}
    </Stack>
  )
}
