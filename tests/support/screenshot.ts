import { join } from 'node:path'
import { launchBrowser } from './browser.ts'
import { signIn } from './door.ts'

/** `npm run screenshot`: the picture of README, taken of the example city while `npm start` runs. */
const [address = 'http://127.0.0.1:4000'] = process.argv.slice(2)
const picture = join(import.meta.dirname, '../../docs/dashboard.png')

const browser = await launchBrowser()
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
  })
  await page.goto(address)
  await signIn({ page }, 'diskominfo')
  await page.locator('.recharts-line-curve').first().waitFor()
  await page.locator('body').click({ position: { x: 1, y: 719 } })
  await page.screenshot({ path: picture })
  console.log(picture)
} finally {
  await browser.close()
}
