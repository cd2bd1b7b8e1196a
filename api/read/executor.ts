import {
  type DocumentNode,
  type ExecutionResult,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  locatedError,
  OperationTypeNode,
} from 'graphql'
import type { Caller, Context } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import type { Row, Statement } from './batch.ts'
import { compileOneRoot, type Plan } from './compile-root.ts'
import type { Connections } from './connections.ts'
import type { Env } from './declare.ts'
import { type Model, objectTypeOf } from './model.ts'
import { Operation } from './operation.ts'
import { StaleReference } from './reference.ts'
import { writeOf } from './roots.ts'
import { type Selected, Uncompilable } from './selection.ts'

/** Characters of PostgreSQL's rows from which on writing the answer takes milliseconds. */
const longAnswer = 200_000

/** A GraphQL operation to answer. */
export interface Asked {
  document: DocumentNode
  operationName: string | undefined
  variables: Record<string, unknown>
  context: Context
}

/** The text of an answer's `data`, ready to be sent. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** How a subscription answers about one row of what it shows. */
export interface Shown {
  /** Whether the answer may differ between callers of one kind whom the fence is told the same of. */
  isPersonal: boolean
  /** The answer, NOT_FOUND among its errors where the fence hides the row. */
  read(id: string): Promise<ExecutionResult>
}

/** Answers operations by compiled plans: one statement for each root field, one transaction for each query. */
export class Executor {
  readonly #model: Model
  readonly #connections: Connections
  readonly #fence: (caller: Caller) => Statement
  readonly #turn: () => Promise<void>
  readonly #operations = new WeakMap<DocumentNode, Map<string, Operation>>()

  /** A long answer is written when it is its turn; left out, at once. */
  constructor(
    model: Model,
    connections: Connections,
    fence: (caller: Caller) => Statement,
    turn: () => Promise<void> = async () => undefined,
  ) {
    this.#model = model
    this.#connections = connections
    this.#fence = fence
    this.#turn = turn
  }

  /** The answer; null when the operation is one for graphql-js. */
  async execute(asked: Asked): Promise<ExecutionResult | null> {
    const known = this.#known(asked)
    if (!known) return null
    try {
      return await this.#answer(known.operation, known.variables, known.env)
    } catch (error) {
      if (error instanceof Uncompilable) return null
      throw error
    }
  }

