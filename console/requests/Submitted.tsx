import { Alert } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useLocation } from 'react-router'
import type { RequestRecordFragment } from '../generated/graphql.ts'

/** What was done just before a request is shown. */
export interface ShownAfter {
  isSubmitted: boolean
}

/** Says that it has gone off, to whoever has just submitted it. */
export function Submitted({ request }: { request: RequestRecordFragment }) {
  const translate = useTranslate()
  const after = useLocation().state as ShownAfter | null
  if (!after?.isSubmitted || request.status !== 'IN_PROGRESS') return null
  return <Alert severity="success">{translate('requests.sentOff', { number: request.number })}</Alert>
}
