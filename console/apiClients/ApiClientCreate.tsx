import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { ApiClientCreateDocument, type ApiClientCreateMutation } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { useAct } from '../provider/useAct.ts'
import { ApiClientForm } from './ApiClientForm.tsx'
import { NewKey } from './NewKey.tsx'

/** A new API client; its first key is shown once. */
export function ApiClientCreate() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const [created, setCreated] = useState<ApiClientCreateMutation['apiClientCreate'] | null>(null)
  const { isSending, error, send } = useAct(ApiClientCreateDocument, {
    changes: ['apiClients', 'audit'],
    onDone: ({ apiClientCreate }) => setCreated(apiClientCreate),
  })
  return (
    <Page
      title={translate('apiClients.add')}
      back={{ path: '/apiClients', name: translate('apiClients.name') }}
      width={760}
    >
      <ApiClientForm client={null} isSending={isSending} error={error} onSave={(input) => send({ input })} />
      {created && (
        <NewKey
          name={created.apiClient.name}
          apiKey={created.key}
          onClose={() => void navigate(`/apiClients/${created.apiClient.id}/show`)}
        />
      )}
    </Page>
  )
}
