import { useTranslate } from 'react-admin'
import { ChoicePicker } from '../fields/ChoicePicker.tsx'
import type { UserFilter } from '../generated/graphql.ts'
import { FilterBar } from '../layout/FilterBar.tsx'
import { SearchField } from '../lists/SearchField.tsx'
import { useNarrowed } from '../lists/useNarrowed.ts'
import { UnitPicker } from '../units/UnitPicker.tsx'
import { rolesOfPeople } from './roles.ts'

/** What narrows the list of users. */
export function UserFilters() {
  const translate = useTranslate()
  const { filter, active, change, clear } = useNarrowed<UserFilter>()
  return (
    <FilterBar active={active} onClear={clear}>
      <SearchField
        key={filter.search}
        label={translate('users.search')}
        value={filter.search ?? ''}
        onChange={(search) => change({ search })}
      />
      <ChoicePicker
        label={translate('users.role')}
        choices={rolesOfPeople}
        nameOf={(role) => translate(`session.roles.${role}`)}
        value={filter.role ?? []}
        onChange={(role) => change({ role })}
        width={180}
      />
      <UnitPicker label={translate('units.one')} value={filter.unit ?? null} onChange={(unit) => change({ unit })} />
    </FilterBar>
  )
}
