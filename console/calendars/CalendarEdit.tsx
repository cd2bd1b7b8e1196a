import { Button, Skeleton, Stack, TextField } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { KeptNotice } from '../drafts/KeptNotice.tsx'
import { useKept } from '../drafts/useKept.ts'
import { CalendarDraftDocument, CalendarPublishDocument } from '../generated/graphql.ts'
import { Failure } from '../layout/Failure.tsx'
import { Page } from '../layout/Page.tsx'
import { Problem } from '../layout/Problem.tsx'
import { Section } from '../layout/Section.tsx'
import { codeOf } from '../provider/errors.ts'
import { useAct } from '../provider/useAct.ts'
import { useExecute } from '../provider/useExecute.ts'
import { Changes } from './Changes.tsx'
import { ClosedDays } from './ClosedDays.tsx'
import { HoursInputs } from './HoursInputs.tsx'
import { inputOf, type Rules } from './rules.ts'
import { SeasonInputs } from './SeasonInputs.tsx'

/** A new version of the working calendar, begun from the one in force. */
export function CalendarEdit() {
  const translate = useTranslate()
  const execute = useExecute()
  const { data, error, refetch } = useQuery({
    queryKey: ['calendars', 'draft'],
    queryFn: () => execute(CalendarDraftDocument, {}),
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  return (
    <Page title={translate('calendars.add')} back={{ path: '/calendars', name: translate('calendars.name') }}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton variant="rounded" height={320} />}
      {data && (
        <Editor
          before={data.calendarDraft as unknown as Rules}
          seenVersion={data.calendars.items[0]?.version ?? null}
          usualSource={data.calendars.items[0]?.source ?? ''}
          onOvertaken={() => void refetch()}
        />
      )}
    </Page>
  )
}

interface EditorProps {
  before: Rules
  seenVersion: number | null
  usualSource: string
  /** Someone else has published meanwhile. */
  onOvertaken: () => void
}

function Editor({ before, seenVersion, usualSource, onOvertaken }: EditorProps) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const kept = useKept('calendar', () => ({ rules: before, source: usualSource }), seenVersion)
  const { rules, source } = kept.value
  const publish = useAct(CalendarPublishDocument, {
    changes: ['calendars', 'audit'],
    onDone: () => {
      kept.drop()
      void navigate('/calendars')
    },
    onRefused: (error) => codeOf(error) === 'CONFLICT' && onOvertaken(),
  })
  const change = (part: Partial<Rules>) => kept.change({ rules: { ...rules, ...part }, source })
  return (
    <Stack key={kept.round} sx={{ gap: 2 }}>
      <KeptNotice of={kept} />
      <Section title={translate('calendars.closedDays')}>
        <ClosedDays rules={rules} onChange={change} />
      </Section>
      <Section title={translate('calendars.hours')}>
        <HoursInputs hours={rules.hours} onChange={(hours) => change({ hours })} />
      </Section>
      <Section title={translate('calendars.seasons')}>
        <SeasonInputs seasons={rules.seasons} onChange={(seasons) => change({ seasons })} />
      </Section>
      <Section title={translate('calendars.publish')}>
        <Stack sx={{ gap: 2, maxWidth: 640 }}>
          <Changes before={before} after={rules} />
          <TextField
            label={translate('calendars.source')}
            helperText={translate('calendars.sourceHint')}
            value={source}
            onChange={(event) => kept.change({ rules, source: event.target.value })}
            multiline
            required
            size="medium"
          />
          <Problem error={publish.error} words={codeOf(publish.error) === 'CONFLICT' ? 'app.overtaken' : undefined} />
          <Button
            variant="contained"
            size="large"
            loading={publish.isSending}
            onClick={() => publish.send({ input: inputOf(rules, source), seenVersion })}
            sx={{ alignSelf: 'flex-start' }}
          >
            {translate('calendars.publish')}
          </Button>
        </Stack>
      </Section>
    </Stack>
  )
}
