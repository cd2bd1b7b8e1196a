import { access, constants } from 'node:fs/promises'
import { chromium, type Browser } from 'playwright-core'
import { bundledChromium, type Program } from './chromium.ts'

const flags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage',
  // A host beyond localhost, which without encryption gets less of a browser: http://office.example:<port>.
  '--host-resolver-rules=MAP *.example 127.0.0.1',
]

const installedChromes = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
]

/** Starts a real browser; close it in `afterAll`. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findBrowser()
  return chromium.launch({ executablePath, args: flags, env: { ...inheritedEnvironment(), ...env } })
}

/**
 * The browser of the tests: CHROMIUM_PATH, else the one bundled with the packages, else an installed Chrome.
 * Throws one line saying what to do where there is none.
 */
export async function findBrowser(
  chosen = process.env.CHROMIUM_PATH,
  bundled = bundledChromium,
  installed = installedChromes,
): Promise<Program> {
  if (chosen) {
    if (await runnable(chosen)) return { executablePath: chosen, env: {} }
    throw new Error(`CHROMIUM_PATH is ${chosen}, which is not a program that can be run`)
  }
  const own = await bundled()
  if (own) return own
  for (const path of installed) if (await runnable(path)) return { executablePath: path, env: {} }
  throw new Error('No browser for the browser tests: install Google Chrome, or set CHROMIUM_PATH to a Chromium')
}

const runnable = (path: string) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] != null))
}
