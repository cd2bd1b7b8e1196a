import { Button, Stack, Typography } from '@mui/material'
import type { FormEvent } from 'react'
import { useTranslate } from 'react-admin'
import { CurrentPassword } from '../forms/CurrentPassword.tsx'
import { givenAsTyped } from '../forms/given.ts'
import { SecondFactorBeginDocument, type SecondFactorBeginMutation } from '../generated/graphql.ts'
import { Problem } from '../layout/Problem.tsx'
import { codeOf } from '../provider/errors.ts'
import { useAct } from '../provider/useAct.ts'

interface SecondFactorBeginningProps {
  onBegun: (start: SecondFactorBeginMutation['secondFactorBegin']) => void
}

/** Why a second factor, and the password, so that nobody enrols one at a screen left open. */
export function SecondFactorBeginning({ onBegun }: SecondFactorBeginningProps) {
  const translate = useTranslate()
  const begin = useAct(SecondFactorBeginDocument, { onDone: (result) => onBegun(result.secondFactorBegin) })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    begin.send({ password: givenAsTyped(new FormData(event.currentTarget), 'password') })
  }
  return (
    <Stack component="form" sx={{ gap: 2, maxWidth: 480 }} onSubmit={submit}>
      <Typography>{translate('account.secondFactorWhy')}</Typography>
      <CurrentPassword />
      <Problem
        error={begin.error}
        words={codeOf(begin.error) === 'UNAUTHENTICATED' ? 'account.currentWrong' : undefined}
      />
      <Button type="submit" variant="contained" size="large" loading={begin.isSending} sx={{ alignSelf: 'flex-start' }}>
        {translate('account.secondFactorBegin')}
      </Button>
    </Stack>
  )
}
