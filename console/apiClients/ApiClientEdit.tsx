import { ShowBase, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { ApiClientUpdateDocument, type ApiClientFieldsFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { RecordPage } from '../layout/RecordPage.tsx'
import { quiet } from '../lists/quiet.ts'
import { useAct } from '../provider/useAct.ts'
import { ApiClientForm } from './ApiClientForm.tsx'

/** Changes what an API client may do. */
export function ApiClientEdit() {
  const translate = useTranslate()
  return (
    <ShowBase<ApiClientFieldsFragment> queryOptions={quiet} disableAuthentication>
      <RecordPage<ApiClientFieldsFragment>
        title={translate('apiClients.one')}
        back={{ path: '/apiClients', name: translate('apiClients.name') }}
      >
        {(client) => <Editing key={client.id} client={client} />}
      </RecordPage>
    </ShowBase>
  )
}

function Editing({ client }: { client: ApiClientFieldsFragment }) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = `/apiClients/${client.id}/show`
  const { isSending, error, send } = useAct(ApiClientUpdateDocument, {
    changes: ['apiClients', 'audit'],
    onDone: () => void navigate(path),
  })
  return (
    <Page title={translate('apiClients.edit')} back={{ path, name: client.name }} width={760}>
      <ApiClientForm
        client={client}
        isSending={isSending}
        error={error}
        onSave={(input) => send({ id: client.id, input })}
      />
    </Page>
  )
}
