import { Box, Button } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Confirm } from '../forms/Confirm.tsx'
import {
  ApiClientDisableDocument,
  ApiClientEnableDocument,
  type ApiClientFieldsFragment,
} from '../generated/graphql.ts'
import { useAct } from '../provider/useAct.ts'

/** Switches an API client off with all its keys, and on again. */
export function Switching({ client }: { client: ApiClientFieldsFragment }) {
  const translate = useTranslate()
  const [isAsking, setAsking] = useState(false)
  const done = { changes: ['apiClients', 'audit'], onDone: () => setAsking(false) }
  const disable = useAct(ApiClientDisableDocument, done)
  const enable = useAct(ApiClientEnableDocument, done)
  const action = (['DISABLE', 'ENABLE'] as const).find((each) => client.allowedActions.includes(each))
  if (!action) return null
  const { isSending, error, send } = action === 'DISABLE' ? disable : enable
  return (
    <Box>
      <Button
        variant="outlined"
        size="large"
        color={action === 'DISABLE' ? 'error' : 'primary'}
        onClick={() => setAsking(true)}
      >
        {translate(`apiClients.actions.${action}`)}
      </Button>
      {isAsking && (
        <Confirm
          title={`${translate(`apiClients.actions.${action}`)}: ${client.name}`}
          consequence={translate(`apiClients.hints.${action}`)}
          action={translate(`apiClients.actions.${action}`)}
          isFinal={action === 'DISABLE'}
          isSending={isSending}
          error={error}
          onConfirm={() => send({ id: client.id })}
          onClose={() => setAsking(false)}
        />
      )}
    </Box>
  )
}
