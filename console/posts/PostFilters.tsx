import { MenuItem, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import { ChoicePicker } from '../fields/ChoicePicker.tsx'
import type { Capacity, PostFilter, PostTime } from '../generated/graphql.ts'
import { FilterBar } from '../layout/FilterBar.tsx'
import { SearchField } from '../lists/SearchField.tsx'
import { useNarrowed } from '../lists/useNarrowed.ts'
import { UnitPicker } from '../units/UnitPicker.tsx'
import { positions } from './positions.ts'

const capacities: Capacity[] = ['DEFINITIVE', 'PLT', 'PLH']
const times: PostTime[] = ['NOW', 'COMING', 'PAST', 'ANY']

/** What narrows the list of posts; without a time it is of those held today. */
export function PostFilters() {
  const translate = useTranslate()
  const { filter, active, change, clear } = useNarrowed<PostFilter>()
  return (
    <FilterBar active={active} onClear={clear}>
      <SearchField
        key={filter.officer}
        label={translate('posts.search')}
        value={filter.officer ?? ''}
        onChange={(officer) => change({ officer })}
      />
      <UnitPicker label={translate('units.one')} value={filter.unit ?? null} onChange={(unit) => change({ unit })} />
      <ChoicePicker
        label={translate('posts.position')}
        choices={positions}
        nameOf={(position) => translate(`requests.positions.${position}`)}
        value={filter.position ?? []}
        onChange={(position) => change({ position })}
        width={150}
      />
      <ChoicePicker
        label={translate('posts.capacity')}
        choices={capacities}
        nameOf={(capacity) => translate(`requests.capacities.${capacity}`)}
        value={filter.capacity ?? []}
        onChange={(capacity) => change({ capacity })}
        width={130}
      />
      <TextField
        select
        label={translate('posts.time')}
        value={filter.time ?? 'NOW'}
        onChange={(event) => change({ time: event.target.value === 'NOW' ? null : (event.target.value as PostTime) })}
        sx={{ width: { xs: '100%', md: 130 } }}
      >
        {times.map((time) => (
          <MenuItem key={time} value={time}>
            {translate(`posts.times.${time}`)}
          </MenuItem>
        ))}
      </TextField>
    </FilterBar>
  )
}
