import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuilding } from '../support/builders.ts'
import { signIn } from '../support/door.ts'
import { visit } from '../support/visitor.ts'

let city: TestApi
let browser: Browser

beforeAll(async () => {
  ;[city, browser] = await Promise.all([startApi({ withConsole: true }), launchBrowser()])
  const build = await startBuilding(city.database)
  await build.account({ username: 'sysadmin', role: 'SYSTEM_ADMIN' })
  await build.account({ username: 'admin.kanigaran', role: 'KELURAHAN_ADMIN', unit: '35.74.04.1003' })
  await build.resident()
  await build.end()
})

afterAll(() => Promise.all([browser?.close(), city?.close()]))

test('the key of an API client is shown once, opens what it may, and the audit log tells of it', async () => {
  const { page, troubles } = await visit(browser, city.url)
  await signIn({ page }, 'sysadmin')
  await page.getByRole('link', { name: 'Aplikasi mitra' }).click()
  await page.getByRole('link', { name: 'Tambah aplikasi' }).click()
  await page.getByLabel('Nama aplikasi').fill('Antrean Puskesmas')
  await page.getByLabel('Narahubung').fill('Dinas Kesehatan')
  await page.getByLabel('Wilayah yang dilihat').fill('Kanigaran')
  await page.getByRole('option', { name: /^Kec\. Kanigaran/ }).click()
  await page.getByRole('checkbox', { name: /requests:read/ }).check()
  await page.getByRole('button', { name: 'Simpan' }).click()

  const dialog = page.getByRole('dialog', { name: 'Kunci untuk Antrean Puskesmas' })
  const key = await dialog.locator('code').innerText()
  await page.keyboard.press('Escape')
  await page.mouse.click(5, 5)
  expect(await dialog.isVisible()).toBe(true)
  expect(codesOf(await city.query('{ requests { total } }', {}, key))).toEqual([])
  expect(codesOf(await city.query('{ processingTime { asOf } }', {}, key))).toEqual(['FORBIDDEN'])
  await dialog.getByRole('button', { name: 'Sudah saya simpan' }).click()
  await page.getByText(`pe_…${key.slice(-4)}`).waitFor()
  expect(await page.content()).not.toContain(key)

  await page.getByRole('link', { name: 'Jejak audit aplikasi ini' }).click()
  const entry = page.getByRole('button', { name: /Hak dan kata sandi.*sysadmin/ }).first()
  await entry.click()
  await page.getByRole('cell', { name: 'Antrean Puskesmas' }).waitFor()
  expect(troubles).toEqual([])
})

test('a kelurahan admin shows a NIK for a reason, which the record then tells, and it is masked again', async () => {
  const { page, troubles } = await visit(browser, city.url, { width: 360 })
  await signIn({ page }, 'admin.kanigaran')
  await page.goto(new URL('/residents', city.url).href)
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click()
  await page.getByText('Siapa yang melihat data ini').waitFor()
  expect(await page.getByText(/\d{16}/).count()).toBe(0)
  await page.getByRole('button', { name: 'Tampilkan NIK dan KK' }).click()
  const dialog = page.getByRole('dialog', { name: 'Tampilkan NIK dan KK' })
  await dialog.getByLabel('Alasan').fill('Mencocokkan kartu keluarga di loket')
  await dialog.getByRole('button', { name: 'Tampilkan NIK dan KK' }).click()
  await expect.poll(() => page.getByText(/^\d{16}$/).count()).toBeGreaterThan(0)
  await page.getByText('Mencocokkan kartu keluarga di loket').waitFor()
  await page.getByRole('button', { name: /^Sembunyikan/ }).click()
  expect(await page.getByText(/\d{16}/).count()).toBe(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(troubles).toEqual([])
})
