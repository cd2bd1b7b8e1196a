import { Button, Stack, TextField } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { addDays, isDay } from '../fields/days.ts'
import type { Period } from './periods.ts'

/** From a day up to and including a day: people name the last day, the period ends before the next one. */
export function DayInputs({ value, onChange }: { value: Period; onChange: (period: Period) => void }) {
  const translate = useTranslate()
  const [first, setFirst] = useState(value.from ?? '')
  const [last, setLast] = useState(value.to === null ? '' : addDays(value.to, -1))
  const backwards = isDay(first) && isDay(last) && last < first
  const apply = () => onChange({ from: isDay(first) ? first : null, to: isDay(last) ? addDays(last, 1) : null })
  return (
    <Stack
      component="form"
      sx={{ gap: 2, minWidth: 220 }}
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <TextField
        type="date"
        label={translate('periods.firstDay')}
        value={first}
        onChange={(event) => setFirst(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        type="date"
        label={translate('periods.lastDay')}
        value={last}
        error={backwards}
        helperText={backwards && translate('periods.backwards')}
        onChange={(event) => setLast(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Button type="submit" variant="contained" disabled={backwards || (!isDay(first) && !isDay(last))}>
        {translate('periods.apply')}
      </Button>
    </Stack>
  )
}
