import polyglotI18nProvider from 'ra-i18n-polyglot'
import type { I18nProvider } from 'react-admin'
import { id } from '../i18n/id.ts'

/** The languages of the console; the first is what everyone meets. */
export const locales = [
  { locale: 'id', name: 'Bahasa Indonesia' },
  { locale: 'en', name: 'English' },
]

const polyglot = polyglotI18nProvider(
  (locale) => (locale === 'en' ? import('../i18n/en.ts').then(({ en }) => en) : id),
  'id',
  locales,
)

/** Indonesian at once, English when it is asked for; the page says which one it is written in. */
export const i18nProvider: I18nProvider = {
  ...polyglot,
  async changeLocale(locale) {
    await polyglot.changeLocale(locale)
    document.documentElement.lang = locale
  },
}
