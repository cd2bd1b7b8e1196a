import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ClientAdmin } from '../access/client-admin.ts'
import { startApi, type TestApi } from '../support/api.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { signIn } from '../support/door.ts'
import { visit, type Visitor } from '../support/visitor.ts'

let api: TestApi
let build: Builders
let browser: Browser
let key: string

beforeAll(async () => {
  ;[api, browser] = await Promise.all([startApi({ withConsole: true }), launchBrowser()])
  build = await startBuilding(api.database)
  await build.account({ username: 'pengembang', role: 'SYSTEM_ADMIN' })
  await build.request({ number: 'PE-2026-0000007' })
  const admin = new ClientAdmin(api, 'pengembang')
  await admin.signIn()
  ;({ key } = await admin.clientOf({ scopes: ['requests:read', 'metrics:read'] }))
})

afterAll(async () => {
  await build?.end()
  await Promise.all([browser?.close(), api?.close()])
})

test('a developer enters with a key, and asks what was prepared for a beginning', async () => {
  const { page, troubles } = await enter()
  await page.getByRole('button', { name: 'Jalankan' }).click()
  await page.getByText('HTTP 200').waitFor()
  const left = page.getByText(/^Sisa 59\d dari 600 permintaan/)
  await left.waitFor()
  expect(await left.evaluate((line) => line.getBoundingClientRect().bottom)).toBeLessThanOrEqual(
    await page.getByRole('textbox', { name: 'Jawaban' }).evaluate((answer) => answer.getBoundingClientRect().top),
  )
  await expect.poll(() => answerOn(page)).toContain('"number": "PE-2026-0000007"')
  expect(troubles).toEqual([])
})

test('a key the server does not know is refused in words', async () => {
  const { page } = await visit(browser, new URL('/explorer', api.url).href)
  await page.getByLabel('Kunci API').fill('pe_bukan.kunci')
  await page.getByRole('button', { name: 'Buka' }).click()
  await page.getByText('Server tidak mengenal kunci atau sesi ini (UNAUTHENTICATED).').waitFor()
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
})

test('the key is neither in the address nor kept longer than the tab', async () => {
  const { page } = await enter()
  const [stored, credential] = await page.evaluate(() => [
    JSON.stringify([location.href, { ...localStorage }, document.cookie]),
    sessionStorage.getItem('portal-emas.explorer.credential'),
  ])
  expect(credential).toContain(key)
  expect(stored).not.toContain(key)
  await page.reload()
  await page.getByRole('button', { name: 'Jalankan' }).waitFor()
  await page.getByRole('button', { name: 'Ganti kunci' }).click()
  await page.getByLabel('Kunci API').waitFor()
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('credential')))).toEqual([])
})

test('what is being written is completed and checked against the contract', async () => {
  const { page, troubles } = await enter()
  await write(page, 'query { requests { items { numb')
  await page.getByRole('option', { name: /^number/ }).click()
  await expect.poll(() => textOf(page, 'Operasi')).toContain('{ number')
  await write(page, '{ requests { totl } }')
  await page.locator('.cm-lintRange-error').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('HTTP 400').waitFor()
  await expect.poll(() => answerOn(page)).toContain('GRAPHQL_VALIDATION_FAILED')
  expect(troubles.filter((trouble) => !/400/.test(trouble))).toEqual([])
})

test('the contract is searched, explained, and turned into an operation', async () => {
  const { page, troubles } = await enter()
  await page.getByLabel('Cari dalam kontrak').fill('processingTime')
  await page.getByRole('button', { name: 'Query.processingTime', exact: true }).click()
  await page.getByText('How long cases took (lama proses)').waitFor()
  await page.getByRole('button', { name: 'Tulis operasi ini' }).click()
  await expect.poll(() => textOf(page, 'Operasi')).toContain('yearsWithoutHolidays')
  await page.getByRole('button', { name: 'Jalankan' }).click()
  await page.getByText('HTTP 200').waitFor()
  expect(troubles).toEqual([])
})

test('variables that are no JSON are not sent', async () => {
  const { page } = await enter()
  await write(page, '{ nol }', 'Variabel (JSON)')
  await page.getByRole('button', { name: 'Jalankan' }).click()
  await page.getByText('Variabel bukan objek JSON yang benar.').waitFor()
  expect(await page.getByText('Belum ada jawaban.').count()).toBe(1)
})

test('whoever is signed in to the console may use that session, on a phone too', async () => {
  const visitor = await visit(browser, new URL('/explorer', api.url).href, { width: 360 })
  const { page } = visitor
  await page.getByRole('link', { name: /Masuk dengan akun konsol/ }).click()
  await signIn(visitor, 'pengembang')
  await page.getByRole('button', { name: /^Pakai sesi konsol / }).click()
  await page.getByRole('button', { name: 'Jalankan' }).click()
  await page.getByText('HTTP 200').waitFor()
  expect(await page.getByRole('tab', { name: 'Jawaban' }).getAttribute('aria-selected')).toBe('true')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(visitor.troubles).toEqual([])
})

test('the first page of the console fetches nothing of the explorer', async () => {
  const { page } = await visit(browser, api.url)
  await page.getByLabel('Nama pengguna').waitFor()
  await page.waitForLoadState('networkidle')
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  expect(names.length).toBeGreaterThan(3)
  expect(names.filter((name) => /Explorer|Workbench|contract/.test(name))).toEqual([])
})

async function enter(): Promise<Visitor> {
  const visitor = await visit(browser, new URL('/explorer', api.url).href)
  await visitor.page.getByLabel('Kunci API').fill(key)
  await visitor.page.getByRole('button', { name: 'Buka' }).click()
  await visitor.page.getByRole('button', { name: 'Jalankan' }).waitFor()
  return visitor
}

async function write(page: Page, text: string, editor = 'Operasi'): Promise<void> {
  await page.getByRole('textbox', { name: editor }).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.type(text)
}

const textOf = (page: Page, editor: string) => page.getByRole('textbox', { name: editor }).innerText()
const answerOn = (page: Page) => textOf(page, 'Jawaban')
