import { Button, Skeleton, Stack } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useTranslate } from 'react-admin'
import { SessionEndDocument, SessionsDocument, SessionsEndOthersDocument } from '../generated/graphql.ts'
import { Failure } from '../layout/Failure.tsx'
import { Problem } from '../layout/Problem.tsx'
import { useAct } from '../provider/useAct.ts'
import { useExecute } from '../provider/useExecute.ts'
import { SessionLine } from './SessionLine.tsx'

/** Where one is signed in, this device first; any other can be signed out from here. */
export function Sessions() {
  const translate = useTranslate()
  const execute = useExecute()
  const { data, error, refetch } = useQuery({
    queryKey: ['sessions'],
    queryFn: async () => (await execute(SessionsDocument, {})).sessions,
  })
  const end = useAct(SessionEndDocument, { changes: ['sessions'] })
  const endOthers = useAct(SessionsEndOthersDocument, { changes: ['sessions'] })
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton variant="rounded" height={96} />
  const sessions = data.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent))
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {sessions.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            onEnd={session.isCurrent ? undefined : () => end.send({ id: session.id })}
            isEnding={end.isSending}
          />
        ))}
      </Stack>
      <Problem error={end.error ?? endOthers.error} />
      {sessions.length > 1 && (
        <Button
          variant="outlined"
          size="large"
          loading={endOthers.isSending}
          onClick={() => endOthers.send({})}
          sx={{ alignSelf: 'flex-start' }}
        >
          {translate('account.endOthers')}
        </Button>
      )}
    </Stack>
  )
}
