import { Alert, AlertTitle, Link as MuiLink } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { useFormat } from '../fields/useFormat.ts'
import { PossibleDuplicatesDocument } from '../generated/graphql.ts'
import { useExecute } from '../provider/useExecute.ts'
import { unitPath } from '../units/unitPath.ts'

/** Warns that the same was asked for already and is still open; nothing is refused for it. */
export function Duplicates({ request }: { request: string }) {
  const translate = useTranslate()
  const format = useFormat()
  const execute = useExecute()
  const { data = [] } = useQuery({
    queryKey: ['requests', 'duplicates', request],
    queryFn: async () => (await execute(PossibleDuplicatesDocument, { id: request })).request.possibleDuplicates,
  })
  if (data.length === 0) return null
  return (
    <Alert severity="warning">
      <AlertTitle>{translate('drafts.duplicates', { smart_count: data.length })}</AlertTitle>
      {data.map(({ id, number, status, submittedAt, waitingAt }) => (
        <div key={id}>
          <MuiLink component={Link} to={`/requests/${id}/show`}>
            {number}
          </MuiLink>{' '}
          {[
            translate(`requests.statuses.${status}`),
            waitingAt && unitPath(waitingAt, translate).slice(0, 2).join(', '),
            format.dateTime(submittedAt),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
      ))}
      {translate('drafts.duplicatesHint')}
    </Alert>
  )
}
