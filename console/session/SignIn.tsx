import { Alert, Box, Button, Card, Stack, TextField, Typography } from '@mui/material'
import { useEffect, useState, type FormEvent } from 'react'
import { useLogin, useTranslate } from 'react-admin'
import { LocaleSwitch } from '../layout/LocaleSwitch.tsx'
import { Mark } from '../layout/Mark.tsx'
import { ApiError } from '../provider/errors.ts'

/** The door: name and password, in either language. */
export function SignIn() {
  const translate = useTranslate()
  useEffect(() => {
    document.title = `${translate('ra.auth.sign_in')} · Portal Emas`
  }, [translate])
  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2, bgcolor: 'background.default' }}
    >
      <Card sx={{ width: '100%', maxWidth: 400, p: { xs: 3, sm: 4 }, borderTop: 4, borderTopColor: '#e3b341' }}>
        <Stack direction="row" sx={{ alignItems: 'center', gap: 1.5, mb: 3 }}>
          <Mark size={44} />
          <Box sx={{ flexGrow: 1 }}>
            <Typography variant="h1">Portal Emas</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              Kota Probolinggo
            </Typography>
          </Box>
          <LocaleSwitch />
        </Stack>
        <Credentials />
      </Card>
    </Box>
  )
}

const focus = (field: HTMLElement | null) => field?.focus()

function Credentials() {
  const translate = useTranslate()
  const login = useLogin()
  const [error, setError] = useState<unknown>(null)
  const [isSending, setSending] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setSending(true)
    setError(null)
    try {
      await login({ username: form.get('username'), password: form.get('password') })
    } catch (failure) {
      setError(failure)
      setSending(false)
    }
  }
  return (
    <Stack component="form" sx={{ gap: 2 }} onSubmit={(event) => void submit(event)}>
      <TextField
        name="username"
        label={translate('ra.auth.username')}
        autoComplete="username"
        inputRef={focus}
        required
        size="medium"
        slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false } }}
      />
      <TextField
        name="password"
        type="password"
        label={translate('ra.auth.password')}
        autoComplete="current-password"
        required
        size="medium"
      />
      {error !== null && (
        <Alert severity="error">{translate(error instanceof ApiError ? error.message : 'errors.INTERNAL')}</Alert>
      )}
      <Button type="submit" variant="contained" size="large" loading={isSending} sx={{ minHeight: 48 }}>
        {translate('ra.auth.sign_in')}
      </Button>
    </Stack>
  )
}
