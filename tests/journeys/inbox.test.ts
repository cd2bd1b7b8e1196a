import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApi } from '../support/api.ts'
import { barriersOn } from '../support/barriers.ts'
import { launchBrowser } from '../support/browser.ts'
import { signIn } from '../support/door.ts'
import { startExampleCity } from '../support/example-city.ts'
import { visit } from '../support/visitor.ts'

let city: TestApi
let browser: Browser

beforeAll(async () => {
  ;[city, browser] = await Promise.all([startExampleCity(), launchBrowser()])
})

afterAll(() => Promise.all([browser?.close(), city?.close()]))

test('a lurah approves several with the keyboard, each with its result, and types without deciding anything', async () => {
  const { page, troubles } = await visit(browser, city.url)
  await signIn({ page }, 'lurah.kanigaran')
  await approveButtons(page).first().waitFor()
  expect(await barriersOn(page)).toEqual([])
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Pintasan papan ketik' }).waitFor()
  expect(await barriersOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })

  await page
    .getByRole('button', { name: /^Beri catatan: / })
    .first()
    .click()
  await page.keyboard.type('aarx')
  expect(await page.getByRole('textbox').inputValue()).toBe('aarx')
  await page.getByRole('textbox').blur()

  const before = await approveButtons(page).count()
  await page.getByLabel(`Pilih semua (${before})`).check()
  await page.getByText(`${before} dipilih`).waitFor()
  await page.getByRole('button', { name: 'Batal pilih' }).click()
  for (const key of 'jxjx') await page.keyboard.press(key)
  await page.getByText('2 dipilih').waitFor()
  await page.getByRole('button', { name: 'Setujui 2' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Setujui 2' }).click()
  await page.getByText('2 disetujui.').waitFor()
  expect(await approveButtons(page).count()).toBe(before - 2)
  expect(await page.getByText(/^Disetujui[,.]/).count()).toBe(2)
  expect(troubles).toEqual([])
}, 120_000)

test('a decision is taken back on a phone with one tap, and waits again', async () => {
  const { page, troubles } = await visit(browser, city.url, { width: 360 })
  await signIn({ page }, 'rt.kanigaran.02.005')
  await approveButtons(page).first().waitFor()
  const before = await approveButtons(page).count()
  await approveButtons(page).first().click()
  const left = page.getByRole('timer')
  const first = await left.innerText()
  expect(first).toMatch(/^[45]:\d\d$/)
  await expect.poll(() => left.innerText()).not.toBe(first)
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Tarik kembali' }).click()
  await expect.poll(() => approveButtons(page).count()).toBe(before)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await barriersOn(page)).toEqual([])
  expect(troubles).toEqual([])
}, 120_000)

test('who decides on what has moved on meanwhile is told what is new, and keeps what was written', async () => {
  const { page } = await visit(browser, city.url)
  await signIn({ page }, 'rw.kanigaran.02')
  const card = page.getByRole('main').getByRole('listitem').first()
  await card.getByRole('button', { name: /^Beri catatan: / }).click()
  await card.getByRole('textbox').fill('Sudah dicek ke rumah')
  const id = /requests\/(\d+)/.exec((await card.getByRole('link').first().getAttribute('href')) ?? '')![1]
  await city.query(
    'mutation ($id: ID!) { requestApprove(id: $id) { id } }',
    { id },
    await city.signIn('rw.kanigaran.02'),
  )
  await card.getByRole('button', { name: /^Setujui: / }).click()
  await card.getByText('Permohonan ini sudah berubah sejak Anda melihatnya.').waitFor()
  await card.getByText(/Sekarang menunggu di|Sekarang: /).waitFor()
  expect(await card.getByRole('textbox').inputValue()).toBe('Sudah dicek ke rumah')
}, 120_000)

const approveButtons = (page: Page) => page.getByRole('button', { name: /^Setujui: / })
