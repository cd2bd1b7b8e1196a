import { Box, Card, CardActionArea, Stack, Typography } from '@mui/material'
import { useListContext } from 'react-admin'
import { Link } from 'react-router'
import type { ApiClientFieldsFragment } from '../generated/graphql.ts'
import { UnitPath } from '../units/UnitPath.tsx'
import { ApiClientState } from './ApiClientState.tsx'

/** API clients as cards, for a phone. */
export function ApiClientCards() {
  const { data = [] } = useListContext<ApiClientFieldsFragment>()
  return (
    <Stack component="ul" sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
      {data.map((client) => (
        <Card component="li" key={client.id}>
          <CardActionArea component={Link} to={`/apiClients/${client.id}/show`} sx={{ p: 1.75 }}>
            <Typography sx={{ fontWeight: 600 }}>{client.name}</Typography>
            <Typography variant="body2">
              <UnitPath unit={client.unit} />
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {client.scopes.join(', ')}
            </Typography>
            <Box sx={{ mt: 1 }}>
              <ApiClientState client={client} />
            </Box>
          </CardActionArea>
        </Card>
      ))}
    </Stack>
  )
}
