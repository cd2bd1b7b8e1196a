import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
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
    if (found.uid > 0) return { name, ...found, switched: true }
  }
  throw new CannotStart(
    'PostgreSQL does not run as root, and there is no user postgres or nobody. Start again as an ordinary user.',
  )
}

/** What `spawn` needs to become this account; nothing where it already is. */
export function spawnAs(account: SystemAccount): { uid?: number; gid?: number } {
  return account.switched ? { uid: account.uid, gid: account.gid } : {}
}

/** Whether the account may pass through every folder on the way into this one, itself included. */
export function canEnter(folder: string, account: SystemAccount): boolean {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const { uid, gid, mode } = statSync(at)
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
    if (((mode >> shift) & 0o1) === 0) return false
    if (at === path.dirname(at)) return true
  }
}

function numericId(flag: '-u' | '-g', name: string): number {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return answer.status === 0 && /^-?\d+$/.test(answer.stdout.trim()) ? Number(answer.stdout) : -1
}
