import type { HTTPGraphQLRequest } from '@apollo/server'
import { parse } from 'graphql'
import { type DocumentSize, sizeOf, valuesIn } from './document-size.ts'
import { refusal } from './errors.ts'
import { limits, refuseAbove } from './limits.ts'
import type { Turns } from './turns.ts'

/** What a client sends, before it is known to be of the right form. */
export type Sent = { query?: unknown; variables?: unknown; operationName?: unknown } | null | undefined

const counted = ['operations', 'depth', 'aliases', 'repeats', 'fragments', 'spreads'] as const
/** Of all texts known to be small enough together. */
const mostCharacters = 2_000_000

/** Looks at what is sent as it is written, before the cost of validating it. */
export class DocumentCheck {
  /** Texts known to be small enough; most clients send the same few. */
  readonly #small = new Set<string>()
  #characters = 0
  readonly #turns: Turns

  constructor(turns: Turns) {
    this.#turns = turns
  }

  /**
   * Raises OPERATION_TOO_LARGE, and UNAVAILABLE where too many wait. Anything else that is wrong is left for Apollo, which
   * tells it better. What is no request of HTTP has none.
   */
  async check(request: HTTPGraphQLRequest | undefined, sent: Sent): Promise<void> {
    const { query: text, variables } = sent ?? {}
    refuseAbove('values', valuesIn(variables, limits.values), request)
    if (typeof text !== 'string' || this.#small.has(text)) return
    refuseAbove('characters', text.length, request)
    if (this.#turns.isCrowded) throw refusal('UNAVAILABLE', 'Too many operations wait; try again shortly.', 503)
    await this.#turns.take()
    const size = sizeOfText(text)
    for (const part of counted) refuseAbove(part, size?.[part] ?? 0, request)
    this.#remember(text)
  }

  #remember(text: string): void {
    this.#characters += text.length
    if (this.#characters > mostCharacters) {
      this.#small.clear()
      this.#characters = text.length
    }
    this.#small.add(text)
  }
}

/** Null for a text that cannot be parsed. */
function sizeOfText(text: string): DocumentSize | null {
  try {
    return sizeOf(parse(text, { maxTokens: limits.tokens, noLocation: true }))
  } catch {
    return null
  }
}
