import { Alert } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useToday } from '../fields/useNow.ts'

/** Says when this year has no list of holidays, and from October on when the next has none. */
export function HolidayHint({ years }: { years: readonly { year: number; hasHolidays: boolean }[] }) {
  const translate = useTranslate()
  const today = useToday()
  const thisYear = Number(today.slice(0, 4))
  const asked = today.slice(5) >= '10-01' ? [thisYear, thisYear + 1] : [thisYear]
  const missing = asked.filter((year) => !years.some((each) => each.year === year && each.hasHolidays))
  if (missing.length === 0) return null
  return <Alert severity="warning">{translate('calendars.missing', { years: missing.join(', ') })}</Alert>
}
