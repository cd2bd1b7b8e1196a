import { Box, Typography } from '@mui/material'
import { useFormat } from '../fields/useFormat.ts'
import type { Rules } from './rules.ts'

/** The days and seasons of a year by their names, in the colours they have in its months. */
export function YearNotes({ rules: { closedDays, seasons }, year }: { rules: Rules; year: number }) {
  const format = useFormat()
  const isOfYear = (day: string) => day.startsWith(`${year}-`)
  const notes = [
    ...seasons
      .filter(({ firstDay, lastDay }) => isOfYear(firstDay) || isOfYear(lastDay))
      .map(({ name, firstDay, lastDay }) => ({
        name,
        first: firstDay,
        when: `${format.day(firstDay)} – ${format.day(lastDay)}`,
        colour: 'info.main',
      })),
    ...closedDays
      .filter(({ day }) => isOfYear(day))
      .map(({ day, name }) => ({ name, first: day, when: format.day(day), colour: 'error.main' })),
  ]
  return (
    <Box
      component="ul"
      sx={{ m: 0, mt: 2, p: 0, listStyle: 'none', columnWidth: 300, columnGap: 3, '& li': { breakInside: 'avoid' } }}
    >
      {notes
        .toSorted((a, b) => (a.first < b.first ? -1 : 1))
        .map(({ name, first, when, colour }) => (
          <Typography key={`${first} ${colour}`} component="li" variant="body2" sx={{ mb: 0.5 }}>
            <Box component="span" sx={{ color: colour, fontWeight: 600 }}>
              {when}
            </Box>{' '}
            {name}
          </Typography>
        ))}
    </Box>
  )
}
