import { Alert, Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import type { Allowance, Reply } from './ask.ts'
import { CodeEditor } from './CodeEditor.tsx'
import { readJson } from './languages.ts'
import { laidOut } from './operations.ts'

/** What came back: how, how fast, how much may still be asked, and the answer itself. */
export function AnswerPanel({ reply, problem }: { reply: Reply | null; problem: string | null }) {
  const translate = useTranslate()
  return (
    <Box
      component="section"
      aria-label={translate('explorer.answer')}
      sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, flexGrow: 1 }}
    >
      {problem && (
        <Alert severity="error" sx={{ borderRadius: 0 }}>
          {translate(problem)}
        </Alert>
      )}
      <Box component="output" sx={{ display: 'block', px: 2, py: 1, minHeight: 44 }}>
        {reply ? (
          <HowItCame reply={reply} />
        ) : (
          <Typography variant="body2">{translate('explorer.noAnswer')}</Typography>
        )}
      </Box>
      <CodeEditor
        label={translate('explorer.answer')}
        value={reply ? laidOut(reply.body) : ''}
        extensions={readJson}
        sx={{ flex: '1 1 0', borderTop: 1, borderColor: 'divider' }}
      />
    </Box>
  )
}

function HowItCame({ reply: { status, took, body, allowance } }: { reply: Reply }) {
  const translate = useTranslate()
  const format = useFormat()
  const facts = [
    `HTTP ${status}`,
    `${format.count(Math.round(took))} ms`,
    translate('explorer.size', { amount: format.count(Math.ceil(new Blob([body]).size / 1024)) }),
  ]
  return (
    <>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {facts.join(' · ')}
      </Typography>
      <Remaining {...allowance} />
    </>
  )
}

function Remaining({ limit, remaining, reset, retryAfter }: Allowance) {
  const translate = useTranslate()
  if (retryAfter !== null) {
    return (
      <Typography variant="body2" sx={{ color: 'error.main' }}>
        {translate('explorer.retryAfter', { seconds: retryAfter })}
      </Typography>
    )
  }
  if (limit === null || remaining === null) return null
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {translate('explorer.remaining', { remaining, limit, seconds: reset ?? 0 })}
    </Typography>
  )
}
