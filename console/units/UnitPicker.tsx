import { Autocomplete, Box, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useGetList, useGetOne, useTranslate } from 'react-admin'
import type { UnitFieldsFragment } from '../generated/graphql.ts'
import { unitName, unitPath } from './unitPath.ts'
import { useSettled } from './useSettled.ts'

interface UnitPickerProps {
  label: string
  /** Code of the chosen unit. */
  value: string | null
  onChange: (code: string | null) => void
  width?: number
  /** In a form, where nothing chosen is not everything. */
  required?: boolean
  /** Key of the words for nothing chosen. */
  none?: string
}

/** Chooses a unit by its name or code, among those the reader may see. */
export function UnitPicker({
  label,
  value,
  onChange,
  width = 240,
  required = false,
  none = 'units.all',
}: UnitPickerProps) {
  const translate = useTranslate()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const search = useSettled(text)
  const { data: chosen } = useGetOne<UnitFieldsFragment>('units', { id: value ?? '' }, { enabled: value !== null })
  const { data: found = [], isFetching } = useGetList<UnitFieldsFragment>(
    'units',
    { filter: search ? { search } : {}, pagination: { page: 1, perPage: 30 }, sort: { field: 'code', order: 'ASC' } },
    { enabled: open, placeholderData: (previous) => previous },
  )
  return (
    <Autocomplete
      size={required ? 'medium' : 'small'}
      sx={{
        width: { xs: '100%', md: width },
        '& input::placeholder': { opacity: 1, color: open || required ? 'text.secondary' : 'text.primary' },
      }}
      open={open}
      forcePopupIcon={value === null}
      slotProps={{ popper: { style: { width: 'auto', minWidth: 280 }, placement: 'bottom-start' } }}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      value={value === null ? null : (chosen ?? null)}
      options={found}
      filterOptions={(options) => options}
      loading={isFetching}
      loadingText={translate('ra.page.loading')}
      noOptionsText={translate('units.noneFound')}
      openText={translate('ra.action.open')}
      clearText={translate('ra.action.clear_input_value')}
      closeText={translate('ra.action.close')}
      getOptionLabel={(unit) => unitName(unit, translate)}
      getOptionKey={(unit) => unit.code}
      isOptionEqualToValue={(option, current) => option.code === current.code}
      onChange={(_, unit) => onChange(unit?.code ?? null)}
      onInputChange={(_, typed, reason) => setText(reason === 'input' ? typed : '')}
      renderOption={({ key, ...props }, unit) => (
        <Box component="li" key={key} {...props} sx={{ display: 'block !important' }}>
          <Typography variant="body2" component="div">
            {unitName(unit, translate)}
          </Typography>
          <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
            {[unit.code, ...unitPath(unit, translate).slice(1)].join(' · ')}
          </Typography>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          size={required ? 'medium' : 'small'}
          label={label}
          required={required}
          placeholder={translate(open || required ? 'units.search' : none)}
          slotProps={{ ...params.slotProps, inputLabel: { ...params.slotProps.inputLabel, shrink: true } }}
        />
      )}
    />
  )
}
