import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { CannotStart } from '../cannot-start.ts'

/** The system account PostgreSQL runs as; `switched` is true where it is not the account this program runs as. */
export type SystemAccount = { name: string; uid: number; gid: number; switched: boolean }

/** PostgreSQL refuses to run as root: there it runs as `postgres`, else as `nobody`; otherwise as whoever runs this program. */
export function serverAccount(): SystemAccount {
  const uid = process.getuid?.() ?? -1
  if (uid !== 0) return { name: 'you', uid, gid: process.getgid?.() ?? -1, switched: false }
  for (const name of ['postgres', 'nobody']) {
    const found = { uid: numericId('-u', name), gid: numericId('-g', name) }
    if (found.uid && found.gid) return { name, uid: found.uid, gid: found.gid, switched: true }
  }
  throw new CannotStart(
    'PostgreSQL does not run as root, and there is no user postgres or nobody. Start again as an ordinary user.',
  )
}

/** What `spawn` needs to become this account; nothing where it already is. It wants signed numbers: macOS has a -2. */
export function spawnAs(account: SystemAccount): { uid?: number; gid?: number } {
  return account.switched ? { uid: account.uid | 0, gid: account.gid | 0 } : {}
}

/** Whether the account may pass through every folder on the way into this one, itself included; our own always may. */
export function canEnter(folder: string, account: SystemAccount): boolean {
  if (!account.switched) return true
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const { uid, gid, mode } = statSync(at)
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
    if (((mode >> shift) & 0o1) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

/** Makes a folder and what is missing above it; as root so that every account may pass through, whatever the umask. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true })
  if (!first || process.getuid?.() !== 0) return
  for (let at = path.resolve(folder); at.length >= first.length; at = path.dirname(at)) chmodSync(at, 0o755)
}

/** The number as the file system shows it; null when there is no such user. */
function numericId(flag: '-u' | '-g', name: string): number | null {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return answer.status === 0 && /^-?\d+$/.test(answer.stdout.trim()) ? Number(answer.stdout) >>> 0 : null
}
