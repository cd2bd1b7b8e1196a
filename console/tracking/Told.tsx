import type { Format } from '../fields/format.ts'
import type { TrackingQuery } from '../generated/tracking.ts'

interface ToldProps {
  told: TrackingQuery['tracking']
  translate: (key: string, values?: Record<string, unknown>) => string
  format: Format
}

/** The request as it stands. */
export function Told({ told, translate, format }: ToldProps) {
  const { number, service, status, steps } = told
  return (
    <>
      <section aria-live="polite">
        <p className="quiet">
          {translate('tracking.number')} {number}
        </p>
        <h2>{service}</h2>
        <p className={`status ${status.toLowerCase()}`}>{translate(`tracking.statuses.${status}`)}</p>
        <p>{translate(`tracking.meanings.${status}`)}</p>
        <Whereabouts told={told} translate={translate} format={format} />
      </section>
      <section>
        <h2>{translate('tracking.steps')}</h2>
        <ol>
          {steps.map(({ kind, day, stage, unit }, index) => (
            <li key={index}>
              <strong>{translate(`tracking.kinds.${kind}`)}</strong>
              <span>{[stage, unit].filter(Boolean).join(', ')}</span>
              <span className="quiet">{format.day(day)}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}

/** Where it waits, since when, and when it should go on and end. */
function Whereabouts({ told, translate, format }: ToldProps) {
  const { stage, unit, since, submittedAt, closedAt, dueAt, expectedAt, awaitsDocuments, stagesLeft } = told
  const where = [stage, unit].filter(Boolean).join(', ')
  return (
    <ul className="facts">
      {where && (
        <li>
          <strong>{translate('tracking.at', { where })}</strong>
        </li>
      )}
      {since && <li>{translate('tracking.since', { instant: format.dateTime(since) })}</li>}
      {expectedAt && (
        <li>
          <strong>{translate('tracking.expected', { instant: format.dateTime(expectedAt) })}</strong>
        </li>
      )}
      {dueAt && <li>{translate('tracking.due', { instant: format.dateTime(dueAt) })}</li>}
      {told.isDueProvisional && <li>{translate('tracking.provisional')}</li>}
      {awaitsDocuments && <li>{translate('tracking.awaitsDocuments')}</li>}
      {stagesLeft > 0 && <li>{translate('tracking.left', { amount: format.count(stagesLeft) })}</li>}
      <li className="quiet">{translate('tracking.submitted', { instant: format.dateTime(submittedAt) })}</li>
      {closedAt && <li>{translate('tracking.closed', { instant: format.dateTime(closedAt) })}</li>}
    </ul>
  )
}
