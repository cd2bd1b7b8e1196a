import { Alert, Box, Button, Paper, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { Confirm } from '../forms/Confirm.tsx'
import { useBulkApprove } from './useBulkApprove.ts'

interface BulkBarProps {
  /** The requests selected, as the reader sees them. */
  requests: RequestFieldsFragment[]
  onActed: (ids: string[]) => void
  onClear: () => void
}

/** At the bottom while requests are selected: approves them all, and says how many went through; each card says its own. */
export function BulkBar({ requests, onActed, onClear }: BulkBarProps) {
  const translate = useTranslate()
  const format = useFormat()
  const [isAsking, setAsking] = useState(false)
  const done = () => {
    setAsking(false)
    onClear()
  }
  const bulk = useBulkApprove(done)
  const { heldBack } = bulk
  const [seen, setSeen] = useState(heldBack)
  if (seen !== heldBack) {
    setSeen(heldBack)
    // Kept until the line is back: each card says so.
    if (heldBack) setAsking(false)
  }
  const amount = format.count(requests.length)
  const { tally } = bulk
  if (requests.length === 0 && !tally) return null
  return (
    <Paper
      elevation={0}
      sx={{
        position: 'sticky',
        bottom: { xs: 64, md: 8 },
        zIndex: 'appBar',
        mt: 2,
        p: 1.5,
        border: 1,
        borderColor: 'primary.main',
      }}
    >
      {requests.length === 0 && tally && (
        <Alert severity={tally.refused > 0 ? 'warning' : 'success'} onClose={bulk.close}>
          {translate('inbox.bulk.done', { amount: format.count(tally.approved) })}{' '}
          {tally.refused > 0 && translate('inbox.bulk.refused', { amount: format.count(tally.refused) })}
        </Alert>
      )}
      {requests.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography component="output" sx={{ fontWeight: 600, mr: 'auto' }}>
            {translate('inbox.bulk.selected', { smart_count: requests.length, amount })}
          </Typography>
          <Button size="large" onClick={onClear} sx={{ minHeight: 48 }}>
            {translate('inbox.bulk.clear')}
          </Button>
          <Button variant="contained" size="large" onClick={() => setAsking(true)} sx={{ minHeight: 48 }}>
            {translate('inbox.bulk.approve', { amount })}
          </Button>
        </Box>
      )}
      {isAsking && (
        <Confirm
          title={translate('inbox.bulk.title', { amount })}
          consequence={requests.map(({ number, serviceType }) => `${number} · ${serviceType.name}`).join('\n')}
          action={translate('inbox.bulk.approve', { amount })}
          isSending={bulk.isSending}
          error={bulk.error}
          onConfirm={() => {
            onActed(requests.map(({ id }) => id))
            bulk.approve(requests)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Paper>
  )
}
