import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApi } from '../support/api.ts'
import { launchBrowser } from '../support/browser.ts'
import { startExampleCity } from '../support/example-city.ts'
import { signIn } from '../support/door.ts'
import { visit, type Visitor } from '../support/visitor.ts'

let city: TestApi
let browser: Browser

beforeAll(async () => {
  ;[city, browser] = await Promise.all([startExampleCity(), launchBrowser()])
})

afterAll(() => Promise.all([browser?.close(), city?.close()]))

test('the evaluator goes through a bar of a service to exactly the requests behind it', async () => {
  const evaluator = await atTheDashboard(1280)
  const { page } = evaluator
  const [service] = await rowsOf(page, 'Menurut layanan')
  await clickFirstBar(page, 'Menurut layanan')
  await expectRecords(page, 'Permohonan', service!.n)
  const names = await page
    .getByRole('row')
    .filter({ has: page.getByRole('link') })
    .allInnerTexts()
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => !name.includes(service!.name))).toEqual([])
  expect(evaluator.troubles).toEqual([])
})

test('the evaluator goes through a bar of a stage to exactly the decisions behind it', async () => {
  const evaluator = await atTheDashboard(1280)
  const { page } = evaluator
  const [stage] = await rowsOf(page, 'Menurut tahap')
  await clickFirstBar(page, 'Menurut tahap')
  await expectRecords(page, 'Persetujuan', stage!.n)
  expect(evaluator.troubles).toEqual([])
})

test('the period chosen stands in the address, and the link shows the same to someone else', async () => {
  const evaluator = await atTheDashboard(1280)
  const { page } = evaluator
  const before = await headline(page)
  await page.getByRole('button', { name: /^Berakhir: / }).click()
  await page.getByRole('button', { name: 'Bulan lalu' }).click()
  await expect.poll(() => headline(page)).not.toBe(before)
  expect(page.url()).toMatch(/from=\d{4}-\d\d-01&to=\d{4}-\d\d-01/)

  const colleague = await visit(browser, page.url())
  await signIn(colleague, 'sysadmin')
  await expect.poll(() => headline(colleague.page)).toBe(await headline(page))
  expect([...evaluator.troubles, ...colleague.troubles]).toEqual([])
})

test('on a phone the figures stay within the screen', async () => {
  const { page, troubles } = await atTheDashboard(360)
  expect((await rowsOf(page, 'Menurut tahap')).length).toBeGreaterThan(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(troubles).toEqual([])
})

async function atTheDashboard(width: number): Promise<Visitor> {
  const visitor = await visit(browser, city.url, { width })
  await signIn(visitor, 'diskominfo')
  await visitor.page.getByRole('heading', { name: 'Waktu proses' }).waitFor()
  await barsOf(visitor.page, 'Menurut tahap').first().waitFor()
  return visitor
}

/** How many requests were closed, as the first tile says. */
const headline = (page: Page) =>
  page
    .getByText('Permohonan selesai diproses', { exact: true })
    .locator('xpath=following-sibling::dd[1]')
    .innerText({ timeout: 5000 })

const barsOf = (page: Page, title: string) =>
  page.getByRole('figure', { name: title, includeHidden: true }).locator('.recharts-bar-rectangle')

async function clickFirstBar(page: Page, title: string): Promise<void> {
  const bar = barsOf(page, title).first()
  await bar.hover()
  await page.getByRole('figure', { name: title }).getByText('Jumlah').waitFor()
  await bar.click()
}

/** The rows of the table under a chart: what they are called, and how many records they count. */
async function rowsOf(page: Page, caption: string): Promise<{ name: string; n: string }[]> {
  const rows = page.getByRole('table', { name: caption }).getByRole('row')
  const found: { name: string; n: string }[] = []
  for (const row of (await rows.all()).slice(1)) {
    const name = await row.getByRole('link').innerText()
    found.push({ name, n: await row.getByRole('cell').first().innerText() })
  }
  return found
}

/** That the list now open has this title and this many records. */
async function expectRecords(page: Page, title: string, n: string): Promise<void> {
  const heading = page.getByRole('heading', { name: title })
  await heading.waitFor()
  await expect.poll(() => heading.locator('xpath=following-sibling::*[1]').innerText()).toBe(n)
}
