import { codeOf } from '../provider/errors.ts'

interface TroubleProps {
  error: unknown
  translate: (key: string) => string
  retry: () => void
}

/** Says kindly that the link is not known, or that the answer did not come, and what to do. */
export function Trouble({ error, translate, retry }: TroubleProps) {
  if (['NOT_FOUND', 'INVALID_INPUT'].includes(codeOf(error))) {
    return (
      <section role="alert">
        <h2>{translate('tracking.unknown')}</h2>
        <p>{translate('tracking.unknownHint')}</p>
      </section>
    )
  }
  return (
    <section role="alert">
      <h2>{translate('tracking.failed')}</h2>
      <p>{translate(codeOf(error) === 'RATE_LIMITED' ? 'tracking.tooOften' : 'tracking.failedHint')}</p>
      <button type="button" onClick={retry}>
        {translate('tracking.retry')}
      </button>
    </section>
  )
}
