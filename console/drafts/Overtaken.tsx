import { Alert, AlertTitle, Box, Button, Stack } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { questionsOf } from '../forms/questions.ts'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { differing } from './differing.ts'
import type { Draft } from './useDraft.ts'

interface OvertakenProps {
  request: RequestRecordFragment
  draft: Draft
}

/** Tells that a request was changed elsewhere, and in what; the writer says what counts, and nothing written is lost until then. */
export function Overtaken({ request, draft: { theirs: found, answers, settle } }: OvertakenProps) {
  const translate = useTranslate()
  const theirs = found ?? (request.allowedActions.includes('REVISE') ? null : request)
  if (!theirs) return null
  const names = differing(theirs.form, answers)
  const titles = questionsOf(theirs.chain.formSchema).flatMap(({ name, title }) => (names.includes(name) ? title : []))
  const canGoOn = theirs.allowedActions.includes('REVISE')
  return (
    <Alert severity="warning">
      <AlertTitle>{translate('requests.movedOn.title')}</AlertTitle>
      {!canGoOn && (
        <div>
          {translate('requests.movedOn.status', { status: translate(`requests.statuses.${theirs.status}`) })}{' '}
          <Link to={`/requests/${theirs.id}/show`}>{translate('drafts.overtaken.see')}</Link>
        </div>
      )}
      {titles.length > 0 && (
        <>
          {translate('drafts.overtaken.differs')}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {titles.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </Box>
        </>
      )}
      <div>{translate('requests.movedOn.kept')}</div>
      {canGoOn && (
        <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
          <Button variant="outlined" color="inherit" sx={{ minHeight: 44 }} onClick={() => settle(true)}>
            {translate('drafts.overtaken.mine')}
          </Button>
          <Button color="inherit" sx={{ minHeight: 44 }} onClick={() => settle(false)}>
            {translate('drafts.overtaken.theirs')}
          </Button>
        </Stack>
      )}
    </Alert>
  )
}
