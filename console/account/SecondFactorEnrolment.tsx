import { Button, Stack, Typography } from '@mui/material'
import { useState, type FormEvent } from 'react'
import { useTranslate } from 'react-admin'
import { CodeField } from '../forms/CodeField.tsx'
import { given } from '../forms/given.ts'
import { SecondFactorConfirmDocument, type SecondFactorBeginMutation } from '../generated/graphql.ts'
import { Problem } from '../layout/Problem.tsx'
import { useAct } from '../provider/useAct.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { SecondFactorBeginning } from './SecondFactorBeginning.tsx'
import { SharedSecret } from './SharedSecret.tsx'

/** Enrols a second factor: the password, the secret for the app, a first code, and the recovery codes, shown once. */
export function SecondFactorEnrolment({ onDone }: { onDone: () => void }) {
  const translate = useTranslate()
  const [start, setStart] = useState<SecondFactorBeginMutation['secondFactorBegin'] | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const confirm = useAct(SecondFactorConfirmDocument, { onDone: (result) => setCodes(result.secondFactorConfirm) })
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />
  if (!start) return <SecondFactorBeginning onBegun={setStart} />
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    confirm.send({ code: given(new FormData(event.currentTarget), 'code') })
  }
  return (
    <Stack component="form" sx={{ gap: 2 }} onSubmit={submit}>
      <SharedSecret {...start} />
      <Typography>{translate('account.secondFactorConfirmHint')}</Typography>
      <CodeField />
      <Problem error={confirm.error} words="session.codeWrong" />
      <Button
        type="submit"
        variant="contained"
        size="large"
        loading={confirm.isSending}
        sx={{ alignSelf: 'flex-start' }}
      >
        {translate('account.secondFactorConfirm')}
      </Button>
    </Stack>
  )
}
