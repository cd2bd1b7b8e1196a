import path from 'node:path'
import { freePort } from '../../api/base/postgres/free-port.ts'
import { benchKeys } from '../prepare/database.ts'
import { type Child, startChild } from './child.ts'
import type { ServerName } from '../questions/question.ts'

const root = path.join(import.meta.dirname, '..', '..')

/** What a server needs to know. */
export interface ServerSetting {
  /** The application's role, bound by the fence. */
  databaseUrl: string
  /** A file with who each token stands for, for the peers. */
  callersPath: string
}

/** Starts one of the servers: ours as an operator would, without the console, the peers with the callers told. */
export async function startBenchServer(name: ServerName, setting: ServerSetting): Promise<Child> {
  // What waits longer than it should is left to the callers: no job takes it on meanwhile.
  const standing = { REMIND_BEFORE: 'never', ESCALATE_AFTER: 'never' }
  const env = { DATABASE_URL: setting.databaseUrl, BENCH_CALLERS: setting.callersPath, ...standing }
  switch (name) {
    case 'ours': {
      const port = await freePort()
      // It watches for the end of who started it only when run by npm.
      const watching = { npm_lifecycle_event: 'bench', DATA_KEYS: benchKeys }
      const args = ['--import', 'tsx', path.join(root, 'api/main.ts'), '--api-alone']
      return await startChild(name, args, { ...env, ...watching, PORT: String(port) }, port)
    }
    case 'bare':
      return await startChild(name, ['--import', 'tsx', path.join(root, 'bench/bare/server.ts')], env)
    case 'postgraphile':
      return await startChild(name, [path.join(root, 'bench/peers/postgraphile.mjs')], env)
  }
}
