import { Alert, Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Kept } from './useKept.ts'

/** Says that what is shown was written earlier, or that someone else has saved meanwhile, and lets it be thrown away. */
export function KeptNotice({ of }: { of: Pick<Kept<unknown>, 'isRestored' | 'isOvertaken' | 'drop'> }) {
  const translate = useTranslate()
  if (!of.isRestored && !of.isOvertaken) return null
  return (
    <Alert
      severity={of.isOvertaken ? 'warning' : 'info'}
      action={
        <Button color="inherit" size="small" onClick={of.drop}>
          {translate('app.discard')}
        </Button>
      }
    >
      {translate(of.isOvertaken ? 'app.overtaken' : 'app.restored')}
    </Alert>
  )
}
