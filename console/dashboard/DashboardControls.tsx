import { MenuItem, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Clock } from '../generated/graphql.ts'
import { FilterBar } from '../layout/FilterBar.tsx'
import { useToday } from '../fields/useNow.ts'
import { PeriodPicker } from '../periods/PeriodPicker.tsx'
import { defaultPreset, periodOf } from '../periods/periods.ts'
import { ServiceTypePicker } from '../serviceTypes/ServiceTypePicker.tsx'
import { UnitPicker } from '../units/UnitPicker.tsx'
import type { View } from './address.ts'

interface DashboardControlsProps {
  view: View
  change: (part: Partial<View>) => void
}

/** What is measured: when, where, for which service, by which clock. */
export function DashboardControls({ view, change }: DashboardControlsProps) {
  const translate = useTranslate()
  const today = useToday()
  const { period, unit, serviceType, clock } = view
  const clear = () => change({ period: periodOf(defaultPreset, today), unit: null, serviceType: null, clock: null })
  return (
    <FilterBar active={[unit, serviceType, clock].filter(Boolean).length} onClear={clear}>
      <PeriodPicker
        label={translate('requests.closed')}
        value={period}
        onChange={(chosen) => change({ period: chosen })}
      />
      <UnitPicker
        label={translate('units.one')}
        value={unit}
        onChange={(chosen) => change({ unit: chosen })}
        width={220}
      />
      <ServiceTypePicker value={serviceType} onChange={(chosen) => change({ serviceType: chosen })} width={200} />
      <TextField
        select
        label={translate('dashboard.clock')}
        value={clock ?? ''}
        onChange={(event) => change({ clock: (event.target.value || null) as Clock | null })}
        slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        sx={{ width: { xs: '100%', md: 170 } }}
      >
        <MenuItem value="">{translate('dashboard.clocks.OWN')}</MenuItem>
        <MenuItem value="CALENDAR">{translate('dashboard.clocks.CALENDAR')}</MenuItem>
        <MenuItem value="WORKING">{translate('dashboard.clocks.WORKING')}</MenuItem>
      </TextField>
    </FilterBar>
  )
}
