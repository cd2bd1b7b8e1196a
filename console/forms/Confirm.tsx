import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, TextField, Typography } from '@mui/material'
import type { FormEvent, ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { Problem } from '../layout/Problem.tsx'
import { codeOf } from '../provider/errors.ts'

interface ConfirmProps {
  title: string
  /** What will follow from it. */
  consequence: string
  /** What the button says that does it. */
  action: string
  /** Whether it cannot be taken back. */
  isFinal?: boolean
  /** Whether the reader is asked why; the reason goes on record. */
  asksReason?: boolean
  isSending: boolean
  error: unknown
  /** Key of the words for CONFLICT, where they can say more than that something else came first. */
  conflict?: string
  children?: ReactNode
  /** Given the fields of the form, `reason` among them when it was asked for. */
  onConfirm: (form: FormData) => void
  onClose: () => void
}

const shortestReason = 10

const focus = (field: HTMLElement | null) => field?.focus()

/** Asks once more before something with consequences, and why where that goes on record. */
export function Confirm({
  title,
  consequence,
  action,
  isFinal,
  asksReason,
  isSending,
  error,
  conflict,
  children,
  onConfirm,
  onClose,
}: ConfirmProps) {
  const translate = useTranslate()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onConfirm(new FormData(event.currentTarget))
  }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="confirm-title">
      <DialogTitle id="confirm-title">{title}</DialogTitle>
      <form onSubmit={submit}>
        <DialogContent sx={{ pt: 0 }}>
          <Stack sx={{ gap: 2 }}>
            <Typography sx={{ whiteSpace: 'pre-line' }}>{consequence}</Typography>
            {children}
            {asksReason && (
              <TextField
                name="reason"
                label={translate('app.reason')}
                helperText={translate('app.reasonHint')}
                multiline
                minRows={2}
                required
                inputRef={focus}
                size="medium"
                slotProps={{ htmlInput: { minLength: shortestReason, maxLength: 500 } }}
              />
            )}
            <Problem error={error} words={codeOf(error) === 'CONFLICT' ? conflict : undefined} />
          </Stack>
        </DialogContent>
        <DialogActions sx={{ p: 2 }}>
          <Button size="large" color="inherit" onClick={onClose}>
            {translate('ra.action.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            size="large"
            color={isFinal ? 'error' : 'primary'}
            loading={isSending}
          >
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
