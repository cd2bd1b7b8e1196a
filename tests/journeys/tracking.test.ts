import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApi } from '../support/api.ts'
import { barriersOn } from '../support/barriers.ts'
import { launchBrowser } from '../support/browser.ts'
import { startExampleCity } from '../support/example-city.ts'
import { visit } from '../support/visitor.ts'

let city: TestApi
let browser: Browser

beforeAll(async () => {
  ;[city, browser] = await Promise.all([startExampleCity(), launchBrowser()])
})

afterAll(() => Promise.all([browser?.close(), city?.close()]))

test.for([1280, 360])('a stranger with the link sees where a request is, on a screen %s wide', async (width) => {
  const { page, troubles } = await visit(browser, await linkOfSomeRequest(), { width })
  await page.getByText('Sedang diproses').waitFor()
  await page.getByText(/^Menunggu di /).waitFor()
  await page.getByText(/^Sejak .* WIB$/).waitFor()
  await page.getByRole('button', { name: 'Perbarui' }).click()
  expect(await barriersOn(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('In progress').waitFor()
  expect(troubles).toEqual([])
})

test('the page for strangers loads nothing of the console, and no more than a cheap phone bears', async () => {
  const loaded: string[] = []
  let bytes = 0
  const context = await browser.newContext()
  const page = await context.newPage()
  page.on('response', async (response) => {
    loaded.push(new URL(response.url()).pathname)
    const { responseBodySize } = await response.request().sizes()
    bytes += responseBodySize
  })
  await page.goto(await linkOfSomeRequest())
  await page.getByText('Sedang diproses').waitFor()
  expect(bytes).toBeGreaterThan(10_000)
  expect(bytes).toBeLessThan(120_000)
  expect(loaded.filter((path) => /main-|index-|App-/.test(path)).length).toBeLessThanOrEqual(2)
})

test('a link that is not known is told kindly, with what to do', async () => {
  const { page } = await visit(browser, new URL('/track/AAAAAAAAAAAAAAAAAAAAAA', city.url).href, { width: 360 })
  await page.getByText('Tautan ini tidak dikenal').waitFor()
  await page.getByText(/tanyakan kepada RT, RW, atau kelurahan/).waitFor()
  expect(await barriersOn(page)).toEqual([])
})

async function linkOfSomeRequest(): Promise<string> {
  const token = await city.signIn('kelurahan.kanigaran')
  const { data: listed } = await city.query<{ requests: { items: { id: string }[] } }>(
    '{ requests(perPage: 1, filter: { status: [IN_PROGRESS] }) { items { id } } }',
    {},
    token,
  )
  const { data } = await city.query<{ requestTrackingLink: { url: string } }>(
    'mutation ($id: ID!) { requestTrackingLink(id: $id) { url } }',
    { id: listed!.requests.items[0]!.id },
    token,
  )
  return data!.requestTrackingLink.url
}
