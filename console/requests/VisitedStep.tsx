import { useTranslate } from 'react-admin'
import { OutcomeChip } from '../fields/StatusChip.tsx'
import { useFormat } from '../fields/useFormat.ts'
import { UnitPath } from '../units/UnitPath.tsx'
import { Note, Quiet, Station } from './Station.tsx'
import type { Step } from './timeline.ts'

/** A visit that has ended: who decided, in what capacity, with whose help; how long it lay, how long the work took. */
export function VisitedStep({ step }: { step: Extract<Step, { kind: 'visited' }> }) {
  const translate = useTranslate()
  const format = useFormat()
  const { visit, seconds, idle, work } = step
  const { officer, capacity, reason, assistanceReason, queuedAt, decidedAt, dueAt } = visit
  const isActing = capacity === 'PLT' || capacity === 'PLH'
  const wasLate = dueAt !== null && decidedAt !== null && dueAt < decidedAt
  return (
    <Station name={visit.stage.name} chip={<OutcomeChip outcome={visit.outcome} />} end={format.duration(seconds)}>
      <UnitPath unit={visit.unit} />
      {officer && ` · ${officer.name}`}
      {isActing && ` (${translate(`requests.capacities.${capacity}`)})`}
      <Quiet>{format.dateTime(decidedAt)}</Quiet>
      {idle !== null && work !== null && (
        <Quiet>{translate('requests.idleAndWork', { idle: format.duration(idle), work: format.duration(work) })}</Quiet>
      )}
      {wasLate && <Quiet>{translate('requests.wasLate', { instant: format.dateTime(dueAt) })}</Quiet>}
      {assistanceReason && (
        <Quiet>
          {translate('requests.decidedFor', { reason: translate(`assistance.reasons.${assistanceReason}`) })}
        </Quiet>
      )}
      {queuedAt && <Quiet>{translate('requests.keptOn', { instant: format.dateTime(queuedAt) })}</Quiet>}
      {reason && <Quiet>{translate('requests.because', { reason: reason.name })}</Quiet>}
      {visit.note && <Note>{visit.note}</Note>}
    </Station>
  )
}
