import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import { Accordion, AccordionDetails, AccordionSummary, Button, Stack, TextField, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import { useToday } from '../fields/useNow.ts'
import { HoursInputs } from './HoursInputs.tsx'
import type { Rules } from './rules.ts'

interface SeasonInputsProps {
  seasons: Rules['seasons']
  onChange: (seasons: Rules['seasons']) => void
}

/** The seasons with other hours that have not passed; those before stay as they are. */
export function SeasonInputs({ seasons, onChange }: SeasonInputsProps) {
  const translate = useTranslate()
  const format = useFormat()
  const today = useToday()
  const edit = (nth: number, part: Partial<Rules['seasons'][number]>) =>
    onChange(seasons.map((season, index) => (index === nth ? { ...season, ...part } : season)))
  const add = () => {
    const hours = seasons.at(-1)?.hours ?? {}
    onChange([...seasons, { name: translate('calendars.newSeason'), firstDay: today, lastDay: today, hours }])
  }
  return (
    <div>
      {seasons.map((season, nth) =>
        season.lastDay < today ? null : (
          <Accordion key={nth} disableGutters>
            <AccordionSummary expandIcon={<ExpandMoreIcon />}>
              <Typography sx={{ fontWeight: 600, mr: 1 }}>{season.name}</Typography>
              <Typography sx={{ color: 'text.secondary' }}>
                {format.day(season.firstDay)} – {format.day(season.lastDay)}
              </Typography>
            </AccordionSummary>
            <AccordionDetails>
              <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2, mb: 2 }}>
                <TextField
                  label={translate('calendars.seasonName')}
                  value={season.name}
                  onChange={(event) => edit(nth, { name: event.target.value })}
                />
                {(['firstDay', 'lastDay'] as const).map((end) => (
                  <TextField
                    key={end}
                    type="date"
                    label={translate(`periods.${end}`)}
                    value={season[end]}
                    onChange={(event) => event.target.value && edit(nth, { [end]: event.target.value })}
                    slotProps={{ inputLabel: { shrink: true } }}
                  />
                ))}
                <Button color="error" onClick={() => onChange(seasons.filter((_, index) => index !== nth))}>
                  {translate('ra.action.remove')}
                </Button>
              </Stack>
              <HoursInputs hours={season.hours} onChange={(hours) => edit(nth, { hours })} />
            </AccordionDetails>
          </Accordion>
        ),
      )}
      <Button onClick={add} sx={{ mt: 1 }}>
        {translate('calendars.addSeason')}
      </Button>
    </div>
  )
}
