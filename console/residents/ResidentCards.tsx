import { Card, CardActionArea, Stack, Typography } from '@mui/material'
import { useListContext, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import type { ResidentFieldsFragment } from '../generated/graphql.ts'
import { UnitPath } from '../units/UnitPath.tsx'
import { ResidentState } from './ResidentState.tsx'

/** Residents as cards, for a phone. */
export function ResidentCards() {
  const translate = useTranslate()
  const { data = [] } = useListContext<ResidentFieldsFragment>()
  return (
    <Stack component="ul" sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
      {data.map((resident) => (
        <Card component="li" key={resident.id}>
          <CardActionArea component={Link} to={`/residents/${resident.id}/show`} sx={{ p: 1.75 }}>
            <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 1 }}>
              <Typography sx={{ fontWeight: 600 }}>{resident.name}</Typography>
              <ResidentState resident={resident} />
            </Stack>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {translate('requests.nik')} {resident.nikMasked}
            </Typography>
            <Typography variant="body2">
              <UnitPath unit={resident.unit} />
            </Typography>
          </CardActionArea>
        </Card>
      ))}
    </Stack>
  )
}
