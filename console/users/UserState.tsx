import { Stack } from '@mui/material'
import { useTranslate } from 'react-admin'
import { ToneChip } from '../fields/StatusChip.tsx'
import type { UserRecordFragment } from '../generated/graphql.ts'

/** Whether a user may sign in, and what stands in the way; whether wrong passwords locked it is known of one user, not of a list. */
export function UserState({ user }: { user: UserRecordFragment & { isLocked?: boolean } }) {
  const translate = useTranslate()
  return (
    <Stack direction="row" component="span" useFlexGap sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.75 }}>
      {user.disabledAt ? (
        <ToneChip tone="error" label={translate('users.states.disabled')} />
      ) : (
        <ToneChip tone="success" label={translate('users.states.active')} />
      )}
      {user.isLocked && <ToneChip tone="warning" label={translate('users.states.locked')} />}
      {user.mustChangePassword && <ToneChip tone="info" label={translate('users.states.newPassword')} />}
    </Stack>
  )
}
