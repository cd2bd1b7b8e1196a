import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApi } from '../support/api.ts'
import { launchBrowser } from '../support/browser.ts'
import { startExampleCity } from '../support/example-city.ts'
import { signIn, signOut } from '../support/door.ts'
import { visit } from '../support/visitor.ts'

let city: TestApi
let browser: Browser

beforeAll(async () => {
  ;[city, browser] = await Promise.all([startExampleCity(), launchBrowser()])
})

afterAll(() => Promise.all([browser?.close(), city?.close()]))

test.for([
  ['on a projector', 1280],
  ['on a cheap phone', 360],
] as const)('an RT head approves a request %s, and it goes on to the RW head', async ([, width]) => {
  const rt = await visit(browser, city.url, { width })
  await signIn(rt, 'rt.kanigaran.02.005')
  const card = rt.page.getByRole('listitem').filter({ has: rt.page.getByRole('button', { name: /^Setujui: / }) })
  const number =
    (await card
      .first()
      .getByText(/^[A-Z0-9./-]*\d{4}[A-Z0-9./-]*$/)
      .textContent()) ?? ''
  const mine = rt.page.getByRole('listitem').filter({ hasText: number })
  await mine.getByRole('button', { name: /^Setujui: / }).click()
  await mine.getByText('Disetujui, sekarang di RW 02').waitFor()

  await mine.getByRole('link').first().click()
  const way = rt.page.getByRole('list').filter({ has: rt.page.getByText('Menunggu di sini') })
  const steps = way.getByRole('listitem')
  await expect.poll(() => steps.nth(1).innerText()).toMatch(/RT[\s\S]*Disetujui/)
  await expect.poll(() => way.locator('[aria-current=step]').innerText()).toMatch(/RW[\s\S]*Menunggu di sini/)
  expect(await widthOfPage(rt.page)).toBeLessThanOrEqual(width)
  await signOut(rt)

  await signIn(rt, 'rw.kanigaran.02')
  await rt.page
    .getByRole('listitem')
    .filter({ hasText: number })
    .getByRole('button', { name: /^Setujui: / })
    .waitFor()
  expect(rt.troubles).toEqual([])
})

const widthOfPage = (page: { evaluate(of: () => number): Promise<number> }) =>
  page.evaluate(() => document.documentElement.scrollWidth)
