import { Chip, Stack } from '@mui/material'
import { useTranslate } from 'react-admin'

interface ServiceTypeStateProps {
  active: boolean
  isExample: boolean
}

/** Whether a service can be asked for, and whether how it is done is but an example. */
export function ServiceTypeState({ active, isExample }: ServiceTypeStateProps) {
  const translate = useTranslate()
  const state = translate(active ? 'serviceTypes.active' : 'serviceTypes.inactive')
  return (
    <Stack direction="row" sx={{ gap: 0.75, flexWrap: 'wrap' }}>
      <Chip size="small" label={state} color={active ? 'success' : 'default'} variant="outlined" />
      {isExample && <Chip size="small" label={translate('serviceTypes.example')} variant="outlined" />}
    </Stack>
  )
}
