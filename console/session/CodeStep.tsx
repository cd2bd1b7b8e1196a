import { Button, Stack, Typography } from '@mui/material'
import { useState, type FormEvent } from 'react'
import { useTranslate } from 'react-admin'
import { CodeField } from '../forms/CodeField.tsx'
import { Problem } from '../layout/Problem.tsx'
import { useSecondsLeft } from '../layout/useSecondsLeft.ts'
import type { Trying } from './Door.tsx'
import { given } from '../forms/given.ts'

interface CodeStepProps extends Trying {
  onGiven: (code: string) => void
  onBack: () => void
}

/** The code of the second factor; a recovery code for whoever has lost the telephone. */
export function CodeStep({ error, isSending, onGiven, onBack }: CodeStepProps) {
  const translate = useTranslate()
  const [isRecovery, setRecovery] = useState(false)
  const mustWait = (useSecondsLeft(error) ?? 0) > 0
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onGiven(given(new FormData(event.currentTarget), 'code'))
  }
  return (
    <Stack component="form" sx={{ gap: 2 }} onSubmit={submit}>
      <Typography variant="h2">{translate('session.codeTitle')}</Typography>
      <Typography>{translate(isRecovery ? 'session.recoveryHint' : 'session.codeHint')}</Typography>
      <CodeField key={String(isRecovery)} isRecovery={isRecovery} takesFocus />
      <Problem error={error} words={wordsAtTheDoor(error)} />
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
      <Button onClick={() => setRecovery(!isRecovery)} sx={{ minHeight: 44 }}>
        {translate(isRecovery ? 'session.useCode' : 'session.useRecovery')}
      </Button>
      <Button color="inherit" onClick={onBack} sx={{ minHeight: 44 }}>
        {translate('session.otherAccount')}
      </Button>
    </Stack>
  )
}

/** Name and password fitted a moment ago: what does not fit now is the code. */
function wordsAtTheDoor(error: unknown): string | undefined {
  const refused = error instanceof Error && /SIGN_IN_FAILED|SECOND_FACTOR_NEEDED|INVALID_INPUT/.test(error.message)
  return refused ? 'session.codeWrong' : undefined
}
