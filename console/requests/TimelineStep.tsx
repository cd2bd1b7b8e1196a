import { Box, Stack, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { OutcomeChip, StatusChip, ToneChip } from '../fields/StatusChip.tsx'
import { useFormat } from '../fields/useFormat.ts'
import { useNow } from '../fields/useNow.ts'
import { UnitPath } from '../units/UnitPath.tsx'
import { secondsBetween } from '../fields/duration.ts'
import { type Step } from './timeline.ts'

/** One station in words: who, when, how long, with which outcome. */
export function TimelineStep({ step }: { step: Step }) {
  const translate = useTranslate()
  const format = useFormat()
  const now = useNow()
  switch (step.kind) {
    case 'visited': {
      const { visit, seconds } = step
      return (
        <Station name={visit.stage.name} chip={<OutcomeChip outcome={visit.outcome} />} end={format.duration(seconds)}>
          <UnitPath unit={visit.unit} />
          {visit.officer && ` · ${visit.officer.name}`}
          <Quiet>{format.dateTime(visit.decidedAt)}</Quiet>
          {visit.note && <Note>{visit.note}</Note>}
        </Station>
      )
    }
    case 'waiting': {
      const waited = format.duration(secondsBetween(step.since, now.toISOString()))
      return (
        <Station
          name={step.stage.name}
          chip={
            <ToneChip
              tone={step.isLate ? 'error' : 'info'}
              label={translate(step.isLate ? 'requests.late' : 'requests.waitsHere')}
            />
          }
          end={waited}
        >
          {step.unit && <UnitPath unit={step.unit} />}
          <Quiet>{translate('requests.waitsSince', { instant: format.dateTime(step.since) })}</Quiet>
          {step.dueAt && <Quiet>{translate('requests.due', { instant: format.dateTime(step.dueAt) })}</Quiet>}
        </Station>
      )
    }
    case 'withApplicant':
      return (
        <Station name={translate('requests.withApplicant')}>
          {step.since && <Quiet>{translate('requests.waitsSince', { instant: format.dateTime(step.since) })}</Quiet>}
        </Station>
      )
    case 'closed':
      return (
        <Station name={translate('requests.end')} chip={<StatusChip status={step.status} />}>
          <Quiet>{format.dateTime(step.at)}</Quiet>
        </Station>
      )
    case 'ahead': {
      const decider = step.stage.decidedBy && translate(`requests.positions.${step.stage.decidedBy}`)
      return (
        <Typography sx={{ color: 'text.secondary' }}>
          {step.stage.name}
          {decider && decider !== step.stage.name && ` · ${decider}`}
        </Typography>
      )
    }
  }
}

interface StationProps {
  name: string
  chip?: ReactNode
  end?: string
  children: ReactNode
}

function Station({ name, chip, end, children }: StationProps) {
  return (
    <>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        {chip}
        {end && <Typography sx={{ ml: 'auto', fontWeight: 600, whiteSpace: 'nowrap' }}>{end}</Typography>}
      </Stack>
      <Typography variant="body2" component="div">
        {children}
      </Typography>
    </>
  )
}

function Quiet({ children }: { children: string }) {
  return <Box sx={{ color: 'text.secondary' }}>{children}</Box>
}

function Note({ children }: { children: string }) {
  return (
    <Box sx={{ mt: 0.5, pl: 1.25, borderLeft: 3, borderColor: 'divider', overflowWrap: 'anywhere' }}>{children}</Box>
  )
}
