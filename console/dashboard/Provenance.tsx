import { Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import type { Figures } from './useDashboard.ts'

/** As of when the figures hold, whether they are exact, and by which calendar working hours were counted. */
export function Provenance({ figures, exact }: { figures: Figures; exact: boolean }) {
  const translate = useTranslate()
  const format = useFormat()
  const parts = [
    translate('dashboard.asOf', { instant: format.dateTime(figures.asOf) }),
    translate(exact ? 'dashboard.exact' : 'dashboard.estimated'),
    figures.calendarVersion === null
      ? ''
      : translate('dashboard.calendarVersion', { version: figures.calendarVersion }),
  ]
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {parts.filter(Boolean).join(' · ')}
    </Typography>
  )
}
