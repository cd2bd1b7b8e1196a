import { MenuItem, TextField } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import { Confirm } from '../forms/Confirm.tsx'
import { ApiClientRotateKeyDocument, type ApiClientFieldsFragment } from '../generated/graphql.ts'
import { useAct } from '../provider/useAct.ts'
import { NewKey } from './NewKey.tsx'

/** How long the present key goes on beside the new one, in hours; 0: it ends at once. */
const overlaps = [0, 1, 24, 72, 168]
const hour = 3600

/** Makes a new key; the present one goes on for a while, so that the application never stands still. */
export function Rotation({ client, onClose }: { client: ApiClientFieldsFragment; onClose: () => void }) {
  const translate = useTranslate()
  const format = useFormat()
  const [overlapHours, setOverlapHours] = useState(24)
  const [made, setMade] = useState<{ key: string | null } | null>(null)
  const { isSending, error, send } = useAct(ApiClientRotateKeyDocument, {
    changes: ['apiClients', 'audit'],
    onDone: ({ apiClientRotateKey }) => setMade(apiClientRotateKey),
  })
  if (made) return <NewKey name={client.name} apiKey={made.key} onClose={onClose} />
  return (
    <Confirm
      title={translate('apiClients.rotate')}
      consequence={translate('apiClients.rotateMeans')}
      action={translate('apiClients.rotate')}
      isSending={isSending}
      error={error}
      onConfirm={() => send({ id: client.id, overlapHours })}
      onClose={onClose}
    >
      <TextField
        select
        label={translate('apiClients.overlap')}
        value={overlapHours}
        onChange={(event) => setOverlapHours(Number(event.target.value))}
        size="medium"
      >
        {overlaps.map((hours) => (
          <MenuItem key={hours} value={hours}>
            {hours === 0 ? translate('apiClients.noOverlap') : format.duration(hours * hour)}
          </MenuItem>
        ))}
      </TextField>
    </Confirm>
  )
}
