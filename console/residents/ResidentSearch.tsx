import { Autocomplete, Box, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import type { ResidentFieldsFragment } from '../generated/graphql.ts'
import { unitPath } from '../units/unitPath.ts'
import { useSettled } from '../units/useSettled.ts'

/** A whole resident number. */
export const nikShape = /^\d{16}$/

/** As much of a resident as a choice keeps. */
export type ChosenResident = Pick<ResidentFieldsFragment, 'id' | 'name'>

interface ResidentSearchProps {
  label: string
  hint: string
  isWrong?: boolean
  required?: boolean
  /** Chosen from the start; null for nobody. */
  chosen?: ChosenResident | null
  onChange: (resident: ChosenResident | null) => void
}

/** Finds a resident on record by name or whole NIK; the restricted and the erased are not offered. */
export function ResidentSearch({ label, hint, isWrong, required, chosen = null, onChange }: ResidentSearchProps) {
  const translate = useTranslate()
  const [text, setText] = useState('')
  const search = useSettled(text).trim()
  const filter = nikShape.test(search) ? { nik: search } : { name: search }
  const { data = [], isFetching } = useGetList<ResidentFieldsFragment>(
    'residents',
    { filter, pagination: { page: 1, perPage: 20 }, sort: { field: 'name', order: 'ASC' } },
    { enabled: search.length >= 3 },
  )
  const found = search.length >= 3 ? data.filter(({ restrictedAt, erasedAt }) => !restrictedAt && !erasedAt) : []
  return (
    <Autocomplete<ChosenResident & Partial<ResidentFieldsFragment>>
      options={found}
      defaultValue={chosen}
      filterOptions={(options) => options}
      loading={isFetching}
      loadingText={translate('ra.page.loading')}
      noOptionsText={translate(search.length >= 3 ? 'app.noneFound' : 'drafts.applicantHint')}
      openText={translate('ra.action.open')}
      clearText={translate('ra.action.clear_input_value')}
      closeText={translate('ra.action.close')}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      onChange={(_event, resident) => onChange(resident)}
      onInputChange={(_event, typed, reason) => setText(reason === 'input' ? typed : '')}
      renderOption={({ key, ...shown }, { name, nikMasked, unit }) => (
        <Box component="li" key={key} {...shown} sx={{ display: 'block !important', minHeight: 48 }}>
          <div>{name}</div>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {[nikMasked, ...(unit ? unitPath(unit, translate).slice(0, 3) : [])].join(' · ')}
          </Typography>
        </Box>
      )}
      renderInput={(params) => (
        <TextField {...params} size="medium" required={required} label={label} helperText={hint} error={isWrong} />
      )}
    />
  )
}
