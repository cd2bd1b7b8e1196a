import { Box, Card, CardActionArea, Stack, Typography } from '@mui/material'
import { useListContext, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import type { UserRecordFragment } from '../generated/graphql.ts'
import { UnitPath } from '../units/UnitPath.tsx'
import { UserState } from './UserState.tsx'

/** Users as cards, for a phone. */
export function UserCards() {
  const translate = useTranslate()
  const { data = [] } = useListContext<UserRecordFragment>()
  return (
    <Stack component="ul" sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
      {data.map((user) => (
        <Card component="li" key={user.id}>
          <CardActionArea component={Link} to={`/users/${user.id}/show`} sx={{ p: 1.75 }}>
            <Typography sx={{ fontWeight: 600 }}>{user.name}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {user.username} · {translate(`session.roles.${user.role}`)}
            </Typography>
            <Typography variant="body2">
              <UnitPath unit={user.unit} />
            </Typography>
            <Box sx={{ mt: 1 }}>
              <UserState user={user} />
            </Box>
          </CardActionArea>
        </Card>
      ))}
    </Stack>
  )
}
