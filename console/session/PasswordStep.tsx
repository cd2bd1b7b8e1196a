import { Button, Stack, TextField } from '@mui/material'
import type { FormEvent } from 'react'
import { useTranslate } from 'react-admin'
import { Problem } from '../layout/Problem.tsx'
import { useSecondsLeft } from '../layout/useSecondsLeft.ts'
import type { Trying } from './Door.tsx'
import { DoorNotice } from './DoorNotice.tsx'
import { OtherDoor } from './OtherDoor.tsx'
import { CurrentPassword } from '../forms/CurrentPassword.tsx'
import { given, givenAsTyped } from '../forms/given.ts'

interface PasswordStepProps extends Trying {
  onGiven: (given: { username: string; password: string }) => void
}

const focus = (field: HTMLElement | null) => field?.focus()

/** Name and password, or the way in by another system of the city. */
export function PasswordStep({ error, isSending, onGiven }: PasswordStepProps) {
  const translate = useTranslate()
  const mustWait = (useSecondsLeft(error) ?? 0) > 0
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    onGiven({ username: given(form, 'username'), password: givenAsTyped(form, 'password') })
  }
  return (
    <Stack component="form" sx={{ gap: 2 }} onSubmit={submit}>
      {!error && <DoorNotice />}
      <TextField
        name="username"
        label={translate('ra.auth.username')}
        autoComplete="username"
        inputRef={focus}
        required
        size="medium"
        slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false } }}
      />
      <CurrentPassword />
      <Problem error={error} />
      <Button
        type="submit"
        variant="contained"
        size="large"
        loading={isSending}
        disabled={mustWait}
        sx={{ minHeight: 48 }}
      >
        {translate('ra.auth.sign_in')}
      </Button>
      <OtherDoor />
    </Stack>
  )
}
