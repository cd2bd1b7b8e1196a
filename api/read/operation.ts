import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  type GraphQLObjectType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import { mayAccess } from '../base/authorize.ts'
import type { Caller } from '../base/context.ts'
import type { Row, Statement } from './batch.ts'
import { compileFeedRoot } from './compile-feed.ts'
import { compileListRoot, compileOneRoot, type Plan } from './compile-root.ts'
import type { Env } from './declare.ts'
import { checkBelow, rolesOf } from './field-roles.ts'
import { type ListRequest, numbered, requestList } from './list.ts'
import { type Model, objectTypeOf } from './model.ts'
import { type FeedRequest, type ListArguments, type Root, rootOf } from './roots.ts'
import { notFound } from '../base/errors.ts'
import { selectedFields, type Selected, Uncompilable } from './selection.ts'

/** A root field ready to run: its statement with values, and the writer of its answer. */
export interface Call {
  key: string
  /** Null when no row is needed, as for `__typename`. */
  statement: Statement | null
  write: (rows: Row[], env: Env) => string
}

/** A root field as it was asked for: the values of its statement, and what else of its arguments shapes its plan. */
interface AskedRoot {
  list?: ListRequest
  feed?: FeedRequest
  values: string[]
  shape: string
}

const mostPlans = 200

/**
 * One operation of a document with the plans compiled for it: one for each root field, shape of its arguments and kind
 * of caller.
 */
export class Operation {
  readonly #node: OperationDefinitionNode
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Variables that decide what is selected: part of every plan's key. */
  readonly #deciding: readonly string[]
  readonly #plans = new Map<string, Plan>()
  readonly #allowed = new Set<string>()

  constructor(document: DocumentNode, node: OperationDefinitionNode) {
    this.#node = node
    this.#fragments = new Map(
      document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
    )
    this.#deciding = decidingVariables(document)
  }

  get node(): OperationDefinitionNode {
    return this.#node
  }

  /** The root fields selected on this type, by their aliases. */
  roots(type: GraphQLObjectType, variables: Record<string, unknown>): Selected[] {
    return selectedFields(type, [this.#node.selectionSet], { fragments: this.#fragments, variables })
  }

  /**
   * Prepares a root field that reads. Raises Uncompilable for what graphql-js must answer, and the errors of the
   * field's arguments and of the caller's rights.
   */
  prepare(model: Model, selected: Selected, variables: Record<string, unknown>, env: Env): Call {
    if (!selected.field) return { key: selected.key, statement: null, write: () => '"Query"' }
    const root = rootOf(selected.name)
    if (!root) throw new Uncompilable(selected.name)
    this.checkAccess('Query', selected, variables, env.caller)
    const args = getArgumentValues(selected.field, selected.node as FieldNode, variables)
    const asked = ask(root, model, args, env)
    const plan = this.plan(selected, asked.shape, variables, env, () => {
      const compilation = this.compilation(model, variables, env)
      const type = objectTypeOf(selected.field!.type)
      if (asked.feed) return compileFeedRoot(compilation, type, selected, asked.feed)
      return asked.list
        ? compileListRoot(compilation, type, selected, asked.list)
        : compileOneRoot(compilation, type, selected, asked.shape)
    })
    const values = [...asked.values, ...plan.bound.map((value) => value(env))]
    const write: Call['write'] = asked.feed ? (rows) => plan.write(rows, env, asked.feed!) : plan.write
    return { key: selected.key, statement: { ...plan.statement, values }, write }
  }

  /** May this caller see the field with all below it? Asked once for each kind of caller. Raises what mayAccess raises. */
  checkAccess(
    root: 'Query' | 'Mutation' | 'Subscription',
    selected: Selected,
    variables: Record<string, unknown>,
    caller: Caller,
  ): void {
    const key = this.#key(selected, variables, caller)
    if (this.#allowed.has(key)) return
    mayAccess(caller, rolesOf(root, selected.name))
    checkBelow(selected.field!.type, selected.selections, { fragments: this.#fragments, variables }, caller)
    if (this.#allowed.size >= mostPlans) this.#allowed.clear()
    this.#allowed.add(key)
  }

  /** The plan for this field, shape of arguments and kind of caller; compiled when it is asked for the first time. */
  plan(selected: Selected, shape: string, variables: Record<string, unknown>, env: Env, compile: () => Plan): Plan {
    const key = `${this.#key(selected, variables, env.caller)}\n${shape}`
    let plan = this.#plans.get(key)
    if (!plan) {
      if (this.#plans.size >= mostPlans) this.#plans.clear()
      this.#plans.set(key, (plan = compile()))
    }
    return plan
  }

  #key({ key }: Selected, variables: Record<string, unknown>, { role, level, scopes, pending }: Caller): string {
    const decisions = this.#deciding.map((name) => String(variables[name])).join()
    return [key, role, level, pending, scopes.join(), decisions].join('\n')
  }

  /** What compiling a selection of this operation needs to know. */
  compilation(model: Model, variables: Record<string, unknown>, env: Env) {
    return { model, scope: { fragments: this.#fragments, variables }, env }
  }
}

function ask(root: Root, model: Model, args: Record<string, unknown>, env: Env): AskedRoot {
  if (root.kind === 'list') {
    const list = requestList(root, model.meta(root.entity), args as unknown as ListArguments, env)
    return { list, values: list.values, shape: `${list.total} ${list.where} ${list.orderBy} ${list.limit}` }
  }
  if (root.kind === 'feed') {
    const feed = root.ask(args, env)
    return { feed, values: feed.values, shape: `${feed.where} ${feed.most}` }
  }
  const condition = root.find(String(args[root.argument]), env)
  if (!condition) throw notFound(root.entity.name.toLowerCase())
  const { text, values } = numbered([condition])
  return { values, shape: text }
}

function decidingVariables(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, {
    Directive: (directive) => {
      for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}
