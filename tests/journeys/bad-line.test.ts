import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestApi } from '../support/api.ts'
import { barriersOn } from '../support/barriers.ts'
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

test('an approval cut off from its answer outlives the closed tab, is shown as waiting, and is sent exactly once', async () => {
  const { page } = await visit(browser, city.url, { width: 360 })
  const phone = page.context()
  await signIn({ page }, 'rt.kanigaran.02.005')
  await approveButtons(page).first().waitFor()
  const line = await cutLine(phone)
  const card = await tapFirst(page)
  await card.getByText('Keputusan Anda disimpan').waitFor()
  const number = await card.getByText(/^PE-/).first().innerText()
  await page.close()

  const again = await phone.newPage()
  await again.goto(city.url)
  const waiting = again.getByRole('main').getByRole('listitem').filter({ hasText: number })
  await waiting.getByText('Keputusan Anda disimpan').waitFor()
  expect(await waiting.getByRole('button', { name: /^Setujui: / }).count()).toBe(0)
  await again.getByText(/^1 belum terkirim, sejak/).waitFor()
  expect(await again.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await barriersOn(again)).toEqual([])
  await again.getByRole('button', { name: 'Lihat' }).click()
  expect(await barriersOn(again)).toEqual([])
  line.state = 'LOSES_ANSWERS'
  await again.getByRole('button', { name: 'Kirim sekarang' }).click()
  await expect.poll(() => line.done).toHaveLength(1)
  line.state = 'WHOLE'
  await again.getByRole('button', { name: 'Kirim sekarang' }).click()
  await again.getByText('Semua sudah terkirim.').waitFor()
  expect(new Set(line.keys).size).toBe(1)
  await again.goto(new URL(`/requests/${line.done[0]}/show`, city.url).href)
  await again.getByText('Perjalanan permohonan').waitFor()
  expect(await again.getByText('Disetujui', { exact: true }).count()).toBe(1)
}, 120_000)

test('what was decided without a network waits in both tabs, and one of them sends it once for both', async () => {
  const { page } = await visit(browser, city.url, { width: 360 })
  await signIn({ page }, 'rt.kanigaran.02.005')
  await approveButtons(page).first().waitFor()
  const phone = page.context()
  const other = await phone.newPage()
  await other.goto(city.url)
  await approveButtons(other).first().waitFor()
  const line = await cutLine(phone, 'WHOLE')
  await phone.setOffline(true)
  const card = await tapFirst(page)
  const number = await card.getByText(/^PE-/).first().innerText()
  const there = other.getByRole('main').getByRole('listitem').filter({ hasText: number })
  await there.getByText('Keputusan Anda disimpan').waitFor()
  await phone.setOffline(false)
  await card.getByText('Disetujui, sekarang di RW 02').waitFor()
  await expect.poll(() => there.getByRole('button', { name: /^Setujui: / }).count()).toBe(0)
  await other.getByText(/belum terkirim/).waitFor({ state: 'detached' })
  expect(line.keys).toHaveLength(1)
}, 120_000)

test('who signs out while something waits is warned, nobody else sees or sends it, and coming back sends it', async () => {
  const visitor = await visit(browser, city.url, { width: 360 })
  const { page } = visitor
  await signIn(visitor, 'rt.kanigaran.02.005')
  await approveButtons(page).first().waitFor()
  const line = await cutLine(page.context())
  await tapFirst(page)
  await page.getByText(/^1 belum terkirim/).waitFor()
  await page.getByRole('button', { name: /^Akun: / }).click()
  await page.getByRole('menuitem', { name: 'Keluar' }).click()
  await page.getByRole('dialog', { name: '1 belum terkirim. Tetap keluar?' }).waitFor()
  await page.getByRole('button', { name: 'Keluar' }).click()
  line.state = 'WHOLE'
  const tried = line.keys.length
  await signIn(visitor, 'rw.kanigaran.02')
  await approveButtons(page).first().waitFor()
  expect(await page.getByText(/belum terkirim/).count()).toBe(0)
  await signOut(visitor)
  expect(line.keys).toHaveLength(tried)
  await signIn(visitor, 'rt.kanigaran.02.005')
  await expect.poll(() => line.done).toHaveLength(1)
}, 120_000)

test('what the server refuses after it had waited is told in words until that is read', async () => {
  const { page } = await visit(browser, city.url, { width: 360 })
  await signIn({ page }, 'rw.kanigaran.02')
  await approveButtons(page).first().waitFor()
  const line = await cutLine(page.context())
  const card = await tapFirst(page)
  await card.getByText('Keputusan Anda disimpan').waitFor()
  const id = /requests\/(\d+)/.exec((await card.getByRole('link').first().getAttribute('href')) ?? '')![1]
  const elsewhere = await city.signIn('rw.kanigaran.02')
  await city.query('mutation ($id: ID!) { requestApprove(id: $id) { id } }', { id }, elsewhere)
  line.state = 'WHOLE'
  await page.getByText(/^1 tidak dapat dilakukan\./).waitFor()
  await card.getByText(/^Tidak dapat dilakukan: /).waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Lihat' }).click()
  await page.getByRole('button', { name: /^Mengerti: / }).click()
  await page.getByText('Semua sudah terkirim.').waitFor()
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('outbox')))).toEqual([])
}, 120_000)

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

  await page.getByLabel('Alamat tinggal sekarang').fill('Jalan Panglima Sudirman 1')
  await page.getByLabel('Tinggal sejak').fill('2020-01-01')
  await page.getByText('Tersimpan', { exact: true }).waitFor()
  const line = await cutLine(page.context())
  await purpose.fill('Membuka rekening')
  for (const _ of ['documents', 'review']) await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await page.getByRole('checkbox', { name: /^Terima dahulu/ }).check()
  await page.getByRole('button', { name: 'Ajukan permohonan' }).click()
  await page.getByText('Keputusan Anda disimpan').waitFor()
  line.state = 'WHOLE'
  await page.getByText('Perjalanan permohonan').waitFor()
  await page.getByText('Membuka rekening', { exact: true }).waitFor()
}, 120_000)

const approveButtons = (page: Page) => page.getByRole('button', { name: /^Setujui: / })

/** Taps the first card's button, and answers the card, which keeps its place whatever its button says. */
async function tapFirst(page: Page) {
  const cards = page.getByRole('main').getByRole('listitem')
  await approveButtons(page).first().click()
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

/** A line over which pages come, but what is decided does not get through, or its answer is lost. */
interface Line {
  state: 'CUT' | 'LOSES_ANSWERS' | 'WHOLE'
  /** The keys of all that was sent. */
  keys: string[]
  /** The requests the server did something about. */
  done: string[]
}

/** Cuts the line of all tabs of a browser for what is decided. */
async function cutLine(context: BrowserContext, state: Line['state'] = 'CUT'): Promise<Line> {
  const line: Line = { state, keys: [], done: [] }
  await context.route('**/graphql', async (route) => {
    const { variables } = route.request().postDataJSON() as { variables: { idempotencyKey?: string; id?: string } }
    if (!variables.idempotencyKey) return route.continue()
    line.keys.push(variables.idempotencyKey)
    if (line.state === 'CUT') return route.abort()
    const response = await route.fetch()
    if (variables.id) line.done.push(variables.id)
    return line.state === 'WHOLE' ? route.fulfill({ response }) : route.abort()
  })
  return line
}
