import { Alert } from '@mui/material'
import { useTranslate } from 'react-admin'

/** Says of which years working time was counted without knowing their holidays. */
export function HolidayWarning({ years }: { years: number[] }) {
  const translate = useTranslate()
  if (years.length === 0) return null
  return (
    <Alert severity="warning" sx={{ py: 0 }}>
      {translate('dashboard.yearsWithoutHolidays', { years: years.join(', ') })}
    </Alert>
  )
}
