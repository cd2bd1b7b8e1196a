import { Box, Button } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Confirm } from '../forms/Confirm.tsx'
import { ServiceTypeSwitchDocument, type ServiceTypeRecordFragment } from '../generated/graphql.ts'
import { useAct } from '../provider/useAct.ts'

/** Lets a service be asked for no longer, and again. */
export function Switching({ service }: { service: ServiceTypeRecordFragment }) {
  const translate = useTranslate()
  const [isAsking, setAsking] = useState(false)
  const { isSending, error, send } = useAct(ServiceTypeSwitchDocument, {
    changes: ['serviceTypes', 'audit'],
    onDone: () => setAsking(false),
  })
  const action = (['SWITCH_OFF', 'SWITCH_ON'] as const).find((each) => service.allowedActions.includes(each))
  if (!action) return null
  return (
    <Box>
      <Button
        variant="outlined"
        size="large"
        color={action === 'SWITCH_OFF' ? 'error' : 'primary'}
        onClick={() => setAsking(true)}
      >
        {translate(`serviceTypes.actions.${action}`)}
      </Button>
      {isAsking && (
        <Confirm
          title={`${translate(`serviceTypes.actions.${action}`)}: ${service.name}`}
          consequence={translate(`serviceTypes.hints.${action}`)}
          action={translate(`serviceTypes.actions.${action}`)}
          isFinal={action === 'SWITCH_OFF'}
          isSending={isSending}
          error={error}
          onConfirm={() => send({ code: service.code, active: action === 'SWITCH_ON' })}
          onClose={() => setAsking(false)}
        />
      )}
    </Box>
  )
}
