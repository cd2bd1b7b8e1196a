import { Alert } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import { ApiError, codeOf, wordsOf } from '../provider/errors.ts'
import { useSecondsLeft } from './useSecondsLeft.ts'

/** Why something could not be done, where it was tried; nothing when nothing went wrong. */
export function Problem({ error, words }: { error: unknown; words?: string | undefined }) {
  const translate = useTranslate()
  if (!error) return null
  if (error instanceof ApiError && error.code === 'RATE_LIMITED') return <TooOften error={error} />
  const hint = translate(`errors.hints.${codeOf(error)}`, { _: '' })
  return <Alert severity="error">{[translate(words ?? wordsOf(error)), hint].filter(Boolean).join(' ')}</Alert>
}

/** Tried too often: from when on it may be tried again, counted down. */
function TooOften({ error }: { error: ApiError }) {
  const translate = useTranslate()
  const format = useFormat()
  const left = useSecondsLeft(error)
  if (left === 0) return <Alert severity="info">{translate('errors.mayTryAgain')}</Alert>
  const wait = left === null ? '' : translate('errors.waitFor', { duration: format.duration(left) })
  return <Alert severity="warning">{[translate(wordsOf(error)), wait].filter(Boolean).join(' ')}</Alert>
}
