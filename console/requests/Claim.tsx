import { Box, Button, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { ActProblem } from './ActProblem.tsx'
import { useRequestAct } from './useRequestAct.ts'

interface ClaimProps {
  request: RequestFieldsFragment
  /** Which request this is, for whoever cannot see what is around. */
  name: string
}

/** Takes a request in hand, so that others leave it alone, or lays it back; tells whose hand it is in. */
export function Claim({ request, name }: ClaimProps) {
  const translate = useTranslate()
  const claiming = useRequestAct('CLAIM', request)
  const releasing = useRequestAct('RELEASE', request)
  const { allowedActions, claimedBy } = request
  const acting = allowedActions.includes('RELEASE') ? releasing : claiming
  const word = allowedActions.includes('RELEASE') ? 'requests.acts.RELEASE' : 'requests.acts.CLAIM'
  const isOffered = !acting.isHeldBack && (allowedActions.includes('RELEASE') || allowedActions.includes('CLAIM'))
  if (!isOffered && !claimedBy && !acting.error) return null
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {claimedBy && (
          <Typography variant="body2">{translate('requests.claimedBy', { name: claimedBy.name })}</Typography>
        )}
        {isOffered && (
          <Button
            onClick={() => acting.send({})}
            loading={acting.isSending}
            aria-label={`${translate(word)}: ${name}`}
            sx={{ minHeight: 44 }}
          >
            {translate(word)}
          </Button>
        )}
      </Box>
      <ActProblem acting={acting} />
    </Box>
  )
}
