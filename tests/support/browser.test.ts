import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { findBrowser, launchBrowser } from './browser.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser?.close())

test('a real browser draws a page with its own fonts', async () => {
  const page = await browser.newPage()
  await page.setContent('<p style="display: inline-block; font: 40px sans-serif">Permohonan menunggu</p>')
  expect(await page.locator('p').evaluate((p) => p.getBoundingClientRect().width)).toBeGreaterThan(200)
  expect((await page.screenshot()).byteLength).toBeGreaterThan(1000)
})

test('a browser named by the environment goes before every other', async () => {
  expect(await findBrowser(process.execPath)).toEqual({ executablePath: process.execPath, env: {} })
  await expect(findBrowser('/no/such/browser')).rejects.toThrow('CHROMIUM_PATH is /no/such/browser')
})

test('an installed Chrome is taken where no browser is bundled', async () => {
  const none = async () => null
  expect(await findBrowser('', none, ['/no/such/chrome', process.execPath])).toMatchObject({
    executablePath: process.execPath,
  })
})

test('a machine without any browser is told what to do', async () => {
  await expect(findBrowser('', async () => null, [])).rejects.toThrow('install Google Chrome, or set CHROMIUM_PATH')
})
