import { Alert } from '@mui/material'
import { useIsOffline, useTranslate } from 'react-admin'

/** Says that the line is cut, as long as it is: what is on the screen may be old. */
export function OfflineNotice() {
  const offline = useIsOffline()
  const translate = useTranslate()
  if (!offline) return null
  return (
    <Alert severity="warning" variant="filled" square sx={{ justifyContent: 'center', py: 0 }}>
      {translate('app.offline')}
    </Alert>
  )
}
