import { Box, Card, CardActionArea, Stack, Typography } from '@mui/material'
import { useListContext } from 'react-admin'
import { Link } from 'react-router'
import { StatusChip } from '../fields/StatusChip.tsx'
import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { useMe } from '../session/useMe.ts'
import { UnitPath } from '../units/UnitPath.tsx'
import { Whereabouts } from './Whereabouts.tsx'

/** Requests as cards, for a phone. Who reads only their own is not told whose they are. */
export function RequestCards() {
  const isOwn = useMe()?.asksFor === 'THEMSELVES'
  const { data = [] } = useListContext<RequestFieldsFragment>()
  return (
    <Stack component="ul" sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
      {data.map((request) => (
        <Card component="li" key={request.id}>
          <CardActionArea component={Link} to={`/requests/${request.id}/show`} sx={{ p: 1.75 }}>
            <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 1, mb: 0.5 }}>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {request.number}
              </Typography>
              <StatusChip status={request.status} />
            </Stack>
            <Typography sx={{ fontWeight: 600 }}>{request.serviceType.name}</Typography>
            {!isOwn && request.applicant && <Typography>{request.applicant.name}</Typography>}
            {!isOwn && (
              <Typography variant="body2">
                <UnitPath unit={request.unit} />
              </Typography>
            )}
            <Box sx={{ mt: 1, fontSize: '0.875rem' }}>
              <Whereabouts request={request} />
            </Box>
          </CardActionArea>
        </Card>
      ))}
    </Stack>
  )
}
