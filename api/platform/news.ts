import pg from 'pg'
import { loggable } from './loggable.ts'

const reconnectAfter = 1_000

/** What to do on news of a channel; all are done once at the start and again after a break, when news may have been missed. */
export type Channels = Record<string, (client: pg.Client) => Promise<void> | void>

/** Listens to what other servers and programs announce through PostgreSQL, on a connection of its own. */
export class News {
  readonly #url: string
  readonly #channels: Channels
  #client: pg.Client | null = null
  #timer: NodeJS.Timeout | null = null
  #closed = false
  /** The channels being read again, and whether more news came meanwhile: a burst of news is read twice at most. */
  readonly #reading = new Map<string, boolean>()

  constructor(url: string, channels: Channels) {
    this.#url = url
    this.#channels = channels
  }

  /** Begins to listen, and brings everything up to date before it returns. */
  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, application_name: 'portal-emas news' })
    client.on('error', () => this.#reconnect(client))
    client.on('end', () => this.#reconnect(client))
    client.on('notification', ({ channel }) => void this.#hear(channel, client))
    this.#client = client
    await client.connect()
    for (const channel of Object.keys(this.#channels)) await client.query(`listen ${channel}`)
    for (const hear of Object.values(this.#channels)) await hear(client)
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#client?.end()
  }

  async #hear(channel: string, client: pg.Client): Promise<void> {
    if (this.#reading.has(channel)) {
      this.#reading.set(channel, true)
      return
    }
    try {
      do {
        this.#reading.set(channel, false)
        await this.#channels[channel]?.(client)
      } while (this.#reading.get(channel) && !this.#closed)
    } catch (error) {
      if (this.#closed) return
      console.error(`What ${channel} announced could not be read again:`, loggable(error))
      this.#reconnect(client)
    } finally {
      this.#reading.delete(channel)
    }
  }

  #reconnect(lost: pg.Client): void {
    if (this.#closed || this.#client !== lost) return
    this.#client = null
    void lost.end().catch(() => undefined)
    this.#timer = setTimeout(() => {
      this.open().catch(() => this.#client && this.#reconnect(this.#client))
    }, reconnectAfter)
  }
}
