import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { CannotStart, codeOf, oneLine } from '../base/cannot-start.ts'
import { isAlive } from '../base/postgres/pid-file.ts'

const root = path.join(import.meta.dirname, '../..')
const folder = path.join(root, 'dist', 'console')
const stamp = '.built-from'
const inputs = ['console/**', 'vite.config.ts', 'package-lock.json', 'tsconfig.json']

/** The folder of the built console. It is built when there is none yet, or when its sources have changed since. */
export async function buildConsole(report: (line: string) => void, signal?: AbortSignal): Promise<string> {
  const source = hashOfSources()
  if (builtFrom(folder) === source) return folder
  report('Building the console, which takes a few seconds')
  const unfinished = `${folder}.new-${process.pid}`
  try {
    mkdirSync(unfinished, { recursive: true })
    removeAbandoned()
    await runVite(unfinished, signal)
    writeFileSync(path.join(unfinished, stamp), source)
    replaceBy(unfinished)
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(codeOf(error))) {
      throw new CannotStart(`The console cannot be built into ${folder} (${oneLine(error)}). Make it writable.`)
    }
    throw error
  } finally {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return folder
}

/** Of builds that were killed. */
function removeAbandoned(): void {
  for (const name of readdirSync(path.dirname(folder))) {
    const builder = Number(/^console\.(?:new|old)-(\d+)$/.exec(name)?.[1] ?? process.pid)
    if (!isAlive(builder)) rmSync(path.join(path.dirname(folder), name), { recursive: true, force: true })
  }
}

/** Two programs may build at once: then the first to finish is as good as the second. */
function replaceBy(built: string): void {
  const former = `${folder}.old-${process.pid}`
  if (existsSync(folder)) renameSync(folder, former)
  try {
    renameSync(built, folder)
  } catch (error) {
    if (!['EEXIST', 'ENOTEMPTY'].includes(codeOf(error))) throw error
  }
  rmSync(former, { recursive: true, force: true })
}

function builtFrom(built: string): string | null {
  const file = path.join(built, stamp)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  for (const name of globSync(inputs, { cwd: root }).toSorted()) {
    const file = path.join(root, name)
    if (statSync(file).isFile()) hash.update(name).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** In a process of its own: what a build needs of memory is given back when it ends. */
async function runVite(outDir: string, signal?: AbortSignal): Promise<void> {
  const vite = path.join(path.dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js')
  const options = ['build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn', '--configLoader', 'native']
  const child = spawn(process.execPath, [vite, ...options], {
    cwd: root,
    // Whatever this program is: React would add its warnings, and its weight, in any other.
    env: { ...process.env, NODE_ENV: 'production' },
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  }
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (status !== 0) throw new CannotStart(`The console could not be built:\n${said.trim()}`)
}
