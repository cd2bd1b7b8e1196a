import { Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { StatusChip, ToneChip } from '../fields/StatusChip.tsx'
import { useFormat } from '../fields/useFormat.ts'
import { useNow } from '../fields/useNow.ts'
import { UnitPath } from '../units/UnitPath.tsx'
import { secondsBetween, secondsUntilNow } from '../fields/duration.ts'
import { Quiet, Station } from './Station.tsx'
import { type Step } from './timeline.ts'
import { VisitedStep } from './VisitedStep.tsx'
import { WaitingStep } from './WaitingStep.tsx'

/** One station in words: who, when, how long, with which outcome. */
export function TimelineStep({ step }: { step: Step }) {
  const translate = useTranslate()
  const format = useFormat()
  const now = useNow()
  switch (step.kind) {
    case 'visited':
      return <VisitedStep step={step} />
    case 'waiting':
      return <WaitingStep step={step} />
    case 'submitted':
      return (
        <Station name={translate('requests.submitted')}>
          <Quiet>{format.dateTime(step.at)}</Quiet>
          {step.assistance && (
            <Quiet>
              {translate('requests.enteredFor', { reason: translate(`assistance.reasons.${step.assistance}`) })}
            </Quiet>
          )}
        </Station>
      )
    case 'draft':
      return (
        <Station name={translate('requests.notSubmitted')}>
          <Quiet>{translate('requests.begunOn', { instant: format.dateTime(step.at) })}</Quiet>
        </Station>
      )
    case 'withApplicant':
      return (
        <Station
          name={translate('requests.withApplicant')}
          end={format.duration(step.until ? secondsBetween(step.at, step.until) : secondsUntilNow(step.at, now))}
        >
          <Quiet>
            {step.until
              ? translate('requests.resubmittedOn', { instant: format.dateTime(step.until) })
              : translate('requests.clockPauses')}
          </Quiet>
        </Station>
      )
    case 'moved':
      return (
        <Station
          name={step.stage ?? translate('requests.moves.other')}
          chip={<ToneChip tone="warning" label={translate(`requests.kinds.${step.how}`)} />}
        >
          {step.unit && <UnitPath unit={step.unit} />}
          <Quiet>{translate(`requests.moves.${step.how}`)}</Quiet>
          {step.to && (
            <Quiet>
              {translate('requests.goesTo')} <UnitPath unit={step.to} />
            </Quiet>
          )}
          <Quiet>{format.dateTime(step.at)}</Quiet>
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
