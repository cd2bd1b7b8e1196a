import { Alert, Card, CardContent, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { Decision } from './Decision.tsx'
import { useDecision } from './useDecision.ts'
import { whereTo } from './whereTo.ts'

/** The reader's decision on the page of one request; nothing where none is theirs to take. */
export function DecisionCard({ request }: { request: RequestRecordFragment }) {
  const translate = useTranslate()
  const deciding = useDecision(request)
  const { decided, verdict } = deciding
  if (decided && verdict && decided.version === request.version) {
    return <Alert severity="success">{whereTo(decided, verdict, translate)}</Alert>
  }
  if (deciding.isHeldBack) return null
  if (!isDecidedHere(request) && !deciding.error && !deciding.isSending) return null
  return (
    <Card sx={{ borderColor: 'primary.main' }}>
      <CardContent>
        <Stack sx={{ gap: 2 }}>
          <Typography variant="h2">
            {translate(request.allowedActions.includes('APPROVE') ? 'inbox.yourTurn' : 'inbox.decision')}
          </Typography>
          <Decision request={request} deciding={deciding} name={request.number} showsNote />
        </Stack>
      </CardContent>
    </Card>
  )
}

/** Whether the reader may decide on it, in their own name or another's. */
export function isDecidedHere({ allowedActions }: RequestRecordFragment): boolean {
  return allowedActions.some((action) => decisions.includes(action))
}

const decisions: RequestRecordFragment['allowedActions'] = ['APPROVE', 'RETURN', 'REJECT', 'ASSIST']
