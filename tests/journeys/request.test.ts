import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { barriersOn } from '../support/barriers.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { signIn, signOut } from '../support/door.ts'
import { homeRt } from '../support/units.ts'
import { visit, type Visitor } from '../support/visitor.ts'

let city: TestApi
let browser: Browser
let build: Builders

const questions = {
  type: 'object',
  properties: {
    pewaris: { type: 'string', title: 'Nama pewaris', maxLength: 100 },
    jumlah: { type: 'integer', title: 'Jumlah ahli waris', minimum: 1 },
    meninggal: { type: 'string', title: 'Tanggal meninggal', format: 'date' },
  },
  required: ['pewaris', 'jumlah', 'meninggal'],
}
const papers = [{ code: 'kk', name: 'Kartu Keluarga', required: true }]

beforeAll(async () => {
  ;[city, browser] = await Promise.all([startApi({ withConsole: true, env: { UNDO_SECONDS: '6' } }), launchBrowser()])
  build = await startBuilding(city.database)
  const { chainId } = await build.service({ code: 'WARIS' })
  const form = 'update chain set form_schema = $1, documents = $2 where id = $3'
  await build.rows.select(form, [JSON.stringify(questions), JSON.stringify(papers), chainId])
  await build.resident()
  await build.account({ username: 'admin', role: 'KELURAHAN_ADMIN', unit: '35.74.04.1003' })
  await build.officer({ username: 'rt' })
  await build.officer({ username: 'rw', unit: '35.74.04.1003.02' })
  await build.officer({ username: 'lurah', unit: '35.74.04.1003' })
  await build.officer({ username: 'camat', unit: '35.74.04' })
})

afterAll(async () => {
  await build?.end()
  await Promise.all([browser?.close(), city?.close()])
})

const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(smallPdf) })

