import { Box, Button, Link as Anchor, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { ToneChip } from '../fields/StatusChip.tsx'
import { useFormat } from '../fields/useFormat.ts'
import type { NotificationFieldsFragment, NotificationState } from '../generated/graphql.ts'

const tones: Record<NotificationState, 'error' | 'warning' | 'info' | 'success' | 'neutral'> = {
  WAITING: 'info',
  SENDING: 'info',
  SENT: 'success',
  FAILED: 'error',
  UNKNOWN: 'warning',
  OVERTAKEN: 'neutral',
}

interface NotificationLineProps {
  notification: NotificationFieldsFragment
  onRetry: () => void
}

/** One notification: what is told whom about which request, how far it got, and why not further. */
export function NotificationLine({ notification, onRetry }: NotificationLineProps) {
  const translate = useTranslate()
  const format = useFormat()
  const { state, template, recipient, channel, request, officer, failure, reply, attempts } = notification
  const whom = [translate(`notifications.recipients.${recipient}`), officer?.name].filter(Boolean).join(' · ')
  const tries = attempts > 1 ? translate('notifications.attempts', { smart_count: attempts }) : null
  const why =
    failure && [translate(`notifications.failures.${failure}`), reply && `(${reply})`].filter(Boolean).join(' ')
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        columnGap: 2,
        rowGap: 0.5,
        alignItems: 'center',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '150px 170px minmax(0, 1fr) auto' },
        px: 2,
        py: 1.25,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {format.moment(notification.sentAt ?? notification.triedAt ?? notification.createdAt)}
      </Typography>
      <span>
        <ToneChip tone={tones[state]} label={translate(`notifications.states.${state}`)} />
      </span>
      <div>
        <Typography sx={{ fontWeight: 600 }}>
          {translate(`notifications.templates.${template}`)}{' '}
          <Anchor component={Link} to={`/requests/${request.id}/show`}>
            {request.number}
          </Anchor>
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {[whom, translate(`notifications.channels.${channel}`), tries].filter(Boolean).join(' · ')}
        </Typography>
        {why && (
          <Typography variant="body2" sx={{ color: 'error.main' }}>
            {why}
          </Typography>
        )}
      </div>
      {notification.allowedActions.includes('RETRY') && (
        <Button variant="outlined" onClick={onRetry} sx={{ justifySelf: 'start' }}>
          {translate('notifications.retry')}
        </Button>
      )}
    </Box>
  )
}
