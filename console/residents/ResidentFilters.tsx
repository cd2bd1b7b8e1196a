import { useTranslate } from 'react-admin'
import type { ResidentFilter } from '../generated/graphql.ts'
import { FilterBar } from '../layout/FilterBar.tsx'
import { SearchField } from '../lists/SearchField.tsx'
import { useNarrowed } from '../lists/useNarrowed.ts'
import { UnitPicker } from '../units/UnitPicker.tsx'

/** What narrows the list of residents. */
export function ResidentFilters() {
  const translate = useTranslate()
  const { filter, active, change, clear } = useNarrowed<ResidentFilter>()
  return (
    <FilterBar active={active} onClear={clear}>
      <SearchField
        key={`name ${filter.name}`}
        label={translate('residents.searchName')}
        value={filter.name ?? ''}
        onChange={(name) => change({ name })}
        width={220}
      />
      <SearchField
        key={`nik ${filter.nik}`}
        label={translate('residents.searchNik')}
        value={filter.nik ?? ''}
        onChange={(nik) => change({ nik: nik.replaceAll(/\D/g, '') })}
        width={220}
        isNumber
      />
      <UnitPicker label={translate('units.one')} value={filter.unit ?? null} onChange={(unit) => change({ unit })} />
    </FilterBar>
  )
}
