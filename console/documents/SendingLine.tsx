import { Alert, Box, Button, LinearProgress, Stack, Typography } from '@mui/material'
import { useIsOffline, useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import { ApiError, mayPass, wordsOf } from '../provider/errors.ts'
import { useFileSize } from './useFileSize.ts'
import type { Sending, Uploads } from './useUploads.ts'

/** A file on its way: how much of it has left; and when the line was cut, that it can be sent again. */
export function SendingLine({ sending, uploads }: { sending: Sending; uploads: Uploads }) {
  const translate = useTranslate()
  const format = useFormat()
  const sizeOf = useFileSize()
  const isOffline = useIsOffline()
  const { key, file, part, error } = sending
  const percent = Math.round(part * 100)
  if (error === null) {
    return (
      <Box sx={{ mt: 1 }}>
        <Stack direction="row" sx={{ gap: 1, justifyContent: 'space-between' }}>
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {translate('documents.sending', { name: file.name, size: sizeOf(file.size) })}
          </Typography>
          <Typography variant="body2">{format.count(percent)} %</Typography>
        </Stack>
        <LinearProgress variant="determinate" value={percent} aria-label={file.name} />
        <Button onClick={() => uploads.drop(key)}>{translate('ra.action.cancel')}</Button>
      </Box>
    )
  }
  const goesOn = isOffline && mayPass(error)
  return (
    <Alert
      severity={goesOn ? 'warning' : 'error'}
      sx={{ mt: 1 }}
      action={
        <>
          {mayPass(error) && (
            <Button color="inherit" onClick={() => uploads.retry(key)}>
              {translate('app.retry')}
            </Button>
          )}
          <Button color="inherit" onClick={() => uploads.drop(key)}>
            {translate('documents.drop')}
          </Button>
        </>
      }
    >
      {file.name}: {translate(goesOn ? 'documents.goesOn' : whyRefused(error))}
    </Alert>
  )
}

const refusals = ['empty', 'size', 'type', 'content', 'end']

/** The key of the words for why a file did not arrive: what about it was refused, where the server says so. */
function whyRefused(error: unknown): string {
  const what = error instanceof ApiError && refusals.find((each) => each in error.fields)
  return what ? `documents.refusals.${what}` : wordsOf(error)
}
