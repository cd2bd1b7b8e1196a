import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { addDays, startOfMonth, type LocalDay } from '../fields/days.ts'
import { useFormat } from '../fields/useFormat.ts'
import { type Rules, weekdayOf } from './rules.ts'
import { YearNotes } from './YearNotes.tsx'

interface YearViewProps {
  rules: Rules
  year: number
  /** Given, a day can be chosen: to close it, or open it again. */
  onChoose?: (day: LocalDay) => void
}

/** A year in its months: open, closed and special days, and what those are called. */
export function YearView({ rules, year, onChoose }: YearViewProps) {
  const format = useFormat()
  const months = Array.from({ length: 12 }, (_, nth) => startOfMonth(`${year}-01-01`, nth))
  return (
    <div>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(210px, 1fr))', gap: 2 }}>
        {months.map((first) => (
          <Box key={first}>
            <Typography variant="body2" sx={{ fontWeight: 600, mb: 0.5 }}>
              {format.month(first)}
            </Typography>
            <Month rules={rules} first={first} onChoose={onChoose} />
          </Box>
        ))}
      </Box>
      <YearNotes rules={rules} year={year} />
    </div>
  )
}

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

function Month({ rules, first, onChoose }: { rules: Rules; first: LocalDay; onChoose: YearViewProps['onChoose'] }) {
  const translate = useTranslate()
  const days: LocalDay[] = []
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) days.push(day)
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, 1fr)', gap: 0.25 }}>
      {weekdays.map((weekday) => (
        <Typography key={weekday} variant="caption" aria-hidden sx={{ color: 'text.secondary', textAlign: 'center' }}>
          {translate(`calendars.weekdays.${weekday}`).slice(0, 3)}
        </Typography>
      ))}
      {days.map((day, nth) => {
        const closed = rules.closedDays.find((each) => each.day === day)
        const season = rules.seasons.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay)
        const isOpen = !closed && ((season?.hours ?? rules.hours)[weekdayOf(day)] ?? []).length > 0
        const colour = closed ? 'error.main' : isOpen ? (season ? 'info.main' : 'text.primary') : 'text.disabled'
        const told = closed?.name ?? (isOpen ? season?.name : translate('calendars.closed')) ?? ''
        return (
          <Box
            key={day}
            component={onChoose ? 'button' : 'span'}
            type={onChoose ? 'button' : undefined}
            title={told}
            aria-label={`${day} ${told}`.trim()}
            onClick={() => onChoose?.(day)}
            sx={{
              gridColumnStart: nth === 0 ? weekdayOf(day) : undefined,
              color: colour,
              bgcolor: 'transparent',
              border: 0,
              borderRadius: 1,
              p: 0.25,
              minHeight: 24,
              font: 'inherit',
              fontSize: 13,
              fontWeight: closed ? 700 : 400,
              textAlign: 'center',
              ...(onChoose && { cursor: 'pointer', '&:hover': { bgcolor: 'action.hover' } }),
            }}
          >
            {Number(day.slice(8))}
          </Box>
        )
      })}
    </Box>
  )
}
