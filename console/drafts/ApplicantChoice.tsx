import { Autocomplete, Box, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import type { ResidentFieldsFragment } from '../generated/graphql.ts'
import { useSections } from '../session/useMe.ts'
import { unitPath } from '../units/unitPath.ts'
import { useSettled } from '../units/useSettled.ts'

/** Who asks: a record that was found, or a NIK that the server will look up. */
export type Applicant = { id: string } | { nik: string }

interface ApplicantChoiceProps {
  onChange: (applicant: Applicant | null) => void
  /** Whether it has to be chosen, and has not been. */
  error: string | null
}

const nikShape = /^\d{16}$/

/** Finds who asks: by name or NIK where the reader keeps the records, else by the whole NIK. */
export function ApplicantChoice(props: ApplicantChoiceProps) {
  return useSections().includes('RESIDENTS') ? <BySearch {...props} /> : <ByNik {...props} />
}

function BySearch({ onChange, error }: ApplicantChoiceProps) {
  const translate = useTranslate()
  const [text, setText] = useState('')
  const search = useSettled(text).trim()
  const filter = nikShape.test(search) ? { nik: search } : { name: search }
  const { data = [], isFetching } = useGetList<ResidentFieldsFragment>(
    'residents',
    { filter, pagination: { page: 1, perPage: 20 }, sort: { field: 'name', order: 'ASC' } },
    { enabled: search.length >= 3 },
  )
  return (
    <Autocomplete
      options={search.length >= 3 ? data.filter(({ restrictedAt, erasedAt }) => !restrictedAt && !erasedAt) : []}
      filterOptions={(options) => options}
      loading={isFetching}
      loadingText={translate('ra.page.loading')}
      noOptionsText={translate(search.length >= 3 ? 'app.noneFound' : 'drafts.applicantHint')}
      openText={translate('ra.action.open')}
      clearText={translate('ra.action.clear_input_value')}
      closeText={translate('ra.action.close')}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      onChange={(_event, resident) => onChange(resident && { id: resident.id })}
      onInputChange={(_event, typed, reason) => setText(reason === 'input' ? typed : '')}
      renderOption={({ key, ...shown }, { name, nikMasked, unit }) => (
        <Box component="li" key={key} {...shown} sx={{ display: 'block !important', minHeight: 48 }}>
          <div>{name}</div>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {[nikMasked, ...unitPath(unit, translate).slice(0, 3)].join(' · ')}
          </Typography>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          size="medium"
          required
          label={translate('requests.applicant')}
          helperText={error ?? translate('drafts.applicantHint')}
          error={error !== null}
        />
      )}
    />
  )
}

function ByNik({ onChange, error }: ApplicantChoiceProps) {
  const translate = useTranslate()
  const [nik, setNik] = useState('')
  const change = (typed: string) => {
    const digits = typed.replaceAll(/\D/g, '').slice(0, 16)
    setNik(digits)
    onChange(nikShape.test(digits) ? { nik: digits } : null)
  }
  return (
    <TextField
      label={translate('drafts.applicantNik')}
      helperText={error ?? translate('drafts.applicantNikHint', { amount: nik.length })}
      error={error !== null}
      value={nik}
      onChange={(event) => change(event.target.value)}
      size="medium"
      required
      autoComplete="off"
      slotProps={{ htmlInput: { inputMode: 'numeric' } }}
    />
  )
}
