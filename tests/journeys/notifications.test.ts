import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
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
  const request = await build.request({ number: 'PE-2026-0000042' })
  await build.rows.select(
    `insert into notification (event_id, request_id, place, recipient, channel, template, state, attempts, failure, reply,
                               created_at, due_at, queued_at, tried_at)
     select min(id), request_id, place, wanted.recipient, wanted.channel, 'SUBMITTED', wanted.state, 2, wanted.failure,
            wanted.reply, now(), now(), now(), now()
       from request_event, (values ('APPLICANT', 'EMAIL', 'FAILED', 'REFUSED', 550),
                                   ('OFFICER', 'EMAIL', 'UNKNOWN', 'LOST', null),
                                   ('WEBHOOK', 'WEBHOOK', 'SENT', null, 204))
                             as wanted (recipient, channel, state, failure, reply)
      where request_id = $1 group by request_id, place, wanted.recipient, wanted.channel, wanted.state, wanted.failure,
            wanted.reply`,
    [request.id],
  )
  await build.end()
})

afterAll(() => Promise.all([browser?.close(), city?.close()]))

test.each([1280, 360])(
  'who runs the system sees what was not told, and why, and has it tried again (%i wide)',
  async (width) => {
    const { page, troubles } = await visit(browser, city.url, { width })
    await signIn({ page }, 'sysadmin')
    await page.goto(new URL('/notifications', city.url).href)
    await page.getByText('Server tujuan menolak. (550)').or(page.getByText('Sambungan putus')).first().waitFor()
    const lines = page.getByRole('listitem').filter({ hasText: 'PE-2026-0000042' })
    expect(await lines.count()).toBe(3)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const next = lines.filter({ has: page.getByRole('button', { name: 'Coba lagi' }) }).first()
    const isUnknown = await next.getByText('Tidak diketahui').isVisible()
    await next.getByRole('button', { name: 'Coba lagi' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(isUnknown ? 'mungkin menerimanya dua kali' : 'akan dicoba dikirim lagi').waitFor()
    await dialog.getByRole('button', { name: 'Coba lagi' }).click()
    await dialog.waitFor({ state: 'detached' })
    await lines.getByText('Menunggu', { exact: true }).first().waitFor()
    expect(troubles).toEqual([])
  },
)

test('someone who works for the city gives an address of their own', async () => {
  const { page, troubles } = await visit(browser, city.url, { width: 360 })
  await signIn({ page }, 'sysadmin')
  await page.goto(new URL('/account', city.url).href)
  await page.getByLabel('Surel').fill('sistem@example.org')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.getByText('Alamat surel sudah disimpan.').waitFor()
  await page.reload()
  await expect.poll(() => page.getByLabel('Surel').inputValue()).toBe('sistem@example.org')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(troubles).toEqual([])
})
