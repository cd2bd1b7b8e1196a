import pg from 'pg'
import { loggable } from './loggable.ts'

const reconnectAfter = 1_000

/**
 * What to do on news of a channel, given what was said there since the last time; all are done once at the start and
 * again after a break, when news may have been missed.
 */
export type Channels = Record<string, (client: pg.Client, said: readonly string[]) => Promise<void> | void>

/** Listens to what other servers and programs announce through PostgreSQL, on a connection of its own. */
export class News {
  readonly #url: string
  readonly #channels: Channels
  #client: pg.Client | null = null
  #timer: NodeJS.Timeout | null = null
  #closed = false
  /** The channels being read again, and what was said there meanwhile: a burst of news is read twice at most. */
  readonly #reading = new Map<string, string[]>()

  constructor(url: string, channels: Channels) {
    this.#url = url
    this.#channels = channels
  }

  /** Begins to listen, and brings everything up to date before it returns. */
  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, application_name: 'portal-emas news' })
    client.on('error', () => this.#reconnect(client))
    client.on('end', () => this.#reconnect(client))
    client.on('notification', ({ channel, payload }) => void this.#hear(channel, payload ?? '', client))
    this.#client = client
    await client.connect()
    for (const channel of Object.keys(this.#channels)) await client.query(`listen ${channel}`)
    for (const hear of Object.values(this.#channels)) await hear(client, [])
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#client?.end()
  }

  async #hear(channel: string, said: string, client: pg.Client): Promise<void> {
    const waiting = this.#reading.get(channel)
    if (waiting) {
      waiting.push(said)
      return
    }
    const heard = [said]
    this.#reading.set(channel, heard)
    try {
      while (heard.length > 0 && !this.#closed) await this.#channels[channel]?.(client, heard.splice(0))
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
