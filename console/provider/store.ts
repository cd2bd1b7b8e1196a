import { localStorageStore, type Store } from 'react-admin'

const browser = localStorageStore('1', 'PortalEmas')
const ofThePerson = ['locale', 'theme']

/** What the console remembers: sign-out forgets the filters of whoever worked here, language and theme stay. */
export const store: Store = {
  ...browser,
  reset() {
    const kept = ofThePerson.map((key) => [key, browser.getItem<unknown>(key)] as const)
    browser.reset()
    for (const [key, value] of kept) if (value !== undefined) browser.setItem(key, value)
  },
}
