import { Box, Button, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { DecisionReasonFieldsFragment } from '../generated/graphql.ts'

/** One reason: what it says, for what it is given, and whether it can be chosen. */
export function DecisionReasonLine({ reason, onEdit }: { reason: DecisionReasonFieldsFragment; onEdit: () => void }) {
  const translate = useTranslate()
  const { code, name, outcome, needsNote, active } = reason
  const told = [
    translate(`decisionReasons.for.${outcome}`),
    code,
    needsNote && translate('decisionReasons.needsNote'),
    !active && translate('decisionReasons.off'),
  ]
  return (
    <Stack
      component="li"
      direction="row"
      sx={{ alignItems: 'center', gap: 1, px: 2, py: 1.25, borderBottom: 1, borderColor: 'divider' }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, color: active ? 'text.primary' : 'text.secondary' }}>{name}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {told.filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      <Button onClick={onEdit} aria-label={`${translate('ra.action.edit')}: ${name}`}>
        {translate('ra.action.edit')}
      </Button>
    </Stack>
  )
}
