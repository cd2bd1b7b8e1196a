import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { launchBrowser } from '../support/browser.ts'
import { startBuilding } from '../support/builders.ts'
import { signIn, signOut } from '../support/door.ts'
import { visit } from '../support/visitor.ts'

const kanigaran = '35.74.04.1003'

let city: TestApi
let browser: Browser

beforeAll(async () => {
  ;[city, browser] = await Promise.all([startApi({ withConsole: true }), launchBrowser()])
  const build = await startBuilding(city.database)
  await build.officer({ username: 'lurah.kanigaran', unit: kanigaran })
  await build.account({ username: 'admin.kanigaran', role: 'KELURAHAN_ADMIN', unit: kanigaran })
  await build.end()
})

afterAll(() => Promise.all([browser?.close(), city?.close()]))

test('a sign-in outlasts a reload, and no script can read what it rests on', async () => {
  const lurah = await visit(browser, city.url)
  await signIn(lurah, 'lurah.kanigaran')
  await lurah.page.reload()
  await lurah.page.getByRole('heading', { name: 'Kotak masuk' }).waitFor()
  const kept = await lurah.page.evaluate(() =>
    JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }]),
  )
  expect(kept).not.toMatch(/[\w-]{30,}/)
  const [cookie] = await lurah.page.context().cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  await signOut(lurah)
  expect(await lurah.page.getByText('Masa masuk Anda telah berakhir').count()).toBe(0)
  expect(lurah.troubles).toEqual([])
})

test('whoever is signed out from another device is told so, and comes back to where they were', async () => {
  const [office, phone] = [await visit(browser, city.url), await visit(browser, city.url, { width: 360 })]
  await signIn(office, 'lurah.kanigaran')
  await signIn(phone, 'lurah.kanigaran')
  await phone.page.goto(new URL('/account', city.url).href)
  await phone.page.getByText('Perangkat ini').waitFor()
  await phone.page.getByRole('button', { name: 'Keluarkan semua perangkat lain' }).click()
  await phone.page.getByRole('button', { name: /^Keluarkan: / }).waitFor({ state: 'detached' })

  await office.page.getByRole('link', { name: 'Permohonan' }).click()
  await office.page.getByText('Masa masuk Anda telah berakhir. Silakan masuk lagi.').waitFor()
  await signIn(office, 'lurah.kanigaran')
  await office.page.getByRole('heading', { name: 'Permohonan' }).waitFor()
  expect(phone.troubles).toEqual([])
})

test('the menu offers what the server allows: a kelurahan admin no API clients, whatever the address', async () => {
  const { page, ...admin } = await visit(browser, new URL('/apiClients', city.url).href)
  await signIn({ page }, 'admin.kanigaran')
  await page.getByText('Akun Anda tidak berhak melakukan ini.').waitFor()
  const names = await page.getByRole('navigation').getByRole('link').allInnerTexts()
  expect(names).toContain('Warga')
  expect(names).toContain('Pengguna')
  expect(names).not.toContain('Aplikasi mitra')
  expect(admin.troubles).toEqual([])
})
