import { MenuItem, Stack, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { AssistanceReason } from '../generated/graphql.ts'

const reasons: AssistanceReason[] = ['ELDERLY', 'DIGITAL_LITERACY', 'DEVICE', 'NETWORK', 'ILLNESS', 'OTHER']
const longestNote = 500

/** Why someone is helped, as it is typed; empty before a reason was chosen. */
export interface Assisting {
  reason: AssistanceReason | ''
  note: string
}

/** Before anything was chosen. */
export const notYetAssisting: Assisting = { reason: '', note: '' }

/** As the API takes it; null while no reason is chosen. */
export function assistanceOf({ reason, note }: Assisting) {
  return reason === '' ? null : { reason, note: note.trim() || null }
}

interface AssistanceInputsProps {
  value: Assisting
  onChange: (value: Assisting) => void
  disabled?: boolean
  /** Whether a reason has to be chosen, and has not been. */
  isMissing?: boolean
}

/** Asks why someone acts for another: what is often the reason can be counted. */
export function AssistanceInputs({ value, onChange, disabled, isMissing = false }: AssistanceInputsProps) {
  const translate = useTranslate()
  return (
    <Stack sx={{ gap: 2 }}>
      <TextField
        select
        required
        label={translate('assistance.reason')}
        helperText={translate(isMissing ? 'assistance.reasonMissing' : 'assistance.reasonHint')}
        error={isMissing}
        value={value.reason}
        onChange={(event) => onChange({ ...value, reason: event.target.value as AssistanceReason })}
        size="medium"
        disabled={disabled}
      >
        {reasons.map((reason) => (
          <MenuItem key={reason} value={reason}>
            {translate(`assistance.reasons.${reason}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={translate('assistance.note')}
        helperText={translate('assistance.noteHint')}
        value={value.note}
        onChange={(event) => onChange({ ...value, note: event.target.value })}
        size="medium"
        disabled={disabled}
        slotProps={{ htmlInput: { maxLength: longestNote } }}
      />
    </Stack>
  )
}