test('an heir is helped at the counter: entered, returned, mended, and approved on all four levels', async () => {
  const { page, troubles } = await visit(browser, city.url)
  const visitor = { page, troubles }
  await signIn(visitor, 'admin')
  await page.getByRole('link', { name: 'Permohonan', exact: true }).click()
  await page.getByRole('link', { name: 'Permohonan baru' }).click()
  await page.getByLabel('Pemohon').fill('Warga Contoh')
  await page.getByRole('option', { name: /Warga Contoh/ }).click()
  await page.getByLabel('Alasan dibantu').click()
  await page.getByRole('option', { name: 'usia sepuh' }).click()
  await page.getByRole('radio', { name: 'Layanan WARIS' }).check()
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Lanjut mengisi' }).click()

  await answerEverything(page)
  await page.getByText('Tersimpan', { exact: true }).waitFor()
  expect(await barriersOn(page)).toEqual([])
  const address = page.url()
  await writeElsewhere(address)
  await page.getByLabel('Nama pewaris').fill('Warga Contoh Sepuh')
  await page.getByText('Permohonan ini sudah berubah sejak Anda melihatnya.').waitFor()
  await page.getByText('Isian yang berbeda dari yang tersimpan:').waitFor()
  expect(await barriersOn(page)).toEqual([])
  await page.getByLabel('Jumlah ahli waris').fill('4')
  await page.getByRole('button', { name: 'Simpan isian saya' }).click()
  await page.getByText('Tersimpan', { exact: true }).waitFor()
  await page.reload()
  await expect.poll(() => page.getByLabel('Nama pewaris').inputValue()).toBe('Warga Contoh Sepuh')
  expect(await page.getByLabel('Jumlah ahli waris').inputValue()).toBe('4')
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await attachEverything(page)
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Ajukan permohonan' }).click()
  await page.getByText('Menunggu di sini').waitFor()
  const number =
    (await page
      .getByText(/^PE-\d{4}-\d{7}$/)
      .first()
      .textContent()) ?? ''
  expect(await page.getByText(/Diisi oleh petugas untuk pemohon/).count()).toBe(1)
  expect(await barriersOn(page)).toEqual([])
  await signOut(visitor)

  await signIn(visitor, 'rt')
  await openFromInbox(visitor, number)
  await page.getByRole('button', { name: `Kembalikan: ${number}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio').first().check()
  await dialog.getByLabel('Catatan untuk pemohon (tidak wajib)').fill('Lampirkan KK yang terbaru')
  await dialog.getByRole('button', { name: 'Kembalikan kepada pemohon' }).click()
  await page.getByText('Dikembalikan kepada pemohon').waitFor()
  await signOut(visitor)

  await signIn(visitor, 'admin')
  await page.goto(address)
  await page.getByText('Lampirkan KK yang terbaru').waitFor()
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await page.getByRole('button', { name: 'Ajukan kembali' }).click()
  await page.getByText('Menunggu di sini').waitFor()
  await signOut(visitor)

  for (const who of ['rt', 'rw', 'lurah', 'camat']) {
    await signIn(visitor, who)
    await openFromInbox(visitor, number)
    await page.getByRole('button', { name: `Setujui: ${number}` }).click()
    await page.getByText(/^Disetujui[,.]/).waitFor()
    if (who === 'rt') await seeUndoEnd(page)
    if (who === 'camat') await page.getByText('Selesai', { exact: true }).first().waitFor()
    await signOut(visitor)
  }
  expect(troubles).toEqual([])
}, 120_000)

test('a resident asks on a phone beyond encryption, and watches how an RT head who is helped approves', async () => {
  await build.account({ username: 'warga', role: 'RESIDENT', unit: homeRt, residentId: await build.resident() })
  const office = city.url.replace('127.0.0.1', 'office.example')
  const { page, troubles } = await visit(browser, office, { width: 360 })
  await signIn({ page }, 'warga')
  await page.getByRole('link', { name: 'Permohonan baru' }).click()
  await page.getByRole('radio', { name: 'Layanan WARIS' }).check()
  await page.getByRole('button', { name: 'Lanjut mengisi' }).click()
  await answerEverything(page)
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  const empty = { ...pdf('kosong.pdf'), buffer: Buffer.alloc(0) }
  await page.getByRole('main').locator('input[type=file]').first().setInputFiles([empty])
  await page.getByText(/^kosong.pdf: Berkas ini kosong/).waitFor()
  await page.getByRole('button', { name: 'Batalkan' }).click()
  await attachEverything(page)
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await page.getByRole('button', { name: 'Ajukan permohonan' }).click()
  await page.getByText(/^Permohonan terkirim dengan nomor /).waitFor()
  const [fetched] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'berkas-0.pdf' }).click(),
  ])
  expect(await readFile(await fetched.path(), 'utf8')).toBe(smallPdf)
  expect(await page.getByRole('button', { name: /^Setujui/ }).count()).toBe(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await barriersOn(page)).toEqual([])

  await page.getByRole('button', { name: 'Tautan pelacakan' }).click()
  const link = await page.getByRole('dialog').locator('code').innerText()
  await page.getByRole('button', { name: 'Tutup' }).click()
  const stranger = await visit(browser, link)
  await stranger.page.getByText(/^Menunggu di /).waitFor()

  const helper = await visit(browser, new URL(new URL(page.url()).pathname, city.url).href)
  await signIn(helper, 'admin')
  await helper.page.getByRole('button', { name: /^Setujui: / }).click()
  await helper.page.getByText('Pilih alasannya dahulu.').waitFor()
  await helper.page.getByLabel('Alasan dibantu').click()
  await helper.page.getByRole('option', { name: 'usia sepuh' }).click()
  await helper.page.getByRole('button', { name: /^Setujui: / }).click()
  await helper.page.getByText(/^Disetujui, sekarang di RW 02/).waitFor()
  await helper.page.getByText(/^Dimasukkan orang lain untuk pejabat. Alasan: usia sepuh/).waitFor()
  await page.getByText('Disetujui', { exact: true }).waitFor()
  expect([...helper.troubles, ...stranger.troubles]).toEqual([])
  expect(troubles.filter((trouble) => !/422|Cross-Origin-Opener-Policy/.test(trouble))).toEqual([])
}, 120_000)

/** The same form, saved at the same time on another device. */
async function writeElsewhere(address: string): Promise<void> {
  const form = { pewaris: 'Warga Contoh Muda', jumlah: 3, meninggal: '2026-01-15' }
  const { errors } = await city.query(
    'mutation ($id: ID!, $form: JSONObject!) { requestRevise(id: $id, form: $form) { id } }',
    { id: /requests\/(\d+)/.exec(address)![1], form },
    await city.signIn('admin'),
  )
  expect(errors).toBeUndefined()
}

/** What the form asks; first not as it asks it. */
async function answerEverything(page: Page): Promise<void> {
  await page.getByLabel('Jumlah ahli waris').fill('dua')
  await page.getByLabel('Tanggal meninggal').fill('2026-01-15')
  await page.getByLabel('Nama pewaris').fill('Warga Contoh Tua')
  await page.getByText('Tersimpan', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await page.getByRole('button', { name: 'Ajukan permohonan' }).click()
  await expect.poll(() => page.getByLabel('Jumlah ahli waris').getAttribute('aria-invalid')).toBe('true')
  await page.getByText('Isian tidak dapat diterima.').waitFor()
  await page.getByLabel('Jumlah ahli waris').fill('2')
  await page.getByText('Isian tidak dapat diterima.').waitFor({ state: 'detached' })
}

/** A file for everything that is asked for. */
async function attachEverything(page: Page): Promise<void> {
  const slots = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Wajib' })
  await slots.first().waitFor()
  for (const [index, slot] of (await slots.all()).entries()) {
    await slot.locator('input[type=file]').setInputFiles([pdf(`berkas-${index}.pdf`)])
    await slot.getByRole('link', { name: `berkas-${index}.pdf` }).waitFor()
  }
}

/** A decision can be taken back until its time has run down; nothing moves when that is over. */
async function seeUndoEnd(page: Page): Promise<void> {
  const offer = page.getByRole('button', { name: 'Tarik kembali' })
  await offer.waitFor()
  expect(await page.getByRole('timer').innerText()).toMatch(/^0:0\d$/)
  const tall = await page.evaluate(() => document.documentElement.scrollHeight)
  await offer.waitFor({ state: 'hidden' })
  await page.getByText('Putusan Anda tidak dapat ditarik kembali lagi.').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(tall)
}

async function openFromInbox({ page }: Visitor, number: string): Promise<void> {
  await page.goto(new URL('/inbox', city.url).href)
  const card = page.getByRole('main').getByRole('listitem').filter({ hasText: number })
  await card.getByRole('link').first().click()
  await page.getByText('Perjalanan permohonan').waitFor()
}

const smallPdf = `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200]>> endobj
trailer <</Size 4 /Root 1 0 R>>
%%EOF
`
