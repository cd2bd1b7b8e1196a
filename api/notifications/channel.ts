import type { RequestEventKind } from '../requests/request-event.entity.ts'
import type { Channel, Failure, Template } from './words.ts'

/** Something to be told, with all that its words need; it is put together when it is sent, and not kept. */
export interface Message {
  /** The notification. */
  id: string
  template: Template
  /** The address of a person; null for a webhook. */
  address: string | null
  /** How they are called; null for a webhook. */
  name: string | null
  event: { id: string; kind: RequestEventKind; at: Date }
  request: { id: string; number: string; status: string; dueAt: Date | null }
  service: { code: string; name: string }
  /** The stage and unit it waits at after the event; null when it waits nowhere. */
  stage: { code: string; name: string } | null
  unit: { code: string; name: string } | null
  /** The stage and unit the event happened at; null when it happened at none. */
  from: { stage: string; unit: string } | null
  /** The reason out of the catalogue; null without one. */
  reason: string | null
  /** Where more is to be seen; null while PUBLIC_URL does not say where we are. */
  link: string | null
}

/** A way to tell something. */
export interface Sender {
  readonly name: Channel
  /** Whether the other side can tell that it hears something again: then what may not have arrived is sent again. */
  readonly isRepeatable: boolean
  /** Answers when the other side has taken it. Raises NotSent; after anything else nobody knows. */
  send(message: Message, signal: AbortSignal): Promise<{ reply: number }>
}

/** What became of a try: nothing was taken and it may be tried again, nothing was and it may not, or nobody knows. */
export type Outcome = 'LATER' | 'NEVER' | 'UNKNOWN'

/** A try that failed, or may have. */
export class NotSent extends Error {
  readonly outcome: Outcome
  readonly failure: Failure
  /** What the other side answered; null without an answer. */
  readonly reply: number | null

  constructor(outcome: Outcome, failure: Failure, reply: number | null = null) {
    super(`${failure}${reply === null ? '' : ` (${reply})`}`)
    this.name = 'NotSent'
    this.outcome = outcome
    this.failure = failure
    this.reply = reply
  }
}
