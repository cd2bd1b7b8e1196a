import type { Page } from 'playwright-core'

/** Whoever has the console open. */
export interface Visiting {
  page: Page
}

/** Signs in with the example password, in Indonesian, and waits for what comes after. */
export async function signIn({ page }: Visiting, username: string): Promise<void> {
  await page.getByLabel('Nama pengguna').fill(username)
  await page.getByLabel('Kata sandi').fill('portal-emas')
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.getByLabel('Kata sandi').waitFor({ state: 'detached' })
}

/** Signs out, and waits for the door. */
export async function signOut({ page }: Visiting): Promise<void> {
  await page.getByRole('button', { name: /^Akun: / }).click()
  await page.getByRole('menuitem', { name: 'Keluar' }).click()
  await page.getByLabel('Nama pengguna').waitFor()
}
