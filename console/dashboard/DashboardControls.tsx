import { MenuItem, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Clock } from '../generated/graphql.ts'
import { FilterBar } from '../layout/FilterBar.tsx'
import { PeriodPicker } from '../periods/PeriodPicker.tsx'
import { ServiceTypePicker } from '../serviceTypes/ServiceTypePicker.tsx'
import { UnitPicker } from '../units/UnitPicker.tsx'
import type { View } from './address.ts'

interface DashboardControlsProps {
  view: View
  change: (part: Partial<View>) => void
}

/** How many choices narrow the view, and how to take them back; a period is always chosen. */
export function narrowingOf({ unit, serviceType, clock }: View, change: DashboardControlsProps['change']) {
  return {
    active: [unit, serviceType, clock].filter((each) => each !== null).length,
    onClear: () => change({ unit: null, serviceType: null, clock: null }),
  }
}

/** What is measured: when, where, for which service, by which clock. */
export function DashboardControls({ view, change }: DashboardControlsProps) {
  const translate = useTranslate()
  const { period, unit, serviceType, clock } = view
  return (
    <FilterBar {...narrowingOf(view, change)}>
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
