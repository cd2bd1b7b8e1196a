import { Button, Stack } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Confirm } from '../forms/Confirm.tsx'
import { ApiKeyRevokeDocument, type ApiClientFieldsFragment } from '../generated/graphql.ts'
import { useAct } from '../provider/useAct.ts'
import { KeyLine } from './KeyLine.tsx'
import { Rotation } from './Rotation.tsx'

type Key = ApiClientFieldsFragment['keys'][number]

/** The keys of an API client, the newest first; what a key says is known only to whoever was shown it. */
export function Keys({ client }: { client: ApiClientFieldsFragment }) {
  const translate = useTranslate()
  const [isRotating, setRotating] = useState(false)
  const [toRevoke, setToRevoke] = useState<Key | null>(null)
  const may = (action: ApiClientFieldsFragment['allowedActions'][number]) => client.allowedActions.includes(action)
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {client.keys
          .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
          .map((key) => (
            <KeyLine key={key.id} apiKey={key} onRevoke={may('UPDATE') ? () => setToRevoke(key) : undefined} />
          ))}
      </Stack>
      {may('ROTATE_KEY') && (
        <Button variant="outlined" size="large" onClick={() => setRotating(true)} sx={{ alignSelf: 'flex-start' }}>
          {translate('apiClients.rotate')}
        </Button>
      )}
      {isRotating && <Rotation client={client} onClose={() => setRotating(false)} />}
      {toRevoke && <Revocation apiKey={toRevoke} onClose={() => setToRevoke(null)} />}
    </Stack>
  )
}

function Revocation({ apiKey, onClose }: { apiKey: Key; onClose: () => void }) {
  const translate = useTranslate()
  const { isSending, error, send } = useAct(ApiKeyRevokeDocument, { changes: ['apiClients', 'audit'], onDone: onClose })
  return (
    <Confirm
      title={`${translate('apiClients.revoke')}: …${apiKey.hint}`}
      consequence={translate('apiClients.revokeMeans')}
      action={translate('apiClients.revoke')}
      isFinal
      isSending={isSending}
      error={error}
      onConfirm={() => send({ id: apiKey.id })}
      onClose={onClose}
    />
  )
}
