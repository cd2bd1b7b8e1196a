import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { codeOf, oneLine } from '../cannot-start.ts'
import type { Cluster } from './cluster.ts'
import { keep } from './keeper.ts'
import { superuserAddress } from './roles.ts'
import { bringDown, bringUp, type Server } from './server.ts'

/** Connections that are refused, cut or not answered, and a server that is just starting or stopping. */
const passing = /^(ECONNREFUSED|ECONNRESET|EPIPE|57P01|57P02|57P03)$|terminated|timeout/
const mostAttempts = 50
const pauseMs = 100

/** A running server that is brought back when it dies, as long as this program is the one that keeps it. */
export class KeptServer {
  readonly #cluster: Cluster
  readonly #settings: Record<string, string>
  readonly #report: (line: string) => void
  readonly #onLost: (error: unknown) => void
  #server: Server | null = null
  #keeper: Client | null = null
  #reviving = Promise.resolve()
  #isStopping = false

  constructor(
    cluster: Cluster,
    settings: Record<string, string>,
    report: (line: string) => void,
    onLost: (error: unknown) => void,
  ) {
    this.#cluster = cluster
    this.#settings = settings
    this.#report = report
    this.#onLost = onLost
  }

  /** The session of the superuser that keeps the server; null when another program keeps it. */
  get keeper(): Client | null {
    return this.#keeper
  }

  /** Brings the server up or adopts it, and keeps it unless another program does. */
  async start(port?: number): Promise<Server> {
    for (let attempt = 1; ; attempt++) {
      const server = await bringUp(this.#cluster, this.#settings, this.#report, port)
      try {
        this.#keeper = await keep(superuserAddress(this.#cluster, server.port), () => this.#revive(server.port))
        this.#server = server
        return server
      } catch (error) {
        // A server that was just killed may still look alive: then the connection fails, and all is looked at again.
        if (attempt === mostAttempts || !passing.test(codeOf(error) || oneLine(error))) throw error
        await sleep(pauseMs)
      }
    }
  }

  /** Stops the server if it is ours to stop. One that is just being brought back is stopped when it is there. */
  async stop(): Promise<void> {
    if (this.#isStopping) return
    this.#isStopping = true
    await this.#reviving
    if (this.#keeper && this.#server) await bringDown(this.#cluster, this.#server)
  }

  #revive(port: number): void {
    if (this.#isStopping) return
    this.#report('PostgreSQL ended unexpectedly; bringing it back')
    this.#reviving = this.start(port).then(
      () => undefined,
      (error: unknown) => {
        this.#report(`PostgreSQL could not be brought back: ${oneLine(error)}`)
        this.#onLost(error)
      },
    )
  }
}
