import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApi } from '../support/api.ts'
import { launchBrowser } from '../support/browser.ts'
import { startExampleCity } from '../support/example-city.ts'
import { signIn } from '../support/door.ts'
import { visit } from '../support/visitor.ts'

let city: TestApi
let browser: Browser

beforeAll(async () => {
  ;[city, browser] = await Promise.all([startExampleCity(), launchBrowser()])
})

afterAll(() => Promise.all([browser?.close(), city?.close()]))

test('an approval whose answer is lost on the way is sent again under the same key, and counts once', async () => {
  const rt = await visit(browser, city.url, { width: 360 })
  await signIn(rt, 'rt.kanigaran.02.005')
  const keys = await loseFirstAnswer(rt.page)
  const card = await tapFirst(rt.page)
  await card.getByText('Disetujui, sekarang di RW 02').waitFor()
  expect(keys).toHaveLength(2)
  expect(keys[1]).toBe(keys[0])
  await card.getByRole('link').first().click()
  await rt.page.getByText('Perjalanan permohonan').waitFor()
  expect(await rt.page.getByText('Disetujui', { exact: true }).count()).toBe(1)
})

test('an approval given without a network is kept, and sent by itself when the network is back', async () => {
  const rt = await visit(browser, city.url, { width: 360 })
  await signIn(rt, 'rt.kanigaran.02.005')
  await rt.page
    .getByRole('button', { name: /^Setujui: / })
    .first()
    .waitFor()
  await rt.page.context().setOffline(true)
  const card = await tapFirst(rt.page)
  await card.getByText('Keputusan Anda disimpan').waitFor()
  await rt.page.context().setOffline(false)
  await expect.poll(() => card.innerText()).toContain('Disetujui, sekarang di RW 02')
})

test('what is written without a network outlives a closed tab, and is saved when the network is back', async () => {
  const { page } = await visit(browser, city.url, { width: 360 })
  await signIn({ page }, 'kelurahan.kanigaran')
  await page.goto(new URL('/requests/create', city.url).href)
  await page.getByLabel('Pemohon').fill('Bambang')
  await page.getByRole('option').first().click()
  await page.getByLabel('Alasan dibantu').click()
  await page.getByRole('option', { name: 'tidak ada jaringan' }).click()
  await page.getByRole('radio', { name: 'Surat Keterangan Domisili' }).check()
  await page.getByRole('button', { name: 'Lanjut mengisi' }).click()
  const purpose = page.getByLabel('Keperluan')
  await purpose.waitFor()
  await page.route('**/graphql', (route) => route.abort())
  await purpose.fill('Membuka rekening bank')
  await page.getByText('Tersimpan di gawai ini').waitFor()
  await page.unroute('**/graphql')
  await page.goto(page.url())
  await expect.poll(() => purpose.inputValue()).toBe('Membuka rekening bank')
  await page.getByText('Tersimpan', { exact: true }).waitFor()
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual([])
}, 120_000)

/** Taps the first card's button, and answers the card, which keeps its place whatever its button says. */
async function tapFirst(page: Page) {
  const cards = page.getByRole('main').getByRole('listitem')
  await page
    .getByRole('button', { name: /^Setujui: / })
    .first()
    .click()
  return cards.first()
}

/** The server does what it is asked the first time, but its answer never arrives. Answers the keys that were sent. */
async function loseFirstAnswer(page: Page): Promise<string[]> {
  const keys: string[] = []
  await page.route('**/graphql', async (route) => {
    const { variables } = route.request().postDataJSON() as { variables: { idempotencyKey?: string } }
    if (!variables.idempotencyKey) return route.continue()
    keys.push(variables.idempotencyKey)
    if (keys.length > 1) return route.continue()
    await route.fetch()
    return route.abort()
  })
  return keys
}
