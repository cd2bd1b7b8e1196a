import { useTranslate } from 'react-admin'
import { ShownOnce } from '../forms/ShownOnce.tsx'

interface NewKeyProps {
  /** Of the application. */
  name: string
  apiKey: string | null
  onClose: () => void
}

/** A key just made, shown this once. */
export function NewKey({ name, apiKey, onClose }: NewKeyProps) {
  const translate = useTranslate()
  return (
    <ShownOnce
      title={translate('apiClients.newKey', { name })}
      hint={translate('apiClients.newKeyHint')}
      secret={apiKey}
      lost={translate('apiClients.newKeyLost')}
      onClose={onClose}
    />
  )
}
