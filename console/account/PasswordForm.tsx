import { Alert, Button, Stack, TextField, Typography } from '@mui/material'
import { useState, type FormEvent } from 'react'
import { useTranslate } from 'react-admin'
import { PasswordChangeDocument } from '../generated/graphql.ts'
import { Problem } from '../layout/Problem.tsx'
import { codeOf } from '../provider/errors.ts'
import { useAct } from '../provider/useAct.ts'
import { givenAsTyped } from '../forms/given.ts'

const shortest = 12

/** Changes one's own password; what is asked of a new one stands there before it is typed. */
export function PasswordForm({ onDone }: { onDone?: () => void }) {
  const translate = useTranslate()
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [isDone, setDone] = useState(false)
  const change = useAct(PasswordChangeDocument, {
    changes: ['me', 'sessions'],
    onDone: () => {
      setNext('')
      setAgain('')
      setDone(true)
      onDone?.()
    },
  })
  const differs = again !== '' && again !== next
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setDone(false)
    change.send({ current: givenAsTyped(new FormData(event.currentTarget), 'current'), next })
  }
  return (
    <Stack component="form" key={String(isDone)} sx={{ gap: 2, maxWidth: 440 }} onSubmit={submit}>
      <Typography id="password-rules" sx={{ color: 'text.secondary' }}>
        {translate('account.passwordRules', { shortest })}
      </Typography>
      <TextField
        name="current"
        type="password"
        label={translate('account.currentPassword')}
        autoComplete="current-password"
        required
        size="medium"
      />
      <TextField
        type="password"
        label={translate('account.newPassword')}
        autoComplete="new-password"
        value={next}
        onChange={(event) => setNext(event.target.value)}
        required
        size="medium"
        slotProps={{ htmlInput: { minLength: shortest, 'aria-describedby': 'password-rules' } }}
      />
      <TextField
        type="password"
        label={translate('account.repeatPassword')}
        autoComplete="new-password"
        value={again}
        onChange={(event) => setAgain(event.target.value)}
        error={differs}
        helperText={differs && translate('account.passwordsDiffer')}
        required
        size="medium"
      />
      <Problem error={change.error} words={wordsFor(change.error)} />
      {isDone && <Alert severity="success">{translate('account.passwordChanged')}</Alert>}
      <Button
        type="submit"
        variant="contained"
        size="large"
        loading={change.isSending}
        disabled={next !== again}
        sx={{ alignSelf: 'flex-start' }}
      >
        {translate('account.changePassword')}
      </Button>
    </Stack>
  )
}

/** What was refused is the new password, or that the present one is not this. */
function wordsFor(error: unknown): string | undefined {
  if (codeOf(error) === 'UNAUTHENTICATED' || codeOf(error) === 'FORBIDDEN') return 'account.currentWrong'
  return codeOf(error) === 'INVALID_INPUT' ? 'account.passwordRefused' : undefined
}
