import { Button, Stack, Typography } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { ToneChip } from '../fields/StatusChip.tsx'
import { CodeField } from '../forms/CodeField.tsx'
import { Confirm } from '../forms/Confirm.tsx'
import { CurrentPassword } from '../forms/CurrentPassword.tsx'
import { SecondFactorRemoveDocument } from '../generated/graphql.ts'
import { whoIsSignedIn, type Me } from '../provider/me.ts'
import { useAct } from '../provider/useAct.ts'
import { SecondFactorEnrolment } from './SecondFactorEnrolment.tsx'
import { given, givenAsTyped } from '../forms/given.ts'

/** The second factor: on or off, and how to change that. */
export function SecondFactor({ me }: { me: Me }) {
  const translate = useTranslate()
  const queries = useQueryClient()
  const [isEnrolling, setEnrolling] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  const done = () => {
    setEnrolling(false)
    void queries.invalidateQueries(whoIsSignedIn)
  }
  if (isEnrolling) return <SecondFactorEnrolment onDone={done} />
  return (
    <Stack sx={{ gap: 2, alignItems: 'flex-start' }}>
      <ToneChip
        tone={me.hasSecondFactor ? 'success' : 'neutral'}
        label={translate(me.hasSecondFactor ? 'account.isOn' : 'account.isOff')}
      />
      <Typography>{translate(me.hasSecondFactor ? 'account.lostCodesHint' : 'account.secondFactorWhy')}</Typography>
      {!me.hasSecondFactor && (
        <Button variant="outlined" size="large" onClick={() => setEnrolling(true)}>
          {translate('account.turnOn')}
        </Button>
      )}
      {me.hasSecondFactor && !me.needsSecondFactor && (
        <Button variant="outlined" size="large" color="error" onClick={() => setRemoving(true)}>
          {translate('account.turnOff')}
        </Button>
      )}
      {isRemoving && <Removal onClose={() => setRemoving(false)} />}
    </Stack>
  )
}

function Removal({ onClose }: { onClose: () => void }) {
  const translate = useTranslate()
  const { isSending, error, send } = useAct(SecondFactorRemoveDocument, { changes: ['me'], onDone: onClose })
  return (
    <Confirm
      title={translate('account.turnOff')}
      consequence={translate('account.turnOffMeans')}
      action={translate('account.turnOff')}
      isFinal
      isSending={isSending}
      error={error}
      onConfirm={(form) => send({ password: givenAsTyped(form, 'password'), code: given(form, 'code') })}
      onClose={onClose}
    >
      <CurrentPassword />
      <CodeField />
    </Confirm>
  )
}
