import {
  createSourceEventStream,
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  MaxIntrospectionDepthRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import type { Callers } from '../access/callers.ts'
import type { ClientRates } from '../access/client-rate.ts'
import { type Caller, Role } from '../base/context.ts'
import { DomainError, rateLimited } from '../base/errors.ts'
import type { Feed } from '../events/feed.ts'
import { FollowedFeed } from '../events/follow-feed.ts'
import type { Executor } from '../read/executor.ts'
import { selectedFields } from '../read/selection.ts'
import type { Way } from './answer.ts'
import { DocumentCheck, type Sent } from './document-check.ts'
import { DocumentStore } from './document-store.ts'
import { refusal } from './errors.ts'
import { limits, refuseAbove } from './limits.ts'
import { loggable } from './loggable.ts'
import { noteRefusals } from './note-refusals.ts'
import { OperationContext, type ServerTools } from './operation-context.ts'
import { costOf } from './operation-cost.ts'
import type { Refusals } from './refusals.ts'
import { StreamAnswers, type Subscription } from './stream-answers.ts'
import { StreamRefused } from './stream-errors.ts'
import { streamLimits } from './stream-limits.ts'
import { StreamPlaces } from './stream-places.ts'
import { type Reader, Stream } from './stream.ts'
import type { Turns } from './turns.ts'

/** What streams need of a server. */
export interface StreamTools {
  schema: GraphQLSchema
  executor: Executor
  way: Way
  turns: Turns
  feed: Feed
  callers: Callers
  rates: ClientRates
  refusals: Refusals
  tools: ServerTools
  now: () => Date
}

/** A subscription as a client sends it, before it is known to be of the right form. */
export interface Asking {
  sent: Sent
  reader: Reader
  /** The cursor of the last event the client has, where its way of connecting says so; it comes before `after`. */
  lastCursor?: string | undefined
  /** Whether the request that brought it was not counted for an API client before. */
  isUncounted?: boolean
}

const rules = [...specifiedRules, MaxIntrospectionDepthRule]
const sessionEnded = () => new DomainError('UNAUTHENTICATED', 'Your session has ended, or your key. Sign in again.')

/** All streams of a server: each bound by the same rules as an operation, and by the rights its caller has now. */
export class Streams {
  readonly #of: StreamTools
  readonly #answers: StreamAnswers
  readonly #check: DocumentCheck
  readonly #documents = new DocumentStore()
  readonly #places = new StreamPlaces()
  readonly #streams = new Set<Stream>()
  readonly #timer: NodeJS.Timeout
  #isStopping = false

  constructor(of: StreamTools) {
    this.#of = of
    this.#answers = new StreamAnswers(of.way, of.executor, of.schema)
    this.#check = new DocumentCheck(of.turns)
    this.#timer = setInterval(() => void this.recheck(), streamLimits.recheck)
  }

  /** How many there are. */
  get size(): number {
    return this.#streams.size
  }

  /** Who a token belongs to; null for nobody. */
  async callerOf(token: string | null): Promise<Caller | null> {
    return token ? await this.#of.callers.callerOf(token, this.#of.now()) : null
  }

  /** Opens a stream. Raises StreamRefused, or a single GraphQLError. */
  async open(asking: Asking): Promise<Stream> {
    const caller = await this.callerOf(asking.reader.token)
    if (!caller) throw sessionEnded()
    if (this.#isStopping) throw refusal('UNAVAILABLE', 'The server stops. Connect again.', 503)
    const giveBack = this.#places.take(caller.accountId)
    try {
      if (asking.isUncounted) await this.#count(caller)
      const subscription = await this.#subscriptionOf(asking.sent)
      return await this.#begin(asking, caller, subscription, giveBack)
    } catch (error) {
      giveBack()
      throw error
    }
  }

  /** Ends the streams of those whose session or rights have ended, and lets the others go on with what they have now. */
  async recheck(): Promise<void> {
    const byToken = Map.groupBy(this.#streams, ({ reader }) => reader.token)
    await Promise.all([...byToken].map(([token, streams]) => this.#recheckToken(token, streams)))
  }

  /** Ends all, telling readers to connect again. */
  stop(): void {
    this.#isStopping = true
    clearInterval(this.#timer)
    for (const stream of this.#streams) stream.end(new DomainError('UNAVAILABLE', 'The server stops. Connect again.'))
  }

  async #recheckToken(token: string, streams: readonly Stream[]): Promise<void> {
    try {
      const caller = await this.#of.callers.listenerOf(token, this.#of.now())
      for (const stream of streams) {
        if (!caller || caller.pending) stream.end(sessionEnded())
        else stream.caller = caller
      }
    } catch (error) {
      console.error('It could not be looked up whether a listener may go on:', loggable(error))
    }
  }

  async #count({ accountId, role, ratePerMinute }: Caller): Promise<void> {
    if (role !== Role.API_CLIENT || ratePerMinute === null) return
    const { isExceeded, reset, limit } = await this.#of.rates.count(accountId, ratePerMinute)
    if (isExceeded) throw rateLimited(`More than ${limit} requests within a minute.`, reset)
  }

  /** What is asked for, within the limits of any operation. */
  async #subscriptionOf(sent: Sent): Promise<Subscription> {
    await this.#check.check(undefined, sent)
    const document = await this.#documentOf(sent)
    const operationName = typeof sent?.operationName === 'string' ? sent.operationName : undefined
    const variables = (sent?.variables ?? {}) as Record<string, unknown>
    const operation = getOperationAST(document, operationName)
    if (!operation) throw refusal('OPERATION_RESOLUTION_FAILURE', 'Say by operationName which operation is meant.', 400)
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION) {
      throw refusal(
        'BAD_REQUEST',
        'Only subscriptions are streamed. Send queries and mutations by POST to /graphql.',
        400,
      )
    }
    const cost = costOf(this.#of.schema, document, operation, variables)
    refuseAbove('depth', cost.depth)
    refuseAbove('fields', cost.fields)
    const fragments = new Map(
      document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
    )
    const roots = selectedFields(this.#of.schema.getSubscriptionType()!, [operation.selectionSet], {
      fragments,
      variables,
    })
    if (roots.length === 0) throw refusal('BAD_REQUEST', 'With these variables nothing is subscribed to.', 400)
    return { document, operationName, variables }
  }

  async #documentOf(sent: Sent): Promise<DocumentNode> {
    const text = sent?.query
    if (typeof text !== 'string') throw refusal('BAD_REQUEST', 'Send the subscription as the text `query`.', 400)
    const { variables } = sent ?? {}
    if (variables !== undefined && variables !== null && (typeof variables !== 'object' || Array.isArray(variables))) {
      throw refusal('BAD_REQUEST', '`variables` must be an object.', 400)
    }
    const known = await this.#documents.get(text)
    if (known) return known
    await this.#of.turns.take()
    const document = parsed(text)
    const errors = validate(this.#of.schema, document, rules, { maxErrors: limits.errors })
    if (errors.length > 0) throw new StreamRefused(errors.slice(0, limits.errors).map(invalid))
    await this.#documents.set(text, document)
    return document
  }

  async #begin(
    { reader, lastCursor }: Asking,
    caller: Caller,
    subscription: Subscription,
    giveBack: () => void,
  ): Promise<Stream> {
    const { schema, feed, tools, now, refusals } = this.#of
    const contextOf = (of: Caller) => new OperationContext(tools, reader.token, reader.origin, of, now())
    const stream: Stream = new Stream(
      { caller, reader, document: subscription.document },
      (change) => this.#answers.of(change, subscription, contextOf(stream.caller)),
      (ended) => {
        this.#streams.delete(ended)
        giveBack()
      },
    )
    this.#streams.add(stream)
    const context = contextOf(caller)
    context.changes = {
      follow: async (interest) => {
        const after = lastCursor ?? interest.after
        const followed = new FollowedFeed(feed, { ...interest, after }, stream)
        stream.begin(followed)
        await followed.begin()
        return followed
      },
    }
    const { document, operationName, variables: variableValues } = subscription
    try {
      const asked = { schema, document, operationName, variableValues, contextValue: context }
      const source = await createSourceEventStream(asked)
      if (!('errors' in source)) return stream
      noteRefusals(refusals, { document, operationName, variables: variableValues, context }, source)
      throw new StreamRefused(source.errors ?? [])
    } catch (error) {
      await stream.return()
      throw error
    }
  }
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: limits.tokens })
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    throw new GraphQLError(error.message, {
      ...error,
      originalError: null,
      extensions: { code: 'GRAPHQL_PARSE_FAILED' },
    })
  }
}

function invalid({ message, nodes }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })
}
