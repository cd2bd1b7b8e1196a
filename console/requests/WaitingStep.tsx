import { useTranslate } from 'react-admin'
import { secondsUntilNow } from '../fields/duration.ts'
import { ToneChip } from '../fields/StatusChip.tsx'
import { useFormat } from '../fields/useFormat.ts'
import { useNow } from '../fields/useNow.ts'
import { UnitPath } from '../units/UnitPath.tsx'
import { Quiet, Station } from './Station.tsx'
import type { Step } from './timeline.ts'

/** Where it waits at this instant: since when, whether anybody has looked at it, and until when it should be decided. */
export function WaitingStep({ step }: { step: Extract<Step, { kind: 'waiting' }> }) {
  const translate = useTranslate()
  const format = useFormat()
  const now = useNow()
  const { stage, unit, since, openedAt, dueAt, claimedBy, insteadFor, isLate, isProvisional, isIncomplete } = step
  const chip = (
    <ToneChip tone={isLate ? 'error' : 'info'} label={translate(isLate ? 'requests.late' : 'requests.waitsHere')} />
  )
  return (
    <Station name={stage.name} chip={chip} end={format.duration(secondsUntilNow(since, now))}>
      {unit && <UnitPath unit={unit} />}
      {insteadFor && (
        <Quiet>{translate('requests.waitingFor', { position: translate(`requests.positions.${insteadFor}`) })}</Quiet>
      )}
      <Quiet>{translate('requests.waitsSince', { instant: format.dateTime(since) })}</Quiet>
      {openedAt && <Quiet>{translate('requests.openedOn', { instant: format.dateTime(openedAt) })}</Quiet>}
      {!openedAt && stage.decidedBy && <Quiet>{translate('requests.notOpened')}</Quiet>}
      {claimedBy && <Quiet>{translate('requests.claimedBy', { name: claimedBy })}</Quiet>}
      {dueAt && (
        <Quiet>
          {translate('requests.due', { instant: format.dateTime(dueAt) })}
          {isProvisional && ` ${translate('requests.dueProvisional')}`}
        </Quiet>
      )}
      {isIncomplete && <Quiet>{translate('requests.documentsFollow')}</Quiet>}
    </Station>
  )
}
