import { Chip } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { ApprovalFilter } from '../generated/graphql.ts'
import { FilterBar } from '../layout/FilterBar.tsx'
import { periodIn, useNarrowed } from '../lists/useNarrowed.ts'
import { PeriodPicker } from '../periods/PeriodPicker.tsx'
import { ServiceTypePicker } from '../serviceTypes/ServiceTypePicker.tsx'
import { UnitPicker } from '../units/UnitPicker.tsx'

/** What narrows the list of decisions. A stage is chosen by coming from a figure, and taken away here. */
export function ApprovalFilters() {
  const translate = useTranslate()
  const { filter, active, change, clear } = useNarrowed<ApprovalFilter>()
  return (
    <FilterBar active={active} onClear={clear}>
      <ServiceTypePicker value={filter.serviceType ?? null} onChange={(serviceType) => change({ serviceType })} />
      <UnitPicker
        label={translate('approvals.unit')}
        value={filter.unit ?? null}
        onChange={(unit) => change({ unit })}
      />
      <PeriodPicker
        label={translate('approvals.decided')}
        value={periodIn(filter.decidedFrom, filter.decidedTo)}
        onChange={({ from, to }) => change({ decidedFrom: from, decidedTo: to })}
      />
      {filter.stage && (
        <Chip
          label={`${translate('approvals.stage')}: ${filter.stage}`}
          onDelete={() => change({ stage: null })}
          sx={{ height: 40 }}
        />
      )}
    </FilterBar>
  )
}
