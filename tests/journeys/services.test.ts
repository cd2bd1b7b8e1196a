import type { Browser, Page } from 'playwright-core'
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
let resident: string

beforeAll(async () => {
  ;[city, browser] = await Promise.all([startApi({ withConsole: true }), launchBrowser()])
  build = await startBuilding(city.database)
  await build.account({ username: 'admin.sistem', role: 'SYSTEM_ADMIN' })
  await build.account({ username: 'admin.loket', role: 'KELURAHAN_ADMIN', unit: kelurahan })
  await build.officer({ unit: kelurahan })
  resident = await build.resident()
})

afterAll(async () => {
  await build?.end()
  await Promise.all([browser?.close(), city?.close()])
})

test('a system admin makes a service, sees its way, and changes it while a request goes on as it began', async () => {
  const { page, troubles } = await visit(browser, city.url)
  await signIn({ page }, 'admin.sistem')
  await page.getByRole('link', { name: 'Layanan', exact: true }).click()
  await page.getByRole('link', { name: 'Layanan baru' }).click()
  await page.getByLabel('Nama layanan').fill('Peminjaman Balai')
  await page.getByRole('textbox', { name: 'Kode', exact: true }).fill('BALAI')
  await page.getByRole('button', { name: 'Tambah pertanyaan' }).click()
  await page.getByRole('textbox', { name: 'Pertanyaan', exact: true }).fill('Jumlah tamu')
  await page.getByRole('button', { name: 'Tambah berkas' }).click()
  await page.getByLabel('Nama berkas').fill('KTP pemohon')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect.poll(() => page.getByLabel('Nama tahap').getAttribute('aria-invalid')).toBe('true')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
  await page.getByLabel('Nama tahap').fill('Persetujuan lurah')
  await chooseRt(page)
  await page.getByText(/Petugas Contoh/).waitFor()
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.getByRole('heading', { name: 'Peminjaman Balai' }).waitFor()
  expect(await barriersOn(page)).toEqual([])
  const first = await submitted()
  expect(first).toMatchObject({ status: 'IN_PROGRESS', stage: { name: 'Persetujuan lurah' }, chain: { version: 1 } })

  await page.getByRole('link', { name: 'Buat versi baru' }).click()
  await page.getByRole('button', { name: 'Tambah tahap' }).click()
  await page.getByLabel('Nama tahap').nth(1).fill('Paraf camat')
  await page.getByRole('link', { name: 'Peminjaman Balai' }).click()
  await page.getByRole('link', { name: 'Buat versi baru' }).click()
  await page.getByText('Isian Anda yang belum disimpan dipulihkan.').waitFor()
  await page.getByLabel('Tingkat').nth(1).click()
  await page.getByRole('option', { name: 'RT', exact: true }).click()
  await chooseRt(page)
  await page.getByText('Tahap hanya naik').waitFor()
  await page.getByLabel('Tingkat').nth(1).click()
  await page.getByRole('option', { name: 'Kecamatan' }).click()
  await page.getByText('Jabatan kosong').waitFor()
  expect(await barriersOn(page)).toEqual([])

  await renamed('Peminjaman Balai Warga')
  await page.getByRole('button', { name: 'Terbitkan' }).click()
  await page.getByText('Isian Anda masih ada di sini').first().waitFor()
  await page.getByRole('heading', { name: 'Peminjaman Balai Warga' }).waitFor()
  await page.getByRole('button', { name: 'Terbitkan' }).click()
  await page.getByText('Versi 2').waitFor()
  expect(
    await ask('query ($id: ID!) { request(id: $id) { chain { version stages { name } } } }', { id: first.id }),
  ).toEqual({
    request: { chain: { version: 1, stages: [{ name: 'Persetujuan lurah' }] } },
  })
  expect(await submitted()).toMatchObject({ chain: { version: 2 } })
  expect(troubles).toEqual([])
})

async function chooseRt(page: Page): Promise<void> {
  await page.getByLabel('RT pemohon').fill('35.74.04.1003.02.005')
  await page.getByRole('option').filter({ hasText: '35.74.04.1003.02.005' }).click()
}

interface Submitted {
  id: string
}

/** A request entered at the counter, whose documents are to follow. */
async function submitted(): Promise<Submitted> {
  const assistance = { reason: 'DEVICE' }
  const input = { serviceType: 'BALAI', applicant: resident, form: { jumlahTamu: '40' }, assistance }
  const { requestBegin: begun } = await ask<{ requestBegin: Submitted }>(
    'mutation ($input: RequestBeginInput!) { requestBegin(input: $input) { id } }',
    { input },
  )
  const { requestSubmit } = await ask<{ requestSubmit: Submitted }>(
    `mutation ($id: ID!, $assistance: AssistanceInput) {
       requestSubmit(id: $id, documentsFollow: true, assistance: $assistance) {
         id status stage { name } chain { version }
       }
     }`,
    { id: begun.id, assistance },
  )
  return requestSubmit
}

/** What another system admin did meanwhile. */
const renamed = (name: string) =>
  ask(
    'mutation ($name: String!) { serviceTypeUpdate(code: "BALAI", input: { name: $name }) { code } }',
    { name },
    'admin.sistem',
  )

async function ask<Data>(document: string, variables: object, who = 'admin.loket'): Promise<Data> {
  const { data, errors } = await city.query<Data>(document, variables, await city.signIn(who))
  if (!data) throw new Error(errors?.[0]?.message)
  return data
}
