import { Alert, AlertTitle, Box, Button, Link as MuiLink } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { useFormat } from '../fields/useFormat.ts'
import { Confirm } from '../forms/Confirm.tsx'
import { ApiError, mayPass } from '../provider/errors.ts'
import { thisOutbox } from './thisOutbox.ts'
import type { Waiting } from './waiting.ts'

/** One act that waits for a line, or was refused after it had: what it is, since when, why, and what to do about it. */
export function WaitingAlert({ act }: { act: Waiting }) {
  const translate = useTranslate()
  const format = useFormat()
  const [isAsking, setAsking] = useState(false)
  const { refused, requests, decidedAt } = act
  const about = refused ? requests.filter(({ id }) => refused.some((each) => each.id === id)) : requests
  const name = translate(`outbox.acts.${act.act}`)
  const named = `${name}: ${about.map(({ number }) => number).join(', ')}`
  const reasons = new Set(refused?.map(({ code }) => wordsOf(code, translate)))
  const note = 'note' in act.said && act.said.note
  return (
    <Alert severity={refused ? 'error' : 'warning'} role="note" aria-label={named} sx={{ overflowWrap: 'anywhere' }}>
      <AlertTitle>{translate(refused ? 'outbox.refusedAct' : 'outbox.heldAct', { act: name })}</AlertTitle>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
        {about.map(({ id, number }) => (
          <MuiLink key={id} component={Link} to={`/requests/${id}/show`} color="inherit">
            {number}
          </MuiLink>
        ))}
      </Box>
      <div>{translate('outbox.decidedAt', { instant: format.dateTime(decidedAt) })}</div>
      {!refused && <div>{translate('outbox.heldBack')}</div>}
      {[...reasons].map((words) => (
        <div key={words}>{words}</div>
      ))}
      {refused && typeof note === 'string' && <div>{translate('outbox.note', { note })}</div>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5, ml: -1 }}>
        {refused?.every(({ code }) => mayPass(new ApiError(code))) && (
          <Button color="inherit" onClick={() => thisOutbox.again(act)} sx={{ minHeight: 44 }}>
            {translate('app.retry')}
          </Button>
        )}
        <Button
          color="inherit"
          onClick={() => (refused ? thisOutbox.discard(act) : setAsking(true))}
          aria-label={`${translate(refused ? 'outbox.understood' : 'outbox.discard')}: ${named}`}
          sx={{ minHeight: 44 }}
        >
          {translate(refused ? 'outbox.understood' : 'outbox.discard')}
        </Button>
      </Box>
      {isAsking && (
        <Confirm
          title={translate('outbox.discardTitle')}
          consequence={`${named}\n${translate('outbox.discardMeans')}`}
          action={translate('outbox.discard')}
          isFinal
          isSending={false}
          error={null}
          onConfirm={() => thisOutbox.discard(act)}
          onClose={() => setAsking(false)}
        />
      )}
    </Alert>
  )
}

/** Here it is not a moment ago that the reader saw the request: what came first is told as that. */
function wordsOf(code: string, translate: (key: string, options?: object) => string): string {
  return translate(`outbox.reasons.${code}`, { _: translate(new ApiError(code).message) })
}
