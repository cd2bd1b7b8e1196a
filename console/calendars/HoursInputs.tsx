import { Box, TextField } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { type Hours, hoursText, readHours } from './rules.ts'

const weekdays = ['1', '2', '3', '4', '5', '6', '7']

/** The open hours of a week, a line a day; an empty line is a closed day. */
export function HoursInputs({ hours, onChange }: { hours: Hours; onChange: (hours: Hours) => void }) {
  const translate = useTranslate()
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))', gap: 2 }}>
      {weekdays.map((weekday) => (
        <DayHours
          key={weekday}
          label={translate(`calendars.weekdays.${weekday}`)}
          open={hours[weekday] ?? []}
          onChange={(open) => onChange({ ...hours, [weekday]: open })}
        />
      ))}
    </Box>
  )
}

interface DayHoursProps {
  label: string
  open: Hours[string]
  onChange: (open: Hours[string]) => void
}

function DayHours({ label, open, onChange }: DayHoursProps) {
  const translate = useTranslate()
  const [text, setText] = useState(hoursText(open))
  const read = readHours(text)
  return (
    <TextField
      label={label}
      value={text}
      error={!read}
      helperText={read ? undefined : translate('calendars.hoursHint')}
      placeholder={translate('calendars.closed')}
      onChange={(event) => {
        setText(event.target.value)
        const typed = readHours(event.target.value)
        if (typed) onChange(typed)
      }}
      size="medium"
      slotProps={{ inputLabel: { shrink: true } }}
    />
  )
}
