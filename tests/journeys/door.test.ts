import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApi } from '../support/api.ts'
import { launchBrowser } from '../support/browser.ts'
import { startExampleCity } from '../support/example-city.ts'
import { signIn } from '../support/door.ts'
import { visit } from '../support/visitor.ts'

let city: TestApi
let browser: Browser

beforeAll(async () => {
  ;[city, browser] = await Promise.all([startExampleCity({ requests: 100 }), launchBrowser()])
})

afterAll(() => Promise.all([browser?.close(), city?.close()]))

test('the console speaks Indonesian first, English on request, and remembers which', async () => {
  const visitor = await visit(browser, city.url)
  const { page } = visitor
  await signIn(visitor, 'lurah.kanigaran')
  await page.getByRole('heading', { name: 'Kotak masuk' }).waitFor()
  expect(await language()).toBe('id')

  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Inbox' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Inbox' }).waitFor()
  expect(await language()).toBe('en')
  expect(visitor.troubles).toEqual([])

  function language() {
    return page.evaluate(() => document.documentElement.lang)
  }
})

test('whoever is not signed in comes to the door, and one step back leads out again', async () => {
  const { page, troubles } = await visit(browser, city.url)
  await page.getByLabel('Nama pengguna').waitFor()
  await page.waitForLoadState('networkidle')
  // A blank page, the page asked for, and the door.
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(3)
  expect(troubles).toEqual([])
})

test('a wrong password is refused in words, and nothing else is said', async () => {
  const { page } = await visit(browser, city.url)
  await page.getByLabel('Nama pengguna').fill('rt.kanigaran.02.005')
  await page.getByLabel('Kata sandi').fill('bukan ini')
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.getByText('Nama pengguna atau kata sandi salah.').waitFor()
  expect(await page.getByRole('navigation').count()).toBe(0)
})
