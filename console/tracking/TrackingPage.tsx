import { useEffect, useMemo, useState } from 'react'
import { formatIn } from '../fields/format.ts'
import { TrackingDocument, type TrackingQuery } from '../generated/tracking.ts'
import { execute } from '../provider/execute.ts'
import { Told } from './Told.tsx'
import { translatorIn, type Locale } from './translate.ts'
import { Trouble } from './Trouble.tsx'

/** How a request stands, for whoever has its link: where it is, since when, until when, and how it came there. */
export function TrackingPage({ token }: { token: string }) {
  const [locale, setLocale] = useState<Locale>('id')
  const [told, setTold] = useState<TrackingQuery['tracking'] | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isAsking, setAsking] = useState(true)
  const [tries, setTries] = useState(0)
  const translate = useMemo(() => translatorIn(locale), [locale])
  const format = useMemo(() => formatIn(locale, translate), [locale, translate])
  const ask = () => {
    setAsking(true)
    setTries(tries + 1)
  }
  useEffect(() => {
    void execute(TrackingDocument, { token })
      .then(({ tracking }) => {
        setTold(tracking)
        setError(null)
      }, setError)
      .finally(() => setAsking(false))
  }, [token, tries])
  useEffect(() => {
    document.title = `${translate('tracking.title')} · Portal Emas`
    document.documentElement.lang = locale
  }, [locale, translate])
  return (
    <>
      <header>
        <img src="/favicon.svg" alt="" width="36" height="36" />
        <p>
          <strong>Portal Emas</strong>
          <span>Kota Probolinggo</span>
        </p>
        <button
          type="button"
          lang={locale === 'id' ? 'en' : 'id'}
          onClick={() => setLocale(locale === 'id' ? 'en' : 'id')}
        >
          {translate('tracking.otherLanguage')}
        </button>
      </header>
      <main aria-busy={isAsking}>
        <h1>{translate('tracking.title')}</h1>
        {error !== null && <Trouble error={error} translate={translate} retry={ask} />}
        {!told && error === null && <p>{translate('tracking.loading')}</p>}
        {told && <Told told={told} translate={translate} format={format} />}
        {told && (
          <button type="button" disabled={isAsking} onClick={ask}>
            {translate('tracking.refresh')}
          </button>
        )}
      </main>
      <footer>{translate('tracking.privacy')}</footer>
    </>
  )
}
