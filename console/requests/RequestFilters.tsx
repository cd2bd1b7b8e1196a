import { useTranslate } from 'react-admin'
import { ChoicePicker } from '../fields/ChoicePicker.tsx'
import type { RequestFilter, RequestStatus } from '../generated/graphql.ts'
import { FilterBar } from '../layout/FilterBar.tsx'
import { periodIn, useNarrowed } from '../lists/useNarrowed.ts'
import { PeriodPicker } from '../periods/PeriodPicker.tsx'
import { ServiceTypePicker } from '../serviceTypes/ServiceTypePicker.tsx'
import { UnitPicker } from '../units/UnitPicker.tsx'
import { NumberSearch } from './NumberSearch.tsx'

const statuses: RequestStatus[] = ['IN_PROGRESS', 'RETURNED', 'COMPLETED', 'REJECTED', 'CANCELLED', 'DRAFT']

/** What narrows the list of requests. */
export function RequestFilters() {
  const translate = useTranslate()
  const { filter, active, change, clear } = useNarrowed<RequestFilter>()
  const closed = filter.closedFrom || filter.closedTo
  return (
    <FilterBar active={active} onClear={clear}>
      <NumberSearch key={filter.number} value={filter.number ?? ''} onChange={(number) => change({ number })} />
      <ChoicePicker
        label={translate('requests.status')}
        choices={statuses}
        nameOf={(status) => translate(`requests.statuses.${status}`)}
        value={filter.status ?? []}
        onChange={(status) => change({ status })}
      />
      <ServiceTypePicker value={filter.serviceType ?? null} onChange={(serviceType) => change({ serviceType })} />
      <UnitPicker
        label={translate('units.one')}
        value={filter.unit ?? null}
        onChange={(unit) => change({ unit })}
        width={190}
      />
      <PeriodPicker
        label={translate('requests.submitted')}
        value={periodIn(filter.submittedFrom, filter.submittedTo)}
        onChange={({ from, to }) => change({ submittedFrom: from, submittedTo: to })}
      />
      {closed && (
        <PeriodPicker
          label={translate('requests.closed')}
          value={periodIn(filter.closedFrom, filter.closedTo)}
          onChange={({ from, to }) => change({ closedFrom: from, closedTo: to })}
        />
      )}
    </FilterBar>
  )
}
