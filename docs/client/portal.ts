import { setTimeout as sleep } from 'node:timers/promises'
import type { TypedDocumentString } from './generated/graphql.ts'

/** A refusal: act on its code, show its message to developers. */
export class PortalError extends Error {
  readonly code: string
  /** Whole seconds to wait first; null when waiting does not help. */
  readonly retryAfter: number | null
  /** What is wrong with each argument, for INVALID_INPUT. */
  readonly fields: Record<string, string>

  constructor({ message, extensions }: Told) {
    super(`${extensions?.code ?? 'INTERNAL'}: ${message}`)
    this.name = 'PortalError'
    this.code = extensions?.code ?? 'INTERNAL'
    this.retryAfter = extensions?.retryAfter ?? null
    this.fields = extensions?.fields ?? {}
  }
}

interface Told {
  message: string
  extensions?: { code?: string; retryAfter?: number; fields?: Record<string, string> }
}

interface Answer<Data> {
  data?: Data | null
  errors?: Told[]
}

/** Portal Emas as one application sees it, by its key. */
export class Portal {
  readonly #url: URL
  readonly #key: string
  /** How often a question is sent again before giving up. */
  readonly #patience: number

  constructor({ url, key, patience = 3 }: { url: string; key: string; patience?: number }) {
    this.#url = new URL('/graphql', url)
    this.#key = key
    this.#patience = patience
  }

  /**
   * Asks, and asks again after a pause where the server is busy or the limit is reached. A mutation may be sent again
   * as well when it carries an idempotencyKey: it is done once.
   */
  async ask<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data> {
    for (let attempt = 1; ; attempt += 1) {
      const { data, errors } = await this.#send<Data>(document.toString(), variables)
      const refusal = errors?.[0] && new PortalError(errors[0])
      if (!refusal && data) return data
      const pause = refusal ? pauseAfter(refusal, attempt) : null
      if (pause === null || attempt > this.#patience)
        throw refusal ?? new Error('The server sent neither data nor errors.')
      await sleep(pause * 1000)
    }
  }

  async #send<Data>(query: string, variables: unknown): Promise<Answer<Data>> {
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#key}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(30_000),
    })
    return (await response.json()) as Answer<Data>
  }
}

/** Whole seconds; null when the same question would be refused again. */
function pauseAfter({ code, retryAfter }: PortalError, attempt: number): number | null {
  if (code === 'RATE_LIMITED') return retryAfter ?? 60
  return code === 'UNAVAILABLE' ? 2 ** attempt : null
}
