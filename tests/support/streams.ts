import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWsClient } from 'graphql-ws'
import { WebSocket } from 'ws'

/** A subscription that was heard: what it told, and how it ended. */
export interface Heard<Data> {
  told: { data?: Data | null; errors?: readonly { extensions?: { code?: string } }[] }[]
  /** Answers with whatever ended it: null when it was completed. */
  ended: Promise<unknown>
  /** Whether the end was reached. */
  isEnded(): boolean
  stop(): void
}

/** The ways in which subscriptions are streamed. */
export const transports = ['WebSocket', 'server-sent events'] as const

export type Transport = (typeof transports)[number]

interface Asking {
  url: string
  token?: string | undefined
  query: string
  variables?: Record<string, unknown>
}

/** Subscribes by the clients that others use, without trying again by themselves. */
export function subscribe<Data = Record<string, unknown>>(transport: Transport, asking: Asking): Heard<Data> {
  const { url, token, query, variables = {} } = asking
  const headers = token ? { authorization: `Bearer ${token}` } : {}
  const client =
    transport === 'WebSocket'
      ? createWsClient({
          url: new URL('/graphql', url.replace(/^http/, 'ws')).href,
          webSocketImpl: WebSocket,
          connectionParams: headers,
          retryAttempts: 0,
        })
      : createSseClient({
          url: new URL('/graphql/stream', url).href,
          headers: headers as Record<string, string>,
          retryAttempts: 0,
        })
  const told: Heard<Data>['told'] = []
  const end = Promise.withResolvers<unknown>()
  let isEnded = false
  void end.promise.then(() => (isEnded = true))
  const stop = client.subscribe<Data>(
    { query, variables },
    {
      next: (result) => void told.push(result as Heard<Data>['told'][number]),
      error: (error) => end.resolve(error),
      complete: () => end.resolve(null),
    },
  )
  return {
    told,
    ended: end.promise,
    isEnded: () => isEnded,
    stop() {
      stop()
      void client.dispose()
    },
  }
}

/** Waits until the server says that a stream tells what happens from now on. Reads server-sent events as they are written. */
export async function openStream(asking: Asking, more: Record<string, string> = {}): Promise<RawStream> {
  const { url, token, query, variables = {} } = asking
  const abort = new AbortController()
  const response = await fetch(new URL('/graphql/stream', url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(token && { authorization: `Bearer ${token}` }),
      ...more,
    },
    body: JSON.stringify({ query, variables }),
    signal: abort.signal,
  })
  const stream = new RawStream(response, abort)
  await stream.until(response.status === 200 ? /^: live$/m : /(?!)/)
  return stream
}

/** A stream of server-sent events, as text. */
export class RawStream {
  text = ''
  isEnded = false
  readonly response: Response
  readonly #abort: AbortController
  readonly #reading: Promise<void>
  #wake = Promise.withResolvers<void>()

  constructor(response: Response, abort: AbortController) {
    this.response = response
    this.#abort = abort
    this.#reading = this.#read()
  }

  /** What it has told, by what follows `data:`. */
  get told(): { data?: Record<string, unknown>; errors?: { message: string; extensions: { code: string } }[] }[] {
    return [...this.text.matchAll(/^data: (.+)$/gm)].map(([, json]) => JSON.parse(json!) as object)
  }

  /** The cursors of what it has told. */
  get ids(): string[] {
    return [...this.text.matchAll(/^id: (.+)$/gm)].map(([, id]) => id!)
  }

  /** Answers once this was written, or the end was reached. */
  async until(pattern: RegExp): Promise<void> {
    while (!pattern.test(this.text) && !this.isEnded) {
      this.#wake = Promise.withResolvers()
      await this.#wake.promise
    }
  }

  async stop(): Promise<void> {
    this.#abort.abort()
    await this.#reading
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder()
    try {
      for await (const chunk of this.response.body!) {
        this.text += decoder.decode(chunk as Uint8Array, { stream: true })
        this.#wake.resolve()
      }
    } catch (error) {
      if (!this.#abort.signal.aborted && !(error instanceof TypeError)) throw error
    }
    this.isEnded = true
    this.#wake.resolve()
  }
}
