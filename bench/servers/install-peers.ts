import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CannotStart } from '../../api/base/cannot-start.ts'

const folder = path.join(import.meta.dirname, '..', 'peers')

/** Installs the peers as their lockfile says, unless they are there already. */
export function installPeers(report: (line: string) => void): void {
  const lockfile = readFileSync(path.join(folder, 'package-lock.json'), 'utf8')
  const mark = path.join(folder, 'node_modules', '.installed-lockfile')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lockfile) return
  report('Installing the peers of the benchmark')
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new CannotStart(`The peers could not be installed in ${folder}: ${stderr.trim()}`)
  writeFileSync(mark, lockfile)
}
