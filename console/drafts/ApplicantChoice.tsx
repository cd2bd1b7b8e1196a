import { TextField } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { nikShape, ResidentSearch } from '../residents/ResidentSearch.tsx'
import { useSections } from '../session/useMe.ts'

/** Who asks: a record that was found, or a NIK that the server will look up. */
export type Applicant = { id: string } | { nik: string }

interface ApplicantChoiceProps {
  onChange: (applicant: Applicant | null) => void
  /** Whether it has to be chosen, and has not been. */
  error: string | null
}

/** Finds who asks: by name or NIK where the reader keeps the records, else by the whole NIK. */
export function ApplicantChoice(props: ApplicantChoiceProps) {
  return useSections().includes('RESIDENTS') ? <BySearch {...props} /> : <ByNik {...props} />
}

function BySearch({ onChange, error }: ApplicantChoiceProps) {
  const translate = useTranslate()
  return (
    <ResidentSearch
      label={translate('requests.applicant')}
      hint={error ?? translate('drafts.applicantHint')}
      isWrong={error !== null}
      required
      onChange={(resident) => onChange(resident && { id: resident.id })}
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
