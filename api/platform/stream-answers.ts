import { IsolationLevel } from '@mikro-orm/core'
import { type DocumentNode, execute, type ExecutionResult, type GraphQLSchema } from 'graphql'
import type { Caller } from '../base/context.ts'
import type { Change } from '../read/changes.ts'
import type { ReadContext } from '../read/context.ts'
import { type Executor, JsonText } from '../read/executor.ts'
import type { Way } from './answer.ts'
import type { OperationContext } from './operation-context.ts'

/** A subscription as it was asked for. */
export interface Subscription {
  /** The same text gives the same document. */
  document: DocumentNode
  operationName: string | undefined
  variables: Record<string, unknown>
}

/** Changes whose answers are kept for the next who asks the same of them. */
const mostKept = 200

/**
 * What a subscription tells of a change, read behind the fence of whoever is told. What callers of one kind are told
 * alike, those of one territory who ask the same share: it is read once for all of them.
 */
export class StreamAnswers {
  readonly #way: Way
  readonly #executor: Executor
  readonly #schema: GraphQLSchema
  readonly #kept = new Map<string, Map<string, Promise<ExecutionResult>>>()
  readonly #documents = new WeakMap<DocumentNode, number>()
  #count = 0

  constructor(way: Way, executor: Executor, schema: GraphQLSchema) {
    this.#way = way
    this.#executor = executor
    this.#schema = schema
  }

  /** The answer; null when the fence hides what happened. */
  async of(change: Change, subscription: Subscription, context: OperationContext): Promise<ExecutionResult | null> {
    const caller = context.caller!
    const shown = this.#way === 'compiled' ? this.#executor.show({ ...subscription, context }) : null
    if (!shown) return visible(await this.#byResolvers(change, subscription, context))
    const kept = this.#keptOf(change)
    const key = this.#keyOf(subscription, caller, shown.isPersonal)
    let answer = kept.get(key)
    if (!answer) kept.set(key, (answer = shown.read(change.id).then(parsed)))
    return visible(await answer)
  }

  /** Everything that decides the answer, beside the change. */
  #keyOf({ document, operationName, variables }: Subscription, caller: Caller, isPersonal: boolean): string {
    if (!this.#documents.has(document)) this.#documents.set(document, (this.#count += 1))
    const { role, level, low, high, others, residentId, scopes, pending, accountId, posts } = caller
    const personal = isPersonal ? [accountId, posts] : null
    const asked = [this.#documents.get(document), operationName, variables]
    return JSON.stringify([asked, role, level, low, high, others, residentId, scopes, pending, personal])
  }

  #keptOf({ id }: Change): Map<string, Promise<ExecutionResult>> {
    const known = this.#kept.get(id)
    if (known) return known
    const kept = new Map<string, Promise<ExecutionResult>>()
    this.#kept.set(id, kept)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) break
      this.#kept.delete(oldest)
    }
    return kept
  }

  async #byResolvers(change: Change, subscription: Subscription, context: ReadContext): Promise<ExecutionResult> {
    const { document, operationName, variables } = subscription
    const run = async (contextValue: ReadContext) =>
      await execute({
        schema: this.#schema,
        document,
        operationName,
        variableValues: variables,
        rootValue: change,
        contextValue,
      })
    return await context.em.transactional((em) => run(context.again(em as ReadContext['em'])), {
      isolationLevel: IsolationLevel.REPEATABLE_READ,
      readOnly: true,
    })
  }
}

function parsed(result: ExecutionResult): ExecutionResult {
  const data: unknown = result.data
  return data instanceof JsonText ? { data: JSON.parse(data.text) as ExecutionResult['data'] } : result
}

/** What is hidden is passed over, as if it had not happened. Raises what else went wrong: whoever is told less than they asked would not know. */
function visible(result: ExecutionResult): ExecutionResult | null {
  const [error] = result.errors ?? []
  if (!error) return result
  if (error.extensions.code === 'NOT_FOUND') return null
  throw error
}
