import { Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { type Rules, workingDays } from './rules.ts'

/** What a new version changes: how many working days more or fewer, year by year. */
export function Changes({ before, after }: { before: Rules; after: Rules }) {
  const translate = useTranslate()
  const years = Array.from({ length: after.lastYear - after.firstYear + 1 }, (_, nth) => after.firstYear + nth)
  const changed = years.flatMap((year) => {
    const [was, is] = [workingDays(before, year), workingDays(after, year)]
    return was === is ? [] : [{ year, was, is }]
  })
  if (changed.length === 0) return <Typography>{translate('calendars.changesNothing')}</Typography>
  return changed.map(({ year, was, is }) => (
    <Typography key={year}>{translate('calendars.changes', { year, was, is })}</Typography>
  ))
}
