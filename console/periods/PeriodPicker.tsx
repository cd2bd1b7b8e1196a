import CalendarTodayIcon from '@mui/icons-material/CalendarToday'
import { Box, Button, Divider, List, ListItemButton, ListItemText, Popover, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import { useToday } from '../fields/useNow.ts'
import { DayInputs } from './DayInputs.tsx'
import { periodOf, presetOf, presets, type Period } from './periods.ts'

interface PeriodPickerProps {
  /** What lies in the period: "Diajukan", "Selesai". */
  label: string
  value: Period
  onChange: (period: Period) => void
}

/** Chooses days: by a name, or from a day to a day. The button always says which days these are. */
export function PeriodPicker({ label, value, onChange }: PeriodPickerProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const translate = useTranslate()
  const format = useFormat()
  const today = useToday()
  const preset = presetOf(value, today)
  const choose = (period: Period) => {
    onChange(period)
    setAnchor(null)
  }
  const days = format.period(value.from, value.to)
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<CalendarTodayIcon fontSize="small" />}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          fontWeight: 400,
          borderColor: 'action.disabled',
          height: 40,
          justifyContent: 'flex-start',
          whiteSpace: 'nowrap',
        }}
      >
        {label}: {preset === 'all' ? translate('periods.all') : days}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': label, sx: { mt: 0.5, maxWidth: 'calc(100vw - 32px)' } } }}
      >
        <Box sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' } }}>
          <List dense sx={{ minWidth: 180 }}>
            {presets.map((each) => (
              <Box component="li" key={each} sx={{ listStyle: 'none' }}>
                <ListItemButton selected={each === preset} onClick={() => choose(periodOf(each, today))}>
                  <ListItemText primary={translate(`periods.${each}`)} />
                </ListItemButton>
              </Box>
            ))}
          </List>
          <Divider orientation="vertical" flexItem sx={{ display: { xs: 'none', sm: 'block' } }} />
          <Box sx={{ p: 2 }}>
            <Typography variant="h3" sx={{ mb: 1.5 }}>
              {translate('periods.ownDays')}
            </Typography>
            <DayInputs key={`${value.from}/${value.to}`} value={value} onChange={choose} />
          </Box>
        </Box>
      </Popover>
    </>
  )
}
