import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { CannotStart, codeOf, oneLine } from '../cannot-start.ts'
import { openCluster, type Cluster } from './cluster.ts'
import { keep } from './keeper.ts'
import { addressOf, appRole, databaseName, ownerRole, prepareRoles, superuserAddress } from './roles.ts'
import { bringDown, bringUp, type Server } from './server.ts'
import { serverSettings } from './settings.ts'

/** Refused or cut connections, and a server that is just starting or stopping. */
const passing = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'])
const mostAttempts = 50
const pauseMs = 100

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
  let isStopping = false
  let { server, keeper } = await inFolder(dataDir, () => claim())
  if (!keeper && whenKept === 'refuse') {
    throw new CannotStart(
      `The data folder ${dataDir} is in use by another Portal Emas. Stop that one, or set DATA_DIR to another folder.`,
    )
  }
  if (keeper && server.adopted) report('Took over the PostgreSQL that was still running')
  if (keeper) await prepareRoles(keeper, cluster)

  function revive(): void {
    if (isStopping) return
    report('PostgreSQL ended unexpectedly; bringing it back')
    reviveOnce().catch((error: unknown) => {
      if (isStopping) return
      report(`PostgreSQL could not be brought back: ${oneLine(error)}`)
      options.onLost?.(error)
    })
  }

  async function reviveOnce(): Promise<void> {
    ;({ server, keeper } = await claim(server.port))
  }

  /** A server that was just killed may still look alive: then the connection fails, and all is looked at again. */
  async function claim(port?: number): Promise<{ server: Server; keeper: Client | null }> {
    for (let attempt = 1; ; attempt++) {
      const found = await bringUp(cluster, settings, report, port)
      try {
        return { server: found, keeper: await keep(superuserAddress(cluster, found.port), revive) }
      } catch (error) {
        if (attempt === mostAttempts || !passing.has(codeOf(error))) throw error
        await sleep(pauseMs)
      }
    }
  }

  async function stop(): Promise<void> {
    if (!keeper || isStopping) return
    isStopping = true
    await bringDown(cluster, server)
  }

  return { ...addresses(cluster, server), stop }
}

function addresses(cluster: Cluster, { port }: Server): Omit<RunningPostgres, 'stop'> {
  return {
    ownerUrl: addressOf(ownerRole, cluster.passwords.owner, port, databaseName),
    appUrl: addressOf(appRole, cluster.passwords.app, port, databaseName),
    superuserUrl: superuserAddress(cluster, port),
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
