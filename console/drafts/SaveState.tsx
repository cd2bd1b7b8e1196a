import { Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Draft } from './useDraft.ts'

/** Says quietly whether what was written is safe. */
export function SaveState({ state }: { state: Draft['state'] }) {
  const translate = useTranslate()
  const isSafe = state === 'SAVED' || state === 'SAVING'
  return (
    <Typography
      component="output"
      variant="body2"
      sx={{ color: isSafe ? 'text.secondary' : 'error.main', fontWeight: isSafe ? 400 : 600 }}
    >
      {translate(`drafts.states.${state}`)}
    </Typography>
  )
}
