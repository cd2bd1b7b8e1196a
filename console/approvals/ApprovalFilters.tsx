import { Chip } from '@mui/material'
import { useListContext, useTranslate } from 'react-admin'
import { ChoicePicker } from '../fields/ChoicePicker.tsx'
import type { ApprovalFieldsFragment, ApprovalFilter, ApprovalOutcome } from '../generated/graphql.ts'
import { FilterBar } from '../layout/FilterBar.tsx'
import { periodIn, useNarrowed } from '../lists/useNarrowed.ts'
import { PeriodPicker } from '../periods/PeriodPicker.tsx'
import { ServiceTypePicker } from '../serviceTypes/ServiceTypePicker.tsx'
import { UnitPicker } from '../units/UnitPicker.tsx'

const outcomes: ApprovalOutcome[] = ['APPROVED', 'RETURNED', 'REJECTED', 'ESCALATED', 'WITHDRAWN', 'SKIPPED', 'UNDONE']

/** What narrows the list of decisions. A stage is chosen by coming from a figure, and taken away here. */
export function ApprovalFilters() {
  const translate = useTranslate()
  const { data } = useListContext<ApprovalFieldsFragment>()
  const { filter, active, change, clear } = useNarrowed<ApprovalFilter>()
  return (
    <FilterBar active={active} onClear={clear}>
      <ServiceTypePicker value={filter.serviceType ?? null} onChange={(serviceType) => change({ serviceType })} />
      <UnitPicker
        width={200}
        label={translate('approvals.unit')}
        value={filter.unit ?? null}
        onChange={(unit) => change({ unit })}
      />
      <ChoicePicker
        label={translate('approvals.outcome')}
        choices={outcomes}
        nameOf={(outcome) => translate(`approvals.outcomes.${outcome}`)}
        value={filter.outcome ?? []}
        onChange={(outcome) => change({ outcome })}
        width={160}
      />
      <PeriodPicker
        label={translate('approvals.decided')}
        value={periodIn(filter.decidedFrom, filter.decidedTo)}
        onChange={({ from, to }) => change({ decidedFrom: from, decidedTo: to })}
      />
      {filter.stage && (
        <Chip
          label={`${translate('approvals.stage')}: ${data?.[0]?.stage.name ?? filter.stage}`}
          onDelete={() => change({ stage: null })}
          sx={{ height: 40 }}
        />
      )}
    </FilterBar>
  )
}
