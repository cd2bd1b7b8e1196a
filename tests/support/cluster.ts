import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../api/base/postgres/start.ts'
import { fillTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the template database on the cluster of this run. */
    ownerUrl: string
    appUrl: string
    /** The address of the cluster itself, where databases are made and dropped. */
    superuserUrl: string
  }
}

/** Nothing of a test run needs to survive it. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' }

/** Before all tests: one cluster for the run, with one migrated template database that each test file clones. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'portal-emas-tests-'))
  // As root the server runs as another user, who must reach it.
  await chmod(folder, 0o755)
  const watch = spawn(process.execPath, [join(import.meta.dirname, 'watch.mjs'), folder], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
  })
  const stopAll = async () => {
    watch.stdin.end()
    await once(watch, 'exit')
  }
  try {
    const postgres = await startPostgres({ dataDir: folder, report: () => undefined, settings })
    await fillTemplate(postgres)
    project.provide('ownerUrl', postgres.ownerUrl)
    project.provide('appUrl', postgres.appUrl)
    project.provide('superuserUrl', postgres.superuserUrl)
    return async () => {
      await postgres.stop()
      await stopAll()
    }
  } catch (error) {
    await stopAll()
    throw error
  }
}
