import { Stack, TextField, Typography } from '@mui/material'
import { useState, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { AssistanceInputs, assistanceOf, notYetAssisting } from '../assistance/AssistanceInputs.tsx'
import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { ActProblem } from '../requests/ActProblem.tsx'
import { DecisionButtons } from './DecisionButtons.tsx'
import { RefusalDialog } from './RefusalDialog.tsx'
import type { Deciding, Verdict } from './useDecision.ts'

interface DecisionProps {
  request: RequestFieldsFragment
  deciding: Deciding
  /** Which request this is, for whoever cannot see what is around. */
  name: string
  /** Whether there is room for the note at once. */
  showsNote?: boolean
  /** What else may be done with it, beside the decisions. */
  children?: ReactNode
}

const focus = (field: HTMLElement | null) => field?.focus()

/** One tap to approve; a reason is asked for whoever returns or rejects, and why, whoever decides in another's name. */
export function Decision({ request, deciding, name, showsNote = false, children }: DecisionProps) {
  const translate = useTranslate()
  const [note, setNote] = useState<string | null>(showsNote ? '' : null)
  const [assisting, setAssisting] = useState(notYetAssisting)
  const [isMissing, setMissing] = useState(false)
  const [asked, setAsked] = useState<'RETURN' | 'REJECT' | null>(null)
  const { allowedActions } = request
  const isForAnother = allowedActions.includes('ASSIST') && !allowedActions.includes('APPROVE')
  const isStuck = deciding.isSending || deciding.canRetry
  const say = (verdict: Verdict, reason: string | null, text: string) => {
    const assistance = isForAnother ? assistanceOf(assisting) : null
    setMissing(isForAnother && !assistance)
    if (!isForAnother || assistance) deciding.decide(verdict, { note: text, reason, assistance })
  }
  const assistance = isForAnother && (
    <AssistanceInputs value={assisting} onChange={setAssisting} disabled={isStuck} isMissing={isMissing} />
  )
  return (
    <Stack sx={{ gap: 1.5 }}>
      {isForAnother && <Typography variant="body2">{translate('inbox.forAnother')}</Typography>}
      {asked === null && assistance}
      {note !== null && (
        <TextField
          label={translate('inbox.note')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          multiline
          minRows={showsNote ? 2 : 1}
          inputRef={showsNote ? undefined : focus}
          fullWidth
          disabled={isStuck}
          slotProps={{ htmlInput: { maxLength: 2000 } }}
        />
      )}
      <DecisionButtons
        request={request}
        deciding={deciding}
        name={name}
        onApprove={() => say('APPROVE', null, note ?? '')}
        onAsk={setAsked}
        onNote={note === null ? () => setNote('') : null}
      >
        {children}
      </DecisionButtons>
      {asked === null && <ActProblem acting={deciding} />}
      {asked && !deciding.decided && !deciding.isHeldBack && (
        <RefusalDialog
          verdict={asked}
          name={name}
          deciding={deciding}
          onSay={(reason, text) => say(asked, reason, text)}
          onClose={() => setAsked(null)}
        >
          {assistance}
        </RefusalDialog>
      )}
    </Stack>
  )
}
