import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { expect, onTestFailed } from 'vitest'

/** Someone at a browser of their own. */
export interface Visitor {
  page: Page
  /** What must not happen on the way: errors in the console, requests to other hosts, failed answers. */
  troubles: string[]
}

const screenshots = join(import.meta.dirname, '../../test-failures')

/** Opens the console as someone who has never been there. When the test fails, their last screen is kept in test-failures/. */
export async function visit(browser: Browser, url: string, { width = 1280, height = 720 } = {}): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const troubles = watch(page, new URL(url).host)
  const name = `${expect.getState().currentTestName ?? 'visit'} ${width}`.replaceAll(/[^a-z0-9]+/gi, '-')
  onTestFailed(async () => {
    await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true })
    console.log(`${page.url()} as it was: test-failures/${name}.png`, troubles)
  })
  await page.goto(url)
  return { page, troubles }
}

function watch(page: Page, host: string): string[] {
  const troubles: string[] = []
  page.on('console', (message) => message.type() === 'error' && troubles.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const asked = new URL(request.url())
    if (/^(http|ws)/.test(asked.protocol) && asked.host !== host) troubles.push(`another host: ${asked.href}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`)
  })
  return troubles
}
