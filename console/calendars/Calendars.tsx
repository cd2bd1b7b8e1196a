import { Alert, Button, Card, CardContent, Chip, MenuItem, Skeleton, Stack, TextField, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { useFormat } from '../fields/useFormat.ts'
import { useToday } from '../fields/useNow.ts'
import { CalendarListDocument, type CalendarFieldsFragment } from '../generated/graphql.ts'
import { Failure } from '../layout/Failure.tsx'
import { Page } from '../layout/Page.tsx'
import { Section } from '../layout/Section.tsx'
import { useExecute } from '../provider/useExecute.ts'
import { HolidayHint } from './HolidayHint.tsx'
import { type Rules, workingDays } from './rules.ts'
import { YearView } from './YearView.tsx'

/** The versions of the working calendar, and a year of one of them. */
export function Calendars() {
  const translate = useTranslate()
  const execute = useExecute()
  const { data, error, refetch } = useQuery({
    queryKey: ['calendars'],
    queryFn: async () => (await execute(CalendarListDocument, {})).calendars.items,
  })
  const add = (
    <Button component={Link} to="/calendars/edit" variant="contained">
      {translate('calendars.add')}
    </Button>
  )
  return (
    <Page title={translate('calendars.name')} actions={add}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton variant="rounded" height={320} />}
      {data?.[0] && (
        <Stack sx={{ gap: 2 }}>
          <HolidayHint years={data[0].years} />
          <InForce calendar={data[0]} />
          <Section title={translate('calendars.versions')}>
            <Stack sx={{ gap: 1.5 }}>
              {data.map((calendar, nth) => (
                <Version key={calendar.id} calendar={calendar} isInForce={nth === 0} />
              ))}
            </Stack>
          </Section>
        </Stack>
      )}
    </Page>
  )
}

function InForce({ calendar }: { calendar: CalendarFieldsFragment }) {
  const translate = useTranslate()
  const [year, setYear] = useState(Number(useToday().slice(0, 4)))
  const rules = calendar.rules as Rules | null
  if (!rules) return <Alert severity="info">{translate('calendars.noRules')}</Alert>
  return (
    <Card>
      <CardContent>
        <Stack direction="row" sx={{ gap: 2, mb: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          <TextField
            select
            label={translate('calendars.year')}
            value={year}
            onChange={(event) => setYear(Number(event.target.value))}
            sx={{ width: 120 }}
          >
            {calendar.years.map((each) => (
              <MenuItem key={each.year} value={each.year}>
                {each.year}
              </MenuItem>
            ))}
          </TextField>
          <Typography variant="body2">
            {translate('calendars.workingDays', { smart_count: workingDays(rules, year), year })}
          </Typography>
        </Stack>
        <YearView rules={rules} year={year} />
      </CardContent>
    </Card>
  )
}

function Version({ calendar, isInForce }: { calendar: CalendarFieldsFragment; isInForce: boolean }) {
  const translate = useTranslate()
  const format = useFormat()
  const { version, source, createdAt, appliedAt, years } = calendar
  const known = years.filter(({ hasHolidays }) => hasHolidays).map(({ year }) => year)
  return (
    <div>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography sx={{ fontWeight: 600 }}>{translate('calendars.version', { version })}</Typography>
        {isInForce && <Chip size="small" color="success" label={translate('calendars.inForce')} />}
        {!appliedAt && <Chip size="small" color="warning" label={translate('calendars.notApplied')} />}
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {format.dateTime(createdAt)}
        </Typography>
      </Stack>
      <Typography variant="body2">{source}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('calendars.covers', {
          first: years[0]?.year,
          last: years.at(-1)?.year,
          known: known.join(', ') || '–',
        })}
      </Typography>
    </div>
  )
}
