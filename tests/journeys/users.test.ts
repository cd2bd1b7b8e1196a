import { generate } from 'otplib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuilding } from '../support/builders.ts'
import { signIn, signOut } from '../support/door.ts'
import { visit } from '../support/visitor.ts'

const ownPassword = 'kereta senja di stasiun'
const halfMinute = 30

let city: TestApi
let browser: Browser

beforeAll(async () => {
  ;[city, browser] = await Promise.all([startApi({ withConsole: true }), launchBrowser()])
  const build = await startBuilding(city.database)
  await build.account({ username: 'sysadmin', role: 'SYSTEM_ADMIN' })
  await build.end()
})

afterAll(() => Promise.all([browser?.close(), city?.close()]))

test('a new admin changes the password, enrols a second factor, and signs in with its code', async () => {
  const sysadmin = await visit(browser, city.url)
  await signIn(sysadmin, 'sysadmin')
  const password = await createAdmin(sysadmin.page)

  const { page, troubles } = await visit(browser, city.url, { width: 360 })
  await enter(page, password)
  await page.getByRole('heading', { name: 'Ganti kata sandi Anda' }).waitFor()
  expect(await page.getByRole('navigation').getByRole('link').count()).toBe(0)
  await page.getByLabel('Kata sandi sekarang').fill(password)
  await page.getByLabel('Kata sandi baru', { exact: false }).first().fill(ownPassword)
  await page.getByLabel('Ketik lagi kata sandi baru').fill(ownPassword)
  await page.getByRole('button', { name: 'Ganti kata sandi' }).click()

  await page.getByRole('heading', { name: 'Pasang faktor kedua' }).waitFor()
  await page.getByLabel('Kata sandi').fill(ownPassword)
  await page.getByRole('button', { name: 'Mulai pasang' }).click()
  await page.getByRole('img', { name: 'Kode QR untuk aplikasi autentikator' }).waitFor()
  const secret = (await page.locator('code').innerText()).replaceAll(/\s/g, '')
  await page.getByLabel('Kode 6 angka').fill(await codeOf(secret))
  await page.getByRole('button', { name: 'Aktifkan' }).click()
  const codes = page.getByRole('listitem').filter({ hasText: /^[0-9a-f]{4}(-[0-9a-f]{4}){4}$/ })
  await expect.poll(() => codes.count()).toBe(10)
  await page.getByRole('button', { name: 'Sudah saya simpan' }).click()
  await page.getByRole('link', { name: 'Permohonan' }).waitFor()
  await signOut({ page })

  await enter(page, ownPassword)
  await page.getByLabel('Kode 6 angka').fill('000000')
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.getByText('Kode salah atau sudah dipakai.').waitFor()
  await page.getByLabel('Kode 6 angka').fill(await codeOf(secret, halfMinute))
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.getByRole('link', { name: 'Permohonan' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect([...sysadmin.troubles, ...troubles]).toEqual([])
})

/** Lets a kelurahan admin in; answers the password that is shown once. */
async function createAdmin(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Pengguna' }).click()
  await page.getByRole('link', { name: 'Tambah pengguna' }).click()
  await page.getByLabel('Nama lengkap').fill('Admin Baru')
  await page.getByLabel('Nama pengguna').fill('admin.baru')
  await page.getByLabel('Peran').click()
  await page.getByRole('option', { name: 'Admin kelurahan' }).click()
  await page.getByLabel('Wilayah yang dilihat').fill('Kanigaran')
  await page.getByRole('option', { name: /^Kel\. Kanigaran/ }).click()
  await page.getByRole('button', { name: 'Simpan' }).click()
  const dialog = page.getByRole('dialog', { name: 'Kata sandi sementara' })
  const password = await dialog.locator('code').innerText()
  await dialog.getByRole('button', { name: 'Sudah saya simpan' }).click()
  await page.getByText('Belum ganti kata sandi').waitFor()
  expect(await page.content()).not.toContain(password)
  return password
}

async function enter(page: Page, password: string): Promise<void> {
  await page.getByLabel('Nama pengguna').fill('admin.baru')
  await page.getByLabel('Kata sandi').fill(password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
}

/** What the app shows now, or so many seconds later. */
const codeOf = (secret: string, later = 0) => generate({ secret, epoch: Math.floor(Date.now() / 1000) + later })
