import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { thisOutbox } from './thisOutbox.ts'
import { useOutbox } from './useOutbox.ts'
import { unsent } from './waiting.ts'
import { WaitingAlert } from './WaitingAlert.tsx'

/** All that waits, in the order in which it will be sent, and what was refused. */
export function OutboxDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate()
  const acts = useOutbox()
  const [isSending, setSending] = useState(false)
  const sendNow = async () => {
    setSending(true)
    await thisOutbox.deliver()
    setSending(false)
  }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="outbox-title">
      <DialogTitle id="outbox-title">{translate('outbox.title')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{translate(acts.length > 0 ? 'outbox.explained' : 'outbox.nothing')}</Typography>
        <Stack component="ul" sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
          {acts.map((act) => (
            <Box component="li" key={act.key}>
              <WaitingAlert act={act} />
            </Box>
          ))}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button size="large" color="inherit" onClick={onClose}>
          {translate('ra.action.close')}
        </Button>
        {unsent(acts).length > 0 && (
          <Button variant="contained" size="large" loading={isSending} onClick={() => void sendNow()}>
            {translate('outbox.sendNow')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}
