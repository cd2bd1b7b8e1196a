import { useMemo } from 'react'
import { useLocale, useTranslate } from 'react-admin'
import { formatIn, type Format } from './format.ts'

/** How values are written in the reader's language. */
export function useFormat(): Format {
  const locale = useLocale()
  const translate = useTranslate()
  return useMemo(() => formatIn(locale, translate), [locale, translate])
}
