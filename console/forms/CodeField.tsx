import { TextField } from '@mui/material'
import { useTranslate } from 'react-admin'

interface CodeFieldProps {
  isRecovery?: boolean
  /** Whether it is the one thing to do now. */
  takesFocus?: boolean
}

const focus = (field: HTMLElement | null) => field?.focus()

/** Six digits of an authenticator app, or one of the recovery codes. */
export function CodeField({ isRecovery = false, takesFocus = false }: CodeFieldProps) {
  const translate = useTranslate()
  const digits = { inputMode: 'numeric', pattern: '[0-9 ]{6,7}', maxLength: 7 } as const
  const words = { autoCapitalize: 'none', spellCheck: false } as const
  return (
    <TextField
      name="code"
      label={translate(isRecovery ? 'session.recoveryCode' : 'session.code')}
      autoComplete={isRecovery ? 'off' : 'one-time-code'}
      inputRef={takesFocus ? focus : undefined}
      required
      size="medium"
      slotProps={{
        htmlInput: {
          ...(isRecovery ? words : digits),
          style: { fontSize: '1.375rem', letterSpacing: isRecovery ? '0.05em' : '0.25em' },
        },
      }}
    />
  )
}
