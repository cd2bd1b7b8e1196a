import ComputerOutlinedIcon from '@mui/icons-material/ComputerOutlined'
import SmartphoneOutlinedIcon from '@mui/icons-material/SmartphoneOutlined'
import { Box, Button, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { ToneChip } from '../fields/StatusChip.tsx'
import { useFormat } from '../fields/useFormat.ts'
import type { SessionsQuery } from '../generated/graphql.ts'
import { deviceOf } from './device.ts'

interface SessionLineProps {
  session: SessionsQuery['sessions'][number]
  /** Undefined for this very session: that is what signing out is for. */
  onEnd: (() => void) | undefined
  isEnding: boolean
}

/** One session: on which device, from where, last used when. */
export function SessionLine({ session, onEnd, isEnding }: SessionLineProps) {
  const translate = useTranslate()
  const format = useFormat()
  const device = deviceOf(session.agent)
  const name = [device.browser, device.system].filter(Boolean).join(', ') || translate('account.unknownDevice')
  return (
    <Stack
      component="li"
      direction="row"
      sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1.5, py: 1.25, borderBottom: 1, borderColor: 'divider' }}
    >
      {device.isPhone ? <SmartphoneOutlinedIcon color="action" /> : <ComputerOutlinedIcon color="action" />}
      <Box sx={{ flexGrow: 1, flexBasis: 200 }}>
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
          {session.isCurrent && <ToneChip tone="success" label={translate('account.thisDevice')} />}
        </Stack>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('account.lastUsed', { instant: format.dateTime(session.lastUsedAt), address: session.address })}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('account.since', {
            instant: format.dateTime(session.createdAt),
            end: format.dateTime(session.expiresAt),
          })}
        </Typography>
      </Box>
      {onEnd && (
        <Button
          variant="outlined"
          onClick={onEnd}
          disabled={isEnding}
          aria-label={`${translate('account.end')}: ${name}`}
        >
          {translate('account.end')}
        </Button>
      )}
    </Stack>
  )
}
