import { CannotStart, oneLine } from '../cannot-start.ts'
import { openCluster } from './cluster.ts'
import { KeptServer } from './kept-server.ts'
import { addressOf, appRole, databaseName, ownerRole, prepareRoles, superuserAddress } from './roles.ts'
import { serverSettings } from './settings.ts'

export type PostgresOptions = {
  dataDir: string
  report: (line: string) => void
  /** Over our own settings; `fsync: 'off'` also makes the cluster without waiting for the disk. */
  settings?: Record<string, string>
  /** Another program keeps the server of this data folder: refuse (default), or use it and leave it running. */
  whenKept?: 'refuse' | 'join'
  /** The server ended and could not be brought back. Without it only `report` hears of it. */
  onLost?: (error: unknown) => void
}

/** The bundled server of one data folder, with addresses for the owner of the tables, the application and its tests. */
export type RunningPostgres = {
  ownerUrl: string
  appUrl: string
  superuserUrl: string
  /** Stops the server unless another program keeps it. */
  stop(): Promise<void>
}

/**
 * Brings up the bundled PostgreSQL of a data folder: starts it, adopts one that outlived its program, or recovers one
 * that was killed. While this program lives, a server that dies is brought back on the same port.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dataDir, report, whenKept = 'refuse' } = options
  const settings = { ...serverSettings(), ...options.settings }
  const cluster = await inFolder(dataDir, () => openCluster(dataDir, settings['fsync'] !== 'off', report))
  const kept = new KeptServer(cluster, settings, report, options.onLost ?? (() => undefined))
  const server = await inFolder(dataDir, () => kept.start())
  if (!kept.keeper && whenKept === 'refuse') {
    throw new CannotStart(
      `The data folder ${dataDir} is in use by another Portal Emas. Stop that one, or set DATA_DIR to another folder.`,
    )
  }
  if (kept.keeper) {
    if (server.adopted) report('Took over the PostgreSQL that was still running')
    await prepareRoles(kept.keeper, cluster)
  }
  return {
    ownerUrl: addressOf(ownerRole, cluster.passwords.owner, server.port, databaseName),
    appUrl: addressOf(appRole, cluster.passwords.app, server.port, databaseName),
    superuserUrl: superuserAddress(cluster, server.port),
    stop: () => kept.stop(),
  }
}

/** Puts what the file system refuses (its errors name a path) into words: which folder, why, and what to do. */
async function inFolder<T>(dataDir: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error && 'path' in error)) throw error
    throw new CannotStart(
      `The data folder ${dataDir} cannot be used (${oneLine(error)}). Give this user the right to write there, or set DATA_DIR to another folder.`,
    )
  }
}
