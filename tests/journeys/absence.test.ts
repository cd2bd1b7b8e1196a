import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { barriersOn } from '../support/barriers.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { signIn } from '../support/door.ts'
import { visit } from '../support/visitor.ts'

const kelurahan = '35.74.04.1003'

let city: TestApi
let browser: Browser
let build: Builders

beforeAll(async () => {
  ;[city, browser] = await Promise.all([startApi({ withConsole: true }), launchBrowser()])
  build = await startBuilding(city.database)
  await build.account({ username: 'admin.jabatan', role: 'KELURAHAN_ADMIN', unit: kelurahan })
  await build.account({ username: 'admin.sistem', role: 'SYSTEM_ADMIN' })
  await build.officer({ unit: '35.74.04.1003.02' })
  await build.officer({ unit: kelurahan })
  await build.officer({ unit: kelurahan, position: 'SECRETARY' })
})

afterAll(async () => {
  await build?.end()
  await Promise.all([browser?.close(), city?.close()])
})

test('a kelurahan admin records a new head of an RT, and ends the post again, on a phone', async () => {
  const { page, troubles } = await visit(browser, city.url, { width: 360, height: 760 })
  await signIn({ page }, 'admin.jabatan')
  await page.goto(`${city.url}/posts/create`)
  await page.getByLabel('Wilayah').fill('35.74.04.1003.02.005')
  await page.getByRole('option').filter({ hasText: '35.74.04.1003.02.005' }).click()
  await page.getByRole('combobox', { name: 'Petugas' }).fill('Ketua Terpilih')
  await page.getByRole('option', { name: 'Petugas baru: Ketua Terpilih' }).click()
  await page.getByLabel('Dasar penunjukan').fill('SK Lurah 1/2026')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.getByRole('heading', { name: 'Jabatan' }).waitFor()
  await page.getByText('Ketua Terpilih').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.getByRole('button', { name: 'Akhiri' }).last().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Akhiri' }).click()
  await expect.poll(() => page.getByText('Ketua Terpilih').count()).toBe(0)
  expect(troubles).toEqual([])
})

test('a kelurahan admin lets the secretary act for the lurah, and ends that again', async () => {
  const { page, troubles } = await visit(browser, city.url)
  await signIn({ page }, 'admin.jabatan')
  await page.getByRole('link', { name: 'Jabatan' }).click()
  await page.getByRole('link', { name: 'Tunjuk pejabat' }).click()
  await page.getByLabel('Wilayah').fill('Kanigaran')
  await page.getByRole('option').filter({ hasText: kelurahan }).first().click()
  await page.getByLabel('Sebagai').click()
  await page.getByRole('option', { name: 'Plh.' }).click()
  await page.getByRole('combobox', { name: 'Petugas' }).fill('Petugas Contoh')
  await page.getByRole('option').filter({ hasText: 'Sekretaris' }).click()
  await page.getByLabel('Hari pertama tidak menjabat lagi').fill(`${new Date().getFullYear() + 1}-01-10`)
  expect(await barriersOn(page)).toEqual([])
  await page.getByLabel('Dasar penunjukan').fill('ST Camat 7/2026')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('ST Camat 7/2026').waitFor()
  expect(await page.getByText('Plh.').count()).toBe(1)
  expect(await barriersOn(page)).toEqual([])
  const line = page.getByText('ST Camat 7/2026').locator('xpath=ancestor::*[.//button][1]')
  await line.getByRole('button', { name: 'Akhiri' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Akhiri' }).click()
  await expect.poll(() => page.getByText('ST Camat 7/2026').count()).toBe(0)
  expect(troubles).toEqual([])
})

test('a system admin takes in the list of holidays of the next year, sees what it changes, and publishes it', async () => {
  const { page, troubles } = await visit(browser, city.url)
  await signIn({ page }, 'admin.sistem')
  await page.getByRole('link', { name: 'Kalender kerja' }).click()
  await page.getByText(/hari kerja pada tahun/).waitFor()
  await page.getByRole('link', { name: 'Versi baru' }).click()
  const next = new Date().getFullYear() + 1
  await page.getByLabel('Tempel daftar hari libur').fill(`1 Januari ${next} Tahun Baru\n17/8/${next} Proklamasi`)
  await page.getByRole('button', { name: 'Masukkan 2 hari' }).click()
  await page.getByLabel(`Daftar hari libur ${next} sudah lengkap`).check()
  await page.getByText(new RegExp(`Tahun ${next}: dari`)).waitFor()
  await page.getByRole('button', { name: 'Terbitkan' }).click()
  await page.getByText('Versi 2').waitFor()
  expect(troubles).toEqual([])
  const { page: phone } = await visit(browser, city.url, { width: 360, height: 760 })
  await signIn({ page: phone }, 'admin.sistem')
  await phone.goto(`${city.url}/calendars/edit`)
  await phone.getByLabel('Tempel daftar hari libur').waitFor()
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
