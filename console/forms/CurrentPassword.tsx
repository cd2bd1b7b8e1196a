import { TextField } from '@mui/material'
import { useTranslate } from 'react-admin'

/** The password one has, for whoever keeps passwords to fill in. */
export function CurrentPassword() {
  const translate = useTranslate()
  return (
    <TextField
      name="password"
      type="password"
      label={translate('ra.auth.password')}
      autoComplete="current-password"
      required
      size="medium"
    />
  )
}