  /** How a subscription is answered; null when it is one for graphql-js. Raises what the caller may not see. */
  show(asked: Asked): Shown | null {
    const known = this.#known(asked)
    if (!known) return null
    const { operation, variables, env } = known
    try {
      const [selected] = operation.roots(this.#model.schema.getSubscriptionType()!, variables)
      operation.checkAccess('Subscription', selected!, variables, env.caller)
      const plan = this.#planOne(operation, selected!, variables, env)
      return { isPersonal: plan.isPersonal, read: (id) => this.#readOne(plan, selected!, id, env) }
    } catch (error) {
      if (error instanceof Uncompilable) return null
      throw error
    }
  }

  async #readOne(plan: Plan, selected: Selected, id: string, env: Env): Promise<ExecutionResult> {
    const values = [id, ...plan.bound.map((value) => value(env))]
    // What others are told too is read without what only this account may see.
    const fence = this.#fence(plan.isPersonal ? env.caller : { ...env.caller, accountId: '' })
    try {
      return await this.#withFreshReference(async () => {
        const [, rows] = await this.#connections.run([fence, { ...plan.statement, values }])
        return answer([`${JSON.stringify(selected.key)}:${plan.write(rows!, env)}`])
      })
    } catch (error) {
      return refusal(error, selected)
    }
  }

  /** What answering needs to know; null for a stranger, or what graphql-js tells better. */
  #known(asked: Asked): { operation: Operation; variables: Record<string, unknown>; env: Env } | null {
    const { caller, origin, now, clockOf, seats, vault, undoSeconds } = asked.context
    const operation = this.#operationOf(asked)
    if (!caller || !operation) return null
    const definitions = operation.node.variableDefinitions ?? []
    const { coerced } = getVariableValues(this.#model.schema, definitions, asked.variables)
    if (!coerced) return null
    const env: Env = { caller, origin, now, clockOf, seats, vault, undoSeconds, reference: this.#model.reference }
    return { operation, variables: coerced, env }
  }

  async #answer(operation: Operation, variables: Record<string, unknown>, env: Env): Promise<ExecutionResult | null> {
    if (operation.node.operation === OperationTypeNode.QUERY) {
      return await this.#withFreshReference(() => this.#read(operation, variables, env))
    }
    if (operation.node.operation === OperationTypeNode.MUTATION) return await this.#write(operation, variables, env)
    return null
  }

  async #read(operation: Operation, variables: Record<string, unknown>, env: Env): Promise<ExecutionResult> {
    const roots = operation.roots(this.#model.schema.getQueryType()!, variables)
    let answering: Selected | undefined
    try {
      const calls = roots.map((root) => operation.prepare(this.#model, (answering = root), variables, env))
      const statements = calls.flatMap(({ statement }) => statement ?? [])
      const [, ...results] =
        statements.length > 0 ? await this.#connections.run([this.#fence(env.caller), ...statements]) : []
      if (isLong(results)) await this.#turn()
      const fields = calls.map(({ key, statement, write }, index) => {
        answering = roots[index]
        return `${JSON.stringify(key)}:${write(statement ? results.shift()! : [], env)}`
      })
      return answer(fields)
    } catch (error) {
      return refusal(error, answering)
    }
  }

  /** Mutations run one after another, each in transactions of its own, as the specification asks. */
  async #write(operation: Operation, variables: Record<string, unknown>, env: Env): Promise<ExecutionResult> {
    const roots = operation.roots(this.#model.schema.getMutationType()!, variables)
    const plans: Plan[] = []
    const fields: string[] = []
    let answering: Selected | undefined
    try {
      for (answering of roots) plans.push(this.#planWrite(operation, answering, variables, env))
      for (const [index, selected] of roots.entries()) {
        answering = selected
        const text = await this.#writeOne(plans[index]!, selected, variables, env)
        fields.push(`${JSON.stringify(selected.key)}:${text}`)
      }
    } catch (error) {
      return refusal(error, answering)
    }
    return answer(fields)
  }

  /** The plan that reads a mutation's answer back: all are compiled before the first one writes. */
  #planWrite(operation: Operation, selected: Selected, variables: Record<string, unknown>, env: Env): Plan {
    if (!selected.field || !writeOf(selected.name)) throw new Uncompilable(selected.name)
    operation.checkAccess('Mutation', selected, variables, env.caller)
    return this.#planOne(operation, selected, variables, env)
  }

  /** The plan that reads one row by its id. */
  #planOne(operation: Operation, selected: Selected, variables: Record<string, unknown>, env: Env): Plan {
    const type = objectTypeOf(selected.field!.type)
    return operation.plan(selected, '', variables, env, () =>
      compileOneRoot(operation.compilation(this.#model, variables, env), type, selected, 't.id = $1'),
    )
  }

  async #writeOne(plan: Plan, selected: Selected, variables: Record<string, unknown>, env: Env): Promise<string> {
    const args = getArgumentValues(selected.field!, selected.node, variables)
    const tools = {
      env,
      connections: this.#connections,
      fence: this.#fence(env.caller),
      readBack: (id: string) => ({ ...plan.statement, values: [id] }),
    }
    const rows = await this.#withFreshReference(() => writeOf(selected.name)!.write(args, tools))
    try {
      return await this.#withFreshReference(() => plan.write(rows, env))
    } catch (error) {
      // It is done already: resolvers must not be asked to do it again.
      if (!(error instanceof Uncompilable)) throw error
      throw new DomainError('INTERNAL', 'It is done, but part of the answer lies outside your territory.')
    }
  }

  /** Does it again after a reload when it met a row that memory does not hold; nothing is written before that is known. */
  async #withFreshReference<T>(task: () => T | Promise<T>): Promise<T> {
    try {
      return await task()
    } catch (error) {
      if (!(error instanceof StaleReference)) throw error
      await this.#model.reference.load()
      return await task()
    }
  }

  #operationOf({ document, operationName }: Asked): Operation | undefined {
    const known = this.#operations.get(document) ?? new Map<string, Operation>()
    this.#operations.set(document, known)
    const name = operationName ?? ''
    if (!known.has(name)) {
      const node = getOperationAST(document, operationName)
      if (!node) return undefined
      known.set(name, new Operation(document, node))
    }
    return known.get(name)
  }
}

/** Whether writing an answer from these rows would keep everybody else waiting. */
function isLong(results: readonly Row[][]): boolean {
  let characters = 0
  for (const rows of results) for (const row of rows) for (const text of row) characters += text?.length ?? 0
  return characters > longAnswer
}

function answer(fields: string[]): ExecutionResult {
  return { data: new JsonText(`{${fields.join(',')}}`) as unknown as Record<string, unknown> }
}

/** Every root field is non-null, so one that fails takes the whole answer with it. */
function refusal(error: unknown, selected: Selected | undefined): ExecutionResult {
  if (error instanceof Uncompilable || error instanceof StaleReference) throw error
  if (!(error instanceof GraphQLError) || !selected) throw error
  return { data: null, errors: [locatedError(error, [selected.node], [selected.key])] }
}
