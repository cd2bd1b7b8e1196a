import { MenuItem, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Confirm } from '../forms/Confirm.tsx'
import { given } from '../forms/given.ts'
import { type ApprovalOutcome, DecisionReasonCreateDocument } from '../generated/graphql.ts'
import { useAct } from '../provider/useAct.ts'
import { NoteSwitch } from './NoteSwitch.tsx'

const outcomes: ApprovalOutcome[] = ['RETURNED', 'REJECTED']

/** Asks for a new reason. */
export function DecisionReasonAdding({ onClose }: { onClose: () => void }) {
  const translate = useTranslate()
  const changes = ['decisionReasons', 'audit']
  const { isSending, error, send } = useAct(DecisionReasonCreateDocument, { changes, onDone: onClose })
  return (
    <Confirm
      title={translate('decisionReasons.add')}
      consequence={translate('decisionReasons.addHint')}
      action={translate('ra.action.save')}
      isSending={isSending}
      error={error}
      onClose={onClose}
      onConfirm={(form) =>
        send({
          input: {
            code: given(form, 'code'),
            name: given(form, 'name'),
            outcome: given(form, 'outcome') as ApprovalOutcome,
            needsNote: form.has('needsNote'),
          },
        })
      }
    >
      <TextField name="outcome" label={translate('decisionReasons.outcome')} select defaultValue="RETURNED" required>
        {outcomes.map((outcome) => (
          <MenuItem key={outcome} value={outcome}>
            {translate(`decisionReasons.for.${outcome}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField name="name" label={translate('decisionReasons.reasonName')} required autoComplete="off" />
      <TextField
        name="code"
        label={translate('decisionReasons.code')}
        helperText={translate('decisionReasons.codeHint')}
        required
        autoComplete="off"
      />
      <NoteSwitch />
    </Confirm>
  )
}
