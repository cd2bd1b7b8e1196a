import CheckIcon from '@mui/icons-material/Check'
import ContentCopyIcon from '@mui/icons-material/ContentCopy'
import { Button } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'

/** Copies a text, and says that it has; where the browser does not allow it, the text is there to be marked by hand. */
export function CopyButton({ text }: { text: string }) {
  const translate = useTranslate()
  const [state, setState] = useState<'copy' | 'copied' | 'copyByHand'>('copy')
  const copy = () =>
    // Without HTTPS a browser offers no clipboard at all.
    (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setState('copied'),
      () => setState('copyByHand'),
    )
  return (
    <Button
      variant="outlined"
      startIcon={state === 'copied' ? <CheckIcon /> : <ContentCopyIcon />}
      onClick={() => void copy()}
      aria-live="polite"
      sx={{ alignSelf: 'flex-start' }}
    >
      {translate(`app.${state}`)}
    </Button>
  )
}
