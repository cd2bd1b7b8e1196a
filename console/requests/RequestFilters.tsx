import CheckBoxIcon from '@mui/icons-material/CheckBox'
import CheckBoxOutlineBlankIcon from '@mui/icons-material/CheckBoxOutlineBlank'
import { ListItemText, MenuItem, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
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
      <StatusPicker value={filter.status ?? []} onChange={(status) => change({ status })} />
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

interface StatusPickerProps {
  value: RequestStatus[]
  onChange: (statuses: RequestStatus[]) => void
}

function StatusPicker({ value, onChange }: StatusPickerProps) {
  const translate = useTranslate()
  const name = (status: RequestStatus) => translate(`requests.statuses.${status}`)
  return (
    <TextField
      select
      label={translate('requests.status')}
      value={value}
      onChange={(event) => onChange(event.target.value as unknown as RequestStatus[])}
      sx={{ width: { xs: '100%', md: 130 } }}
      slotProps={{
        inputLabel: { shrink: true },
        select: {
          multiple: true,
          displayEmpty: true,
          renderValue: (chosen) => (chosen as RequestStatus[]).map(name).join(', ') || translate('requests.anyStatus'),
        },
      }}
    >
      {statuses.map((status) => (
        <MenuItem key={status} value={status} dense>
          <Tick isChosen={value.includes(status)} />
          <ListItemText primary={name(status)} />
        </MenuItem>
      ))}
    </TextField>
  )
}

/** To be seen only: that an option is chosen is said by the option itself. */
function Tick({ isChosen }: { isChosen: boolean }) {
  const Box = isChosen ? CheckBoxIcon : CheckBoxOutlineBlankIcon
  return <Box fontSize="small" color={isChosen ? 'primary' : 'action'} sx={{ mr: 1 }} />
}
