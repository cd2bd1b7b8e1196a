import { TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Confirm } from '../forms/Confirm.tsx'
import { ResidentCorrectDocument, type ResidentRecordFragment } from '../generated/graphql.ts'
import { useAct } from '../provider/useAct.ts'
import { given } from '../forms/given.ts'

interface CorrectionProps {
  resident: ResidentRecordFragment
  onClose: () => void
}

const digits = {
  htmlInput: { inputMode: 'numeric', pattern: '[0-9]{16}', maxLength: 16, autoComplete: 'off' },
} as const

/** Puts right what is wrong in a record; a number left empty stays as it is. */
export function Correction({ resident, onClose }: CorrectionProps) {
  const translate = useTranslate()
  const { isSending, error, send } = useAct(ResidentCorrectDocument, {
    changes: ['residents', 'audit'],
    onDone: onClose,
  })
  const correct = (form: FormData) => {
    const text = (name: string) => given(form, name) || undefined
    const input = { name: text('name'), nik: text('nik'), kk: text('kk'), email: text('email') }
    send({ id: resident.id, input, reason: text('reason') ?? '' })
  }
  return (
    <Confirm
      title={`${translate('residents.actions.CORRECT')}: ${resident.name}`}
      consequence={translate('residents.means.CORRECT')}
      action={translate('ra.action.save')}
      asksReason
      isSending={isSending}
      error={error}
      conflict="residents.conflicts.CORRECT"
      onConfirm={correct}
      onClose={onClose}
    >
      <TextField name="name" label={translate('users.fullName')} defaultValue={resident.name} size="medium" required />
      <TextField
        name="nik"
        label={translate('residents.newNik')}
        placeholder={resident.nikMasked}
        size="medium"
        slotProps={{ ...digits, inputLabel: { shrink: true } }}
      />
      <TextField
        name="kk"
        label={translate('residents.newKk')}
        placeholder={resident.kkMasked ?? ''}
        size="medium"
        slotProps={{ ...digits, inputLabel: { shrink: true } }}
      />
      <TextField
        name="email"
        type="email"
        label={translate('residents.newEmail')}
        placeholder={resident.emailMasked ?? ''}
        helperText={translate('residents.emailHint')}
        size="medium"
        slotProps={{ htmlInput: { maxLength: 254, autoComplete: 'off' }, inputLabel: { shrink: true } }}
      />
    </Confirm>
  )
}
