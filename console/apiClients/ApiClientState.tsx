import { useTranslate } from 'react-admin'
import { ToneChip } from '../fields/StatusChip.tsx'
import type { ApiClientFieldsFragment } from '../generated/graphql.ts'

/** Whether an API client may ask now. */
export function ApiClientState({ client }: { client: ApiClientFieldsFragment }) {
  const translate = useTranslate()
  if (client.disabledAt) return <ToneChip tone="error" label={translate('apiClients.states.disabled')} />
  if (client.isExpired) return <ToneChip tone="warning" label={translate('apiClients.states.expired')} />
  return <ToneChip tone="success" label={translate('apiClients.states.active')} />
}
