import { Alert, Button, Stack, TextField, Typography } from '@mui/material'
import { useState, type FormEvent } from 'react'
import { useTranslate } from 'react-admin'
import { given } from '../forms/given.ts'
import { EmailChangeDocument, type MeFieldsFragment } from '../generated/graphql.ts'
import { Problem } from '../layout/Problem.tsx'
import { codeOf } from '../provider/errors.ts'
import { rememberWho } from '../provider/me.ts'
import { useAct } from '../provider/useAct.ts'

/** One's own e-mail address, to be told at what waits; empty for whoever wants to be told nothing. */
export function EmailForm({ me }: { me: MeFieldsFragment }) {
  const translate = useTranslate()
  const [isDone, setDone] = useState(false)
  const change = useAct(EmailChangeDocument, {
    onDone: ({ emailChange }) => {
      rememberWho(emailChange)
      setDone(true)
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setDone(false)
    change.send({ email: given(new FormData(event.currentTarget), 'email') })
  }
  return (
    <Stack component="form" sx={{ gap: 2, maxWidth: 440 }} onSubmit={submit}>
      <Typography id="email-use" sx={{ color: 'text.secondary' }}>
        {translate('account.emailUse')}
      </Typography>
      <TextField
        name="email"
        type="email"
        label={translate('users.email')}
        defaultValue={me.email ?? ''}
        autoComplete="email"
        size="medium"
        slotProps={{ htmlInput: { maxLength: 254, 'aria-describedby': 'email-use' } }}
      />
      <Problem
        error={change.error}
        words={codeOf(change.error) === 'INVALID_INPUT' ? 'account.emailRefused' : undefined}
      />
      {isDone && <Alert severity="success">{translate('account.emailChanged')}</Alert>}
      <Button
        type="submit"
        variant="contained"
        size="large"
        loading={change.isSending}
        sx={{ alignSelf: 'flex-start' }}
      >
        {translate('ra.action.save')}
      </Button>
    </Stack>
  )
}
