import { Alert, Box, Button, Card, Divider, Stack, TextField, Typography } from '@mui/material'
import type { FormEvent } from 'react'
import { useGetIdentity, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { wordsOf } from '../provider/errors.ts'
import type { Credential } from './credential.ts'
import { Refused } from './refused.ts'

interface KeyEntryProps {
  enter: (credential: Credential) => Promise<void>
  failure: unknown
  isEntering: boolean
}

/** Asks for a key, or for leave to use the session of the console, and says what happens to them. */
export function KeyEntry({ enter, failure, isEntering }: KeyEntryProps) {
  const translate = useTranslate()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const key = new FormData(event.currentTarget).get('key')
    if (typeof key === 'string') void enter({ kind: 'key', key: key.trim() })
  }
  return (
    <Box component="main" sx={{ flexGrow: 1, display: 'grid', placeItems: 'center', p: 2 }}>
      <Card sx={{ width: '100%', maxWidth: 520, p: { xs: 2.5, sm: 4 } }}>
        <Typography sx={{ mb: 2 }}>{translate('explorer.introduction')}</Typography>
        <Stack component="form" onSubmit={submit} sx={{ gap: 2 }}>
          <TextField
            name="key"
            type="password"
            label={translate('explorer.key')}
            helperText={translate('explorer.keyHint')}
            required
            size="medium"
            autoComplete="off"
            slotProps={{ htmlInput: { spellCheck: false } }}
          />
          {failure !== null && <Failed failure={failure} />}
          <Button type="submit" variant="contained" size="large" loading={isEntering}>
            {translate('explorer.open')}
          </Button>
        </Stack>
        <Divider sx={{ my: 2.5 }} />
        <BySession enter={enter} isEntering={isEntering} />
      </Card>
    </Box>
  )
}

function BySession({ enter, isEntering }: Omit<KeyEntryProps, 'failure'>) {
  const translate = useTranslate()
  const { identity, isPending } = useGetIdentity()
  if (isPending) return null
  if (!identity) {
    return (
      <Button component={Link} to="/login" state={{ nextPathname: '/explorer', nextSearch: '' }}>
        {translate('explorer.signIn')}
      </Button>
    )
  }
  return (
    <>
      <Button variant="outlined" disabled={isEntering} onClick={() => void enter({ kind: 'session' })}>
        {translate('explorer.bySession', { name: identity.fullName })}
      </Button>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
        {translate('explorer.bySessionHint')}
      </Typography>
    </>
  )
}

function Failed({ failure }: { failure: unknown }) {
  const translate = useTranslate()
  return (
    <Alert severity="error">
      {failure instanceof Refused ? translate('explorer.refused', { code: failure.code }) : translate(wordsOf(failure))}
    </Alert>
  )
}
