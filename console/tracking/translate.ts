import { tracking as en } from '../i18n/tracking-en.ts'
import { tracking as id } from '../i18n/tracking-id.ts'

/** A language of the page; Indonesian is what everyone meets first. */
export type Locale = 'id' | 'en'

interface Texts {
  [name: string]: string | Texts
}

const texts: Record<Locale, Texts> = { id: { tracking: id }, en: { tracking: en } }

/** The words for a key in one language, with values put in their places; the key itself where there are none. */
export function translatorIn(locale: Locale) {
  return (key: string, values: Record<string, unknown> = {}): string => {
    let found: string | Texts | undefined = texts[locale]
    for (const name of key.split('.')) found = typeof found === 'object' ? found[name] : undefined
    if (typeof found !== 'string') return key
    return found.replaceAll(/%\{(\w+)\}/g, (_match, name: string) => {
      const value = values[name]
      return typeof value === 'string' ? value : ''
    })
  }
}
