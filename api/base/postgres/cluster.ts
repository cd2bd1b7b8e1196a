import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chownSync, lstatSync, mkdirSync, readFileSync, readdirSync, realpathSync } from 'node:fs'
import { renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CannotStart, oneLine } from '../cannot-start.ts'
import { canEnter, makeFolder, serverAccount, spawnAs, type SystemAccount } from './account.ts'
import { postgresFolder, sharedStage } from './binaries.ts'
import { isAlive } from './pid-file.ts'
import { serverEnvironment } from './settings.ts'

/** The database cluster of one data folder: where it lies, what runs it, as whom, and the passwords of its roles. */
export type Cluster = {
  folder: string
  programs: string
  log: string
  account: SystemAccount
  passwords: Passwords
}

export type Passwords = { superuser: string; owner: string; app: string }

const majorVersion = '18'
const encoding = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
const initdbArguments = ['-U', 'postgres', '-A', 'scram-sha-256', ...encoding]

/** Finds the cluster of this data folder, or makes it. An interrupted making leaves nothing behind that counts. */
export async function openCluster(dataDir: string, durable: boolean, report: (line: string) => void): Promise<Cluster> {
  makeFolder(dataDir)
  const home = realpathSync(dataDir)
  const link = path.join(home, 'postgres')
  const found = lstatSync(link, { throwIfNoEntry: false }) ? realpathSync(link) : null
  const account = found ? ownerOf(found) : serverAccount()
  const programs = postgresFolder(account, home)
  const folder = found ?? placeFor(home, account)
  if (!found) {
    report(`Setting up PostgreSQL ${majorVersion} in ${folder}`)
    await create(folder, programs, account, durable)
    if (folder !== link) symlinkSync(folder, link)
  }
  const version = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim()
  if (version !== majorVersion) {
    throw new CannotStart(
      `${folder} was made by PostgreSQL ${version}, this is ${majorVersion}. Use the release it belongs to, or another DATA_DIR.`,
    )
  }
  const passwords: Passwords = JSON.parse(readFileSync(passwordFile(folder), 'utf8'))
  return { folder, programs, log: path.join(home, 'postgres.log'), account, passwords }
}

/** Root runs an existing cluster as whoever owns it; anyone else can run only their own. */
function ownerOf(folder: string): SystemAccount {
  const { uid, gid } = statSync(folder)
  const own = process.getuid?.()
  if (uid === own && uid !== 0) return { name: 'you', uid, gid, switched: false }
  if (own === 0 && uid !== 0) return { name: `user ${uid}`, uid, gid, switched: true }
  throw new CannotStart(
    `The database in ${folder} belongs to another user. Start as that user, or set DATA_DIR to a folder of your own.`,
  )
}

function placeFor(home: string, account: SystemAccount): string {
  if (canEnter(home, account)) return path.join(home, 'postgres')
  const key = createHash('sha256').update(home).digest('hex').slice(0, 12)
  makeFolder(sharedStage)
  return path.join(sharedStage, `data-${key}-${randomBytes(4).toString('hex')}`)
}

async function create(folder: string, programs: string, account: SystemAccount, durable: boolean): Promise<void> {
  const parent = path.dirname(folder)
  for (const name of readdirSync(parent)) {
    const maker = Number(/\.new-(\d+)$/.exec(name)?.[1] ?? process.pid)
    if (!isAlive(maker))
      rmSync(path.join(parent, name), { recursive: true, force: true, maxRetries: 9, retryDelay: 200 })
  }
  const passwords: Passwords = { superuser: newPassword(), owner: newPassword(), app: newPassword() }
  const unfinished = `${folder}.new-${process.pid}`
  const cluster = path.join(unfinished, 'cluster')
  const passwordInput = path.join(unfinished, 'password')
  mkdirSync(unfinished, { mode: 0o700 })
  writeFileSync(passwordInput, passwords.superuser, { mode: 0o600 })
  if (account.switched) for (const at of [unfinished, passwordInput]) chownSync(at, account.uid, account.gid)
  const options = [...initdbArguments, ...(durable ? [] : ['--no-sync']), `--pwfile=${passwordInput}`, '-D', cluster]
  const complaint = await run(path.join(programs, 'bin', 'initdb'), options, account)
  if (complaint === null) {
    writeFileSync(passwordFile(cluster), JSON.stringify(passwords), { mode: 0o600 })
    renameSync(cluster, folder)
  }
  rmSync(unfinished, { recursive: true, force: true })
  if (complaint !== null) throw new CannotStart(`PostgreSQL could not be set up: ${complaint}`)
}

/** Null when all went well, else what it said. In a group of its own, so that Ctrl-C reaches this program alone. */
async function run(program: string, options: string[], account: SystemAccount): Promise<string | null> {
  const child = spawn(program, options, {
    ...spawnAs(account),
    cwd: '/',
    env: serverEnvironment,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(oneLine(error)))
    child.once('close', (status) => resolve(status === 0 ? null : oneLine(said)))
  })
}

function passwordFile(cluster: string): string {
  return path.join(cluster, 'portal-emas-passwords.json')
}

function newPassword(): string {
  return randomBytes(24).toString('base64url')
}
