import { Alert, Button, Checkbox, FormControlLabel, MenuItem, Stack, TextField } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useToday } from '../fields/useNow.ts'
import { merged, readDays, type Rules } from './rules.ts'
import { YearView } from './YearView.tsx'

/** The closed days, year by year: by choosing days, or from a pasted list. */
export function ClosedDays({ rules, onChange }: { rules: Rules; onChange: (part: Partial<Rules>) => void }) {
  const translate = useTranslate()
  const [year, setYear] = useState(Number(useToday().slice(0, 4)) + 1)
  const [name, setName] = useState(translate('calendars.cityClosure'))
  const years = Array.from({ length: rules.lastYear - rules.firstYear + 1 }, (_, nth) => rules.firstYear + nth)
  const isKnown = rules.yearsWithHolidays.includes(year)
  const choose = (day: string) => {
    const others = rules.closedDays.filter((each) => each.day !== day)
    const isClosed = others.length < rules.closedDays.length
    onChange({ closedDays: isClosed ? others : merged(others, [{ day, name: name.trim() || day }]) })
  }
  const know = (known: boolean) => {
    const others = rules.yearsWithHolidays.filter((each) => each !== year)
    onChange({ yearsWithHolidays: known ? [...others, year] : others })
  }
  return (
    <Stack sx={{ gap: 2 }}>
      <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <TextField
          select
          label={translate('calendars.year')}
          value={year}
          onChange={(event) => setYear(Number(event.target.value))}
          sx={{ width: 120 }}
        >
          {years.map((each) => (
            <MenuItem key={each} value={each}>
              {each}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          label={translate('calendars.dayName')}
          helperText={translate('calendars.chooseHint')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          sx={{ width: { xs: '100%', sm: 320 } }}
        />
        <FormControlLabel
          control={<Checkbox checked={isKnown} onChange={(_, known) => know(known)} />}
          label={translate('calendars.isKnown', { year })}
        />
      </Stack>
      <YearView rules={rules} year={year} onChoose={choose} />
      <Paste onTake={(days) => onChange({ closedDays: merged(rules.closedDays, days) })} />
    </Stack>
  )
}

function Paste({ onTake }: { onTake: (days: Rules['closedDays']) => void }) {
  const translate = useTranslate()
  const [text, setText] = useState('')
  const { days, unread } = readDays(text, translate('calendars.holiday'))
  const take = () => {
    onTake(days)
    setText(unread.join('\n'))
  }
  return (
    <Stack sx={{ gap: 1, maxWidth: 640 }}>
      <TextField
        label={translate('calendars.paste')}
        helperText={translate('calendars.pasteHint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        multiline
        minRows={3}
        maxRows={12}
        size="medium"
      />
      {unread.length > 0 && (
        <Alert severity="warning">{translate('calendars.unread', { lines: unread.join(' · ') })}</Alert>
      )}
      <Button disabled={days.length === 0} onClick={take} sx={{ alignSelf: 'flex-start' }}>
        {translate('calendars.take', { smart_count: days.length })}
      </Button>
    </Stack>
  )
}
