import { MenuItem, TextField } from '@mui/material'
import { useGetList, useTranslate } from 'react-admin'
import type { ServiceTypeFieldsFragment } from '../generated/graphql.ts'

interface ServiceTypePickerProps {
  /** Code of the chosen service type; null: all of them. */
  value: string | null
  onChange: (code: string | null) => void
  width?: number
}

/** Chooses one service type, or all. */
export function ServiceTypePicker({ value, onChange, width = 190 }: ServiceTypePickerProps) {
  const translate = useTranslate()
  const { data = [] } = useGetList<ServiceTypeFieldsFragment>('serviceTypes', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'name', order: 'ASC' },
  })
  const known = value === null || data.some(({ code }) => code === value)
  return (
    <TextField
      select
      label={translate('serviceTypes.one')}
      value={known ? (value ?? '') : ''}
      onChange={(event) => onChange(event.target.value || null)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ width: { xs: '100%', md: width } }}
    >
      <MenuItem value="">{translate('serviceTypes.all')}</MenuItem>
      {data.map(({ code, name }) => (
        <MenuItem key={code} value={code}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  )
}
