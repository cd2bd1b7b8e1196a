import { Alert, Box, Button } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import { OutboxDialog } from './OutboxDialog.tsx'
import { useOutbox } from './useOutbox.ts'
import { unsent } from './waiting.ts'

/** On every page, as long as something waits for a line or was refused meanwhile: how much, since when, and the way to it. */
export function OutboxBar() {
  const translate = useTranslate()
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const acts = useOutbox()
  const held = unsent(acts).filter(({ isHeld }) => isHeld)
  const refused = acts.length - unsent(acts).length
  const since = format.moment(held[0]?.decidedAt)
  const told = [
    held.length > 0 && translate('outbox.waits', { amount: format.count(held.length), since }),
    refused > 0 && translate('outbox.refusals', { amount: format.count(refused) }),
  ]
  return (
    <>
      <Box aria-live="polite" sx={{ displayPrint: 'none' }}>
        {(held.length > 0 || refused > 0) && (
          <Alert
            severity={refused > 0 ? 'error' : 'warning'}
            square
            role="presentation"
            sx={{
              py: 0,
              alignItems: 'center',
              justifyContent: 'center',
              '& .MuiAlert-action': { ml: 1, mr: 0, pt: 0 },
            }}
            action={
              <Button color="inherit" onClick={() => setOpen(true)} aria-haspopup="dialog" sx={{ minHeight: 44 }}>
                {translate('outbox.show')}
              </Button>
            }
          >
            {told.filter(Boolean).join(' ')}
          </Alert>
        )}
      </Box>
      {isOpen && <OutboxDialog onClose={() => setOpen(false)} />}
    </>
  )
}
