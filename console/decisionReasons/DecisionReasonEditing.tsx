import { FormControlLabel, Switch, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Confirm } from '../forms/Confirm.tsx'
import { given } from '../forms/given.ts'
import { type DecisionReasonFieldsFragment, DecisionReasonUpdateDocument } from '../generated/graphql.ts'
import { useAct } from '../provider/useAct.ts'
import { NoteSwitch } from './NoteSwitch.tsx'

interface DecisionReasonEditingProps {
  reason: DecisionReasonFieldsFragment
  onClose: () => void
}

/** Changes what a reason says, and whether it can be chosen. */
export function DecisionReasonEditing({ reason, onClose }: DecisionReasonEditingProps) {
  const translate = useTranslate()
  const changes = ['decisionReasons', 'audit']
  const { isSending, error, send } = useAct(DecisionReasonUpdateDocument, { changes, onDone: onClose })
  return (
    <Confirm
      title={translate('decisionReasons.edit')}
      consequence={translate('decisionReasons.editHint', { code: reason.code })}
      action={translate('ra.action.save')}
      isSending={isSending}
      error={error}
      onClose={onClose}
      onConfirm={(form) =>
        send({
          id: reason.id,
          seenVersion: reason.version,
          input: { name: given(form, 'name'), needsNote: form.has('needsNote'), active: form.has('active') },
        })
      }
    >
      <TextField
        name="name"
        label={translate('decisionReasons.reasonName')}
        defaultValue={reason.name}
        required
        autoComplete="off"
      />
      <NoteSwitch isOn={reason.needsNote} />
      <FormControlLabel
        control={<Switch name="active" defaultChecked={reason.active} />}
        label={translate('decisionReasons.active')}
      />
    </Confirm>
  )
}
