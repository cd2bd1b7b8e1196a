import { Box, Button, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { ShownOnce } from '../forms/ShownOnce.tsx'
import type { UserRecordFragment } from '../generated/graphql.ts'
import { UserActDialog } from './UserActDialog.tsx'
import { actsOnUsers, type UserAct } from './userActs.ts'

/** What may be done about a user's sign-in, each with what it means; the server says which. */
export function UserActions({ user }: { user: UserRecordFragment }) {
  const translate = useTranslate()
  const [asked, setAsked] = useState<UserAct | null>(null)
  const [password, setPassword] = useState<{ text: string | null } | null>(null)
  const offered = actsOnUsers.filter((action) => user.allowedActions.includes(action))
  return (
    <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {offered.map((action) => (
        <Stack
          component="li"
          key={action}
          direction="row"
          sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1.5, py: 1, borderTop: 1, borderColor: 'divider' }}
        >
          <Box sx={{ flexGrow: 1, flexBasis: 260 }}>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {translate(`users.hints.${action}`)}
            </Typography>
          </Box>
          <Button
            variant="outlined"
            color={action === 'DISABLE' ? 'error' : 'primary'}
            onClick={() => setAsked(action)}
            sx={{ minHeight: 44 }}
          >
            {translate(`users.actions.${action}`)}
          </Button>
        </Stack>
      ))}
      {asked && (
        <UserActDialog
          user={user}
          action={asked}
          onPassword={(text) => setPassword({ text })}
          onClose={() => setAsked(null)}
        />
      )}
      {password && (
        <ShownOnce
          title={translate('users.passwordTitle')}
          hint={translate('users.passwordHint', { name: user.name })}
          secret={password.text}
          lost={translate('users.passwordLost')}
          onClose={() => setPassword(null)}
        />
      )}
    </Stack>
  )
}
