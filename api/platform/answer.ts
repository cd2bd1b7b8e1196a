import { IsolationLevel } from '@mikro-orm/core'
import { execute, type ExecutionResult, getOperationAST, type GraphQLSchema, OperationTypeNode } from 'graphql'
import type { ReadContext } from '../read/context.ts'
import type { Asked, Executor } from '../read/executor.ts'
import { StaleReference } from '../read/reference.ts'
import { withinTime } from './deadline.ts'
import { withoutTypes } from './introspection.ts'

/** How operations are answered: compiled where that is possible, by resolvers alone where a test asks for it. */
export type Way = 'compiled' | 'resolvers'

/** Answers an operation by a compiled plan, or by resolvers when it is not one for the compiler. */
export async function answer(
  way: Way,
  executor: Executor,
  schema: GraphQLSchema,
  asked: Asked & { context: ReadContext },
): Promise<ExecutionResult> {
  return (way === 'compiled' ? await executor.execute(asked) : null) ?? (await byResolvers(schema, asked))
}

/** A query by resolvers is done again after a reload when it met a reference row that memory does not hold. */
async function byResolvers(schema: GraphQLSchema, asked: Asked & { context: ReadContext }): Promise<ExecutionResult> {
  const { document, operationName, context } = asked
  const isQuery = getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY
  const result = await resolve(schema, asked, isQuery)
  if (!isQuery || !result.errors?.some(({ originalError }) => originalError instanceof StaleReference)) return result
  await context.reference.load()
  return await resolve(schema, { ...asked, context: context.again(null) }, isQuery)
}

/** A query is one read-only transaction; each mutation makes its own. */
async function resolve(
  schema: GraphQLSchema,
  { document: asked, operationName, variables, context }: Asked & { context: ReadContext },
  isQuery: boolean,
): Promise<ExecutionResult> {
  const document = context.caller ? asked : withoutTypes(asked)
  const run = (contextValue: ReadContext) =>
    Promise.resolve(execute({ schema, document, operationName, variableValues: variables, contextValue }))
  if (!isQuery || !context.caller) return await run(context)
  return await context.em.transactional(
    (em) => withinTime(em as ReadContext['em'], context.connections, () => run(context.again(em as ReadContext['em']))),
    { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
  )
}
