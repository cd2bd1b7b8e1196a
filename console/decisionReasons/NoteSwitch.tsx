import { FormControlLabel, Switch } from '@mui/material'
import { useTranslate } from 'react-admin'

/** Whether a note has to say more. */
export function NoteSwitch({ isOn = false }: { isOn?: boolean }) {
  const translate = useTranslate()
  return (
    <FormControlLabel
      control={<Switch name="needsNote" defaultChecked={isOn} />}
      label={translate('decisionReasons.needsNote')}
    />
  )
}
