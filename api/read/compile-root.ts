import { createHash } from 'node:crypto'
import { type GraphQLObjectType, isListType, isNonNullType } from 'graphql'
import { notFound } from '../base/errors.ts'
import type { Row, Statement } from './batch.ts'
import { Select } from './columns.ts'
import { type Compilation, compileRow } from './compile-row.ts'
import type { Env } from './declare.ts'
import type { ListRequest } from './list.ts'
import { objectTypeOf } from './model.ts'
import type { FeedRequest } from './roots.ts'
import { type Selected, selectedFields, Uncompilable } from './selection.ts'

/** A statement without its values, and how its rows become the JSON of one root field. */
export interface Plan {
  statement: Omit<Statement, 'values'>
  write: (rows: Row[], env: Env, feed?: FeedRequest) => string
  /** What its statement is given of the caller, after the values of its conditions. */
  bound: readonly ((env: Env) => string)[]
  /** Whether the answer may differ between callers of one kind whom the fence is told the same of. */
  isPersonal: boolean
}

/** Compiles one row found by a condition of one value on the alias `t`. Its writer raises NOT_FOUND when there is no row. */
export function compileOneRoot(compilation: Compilation, type: GraphQLObjectType, root: Selected, where: string): Plan {
  const meta = compilation.model.entityOf(type)
  const select = new Select({ next: 0 }, 1)
  const write = compileRow(compilation, type, root.selections, select, 't')
  if (select.columns.length === 0) select.column('t.id')
  const text = `select ${select.columns.join(', ')} from "${meta.tableName}" t ${select.joins.join(' ')} where ${where}`
  return {
    statement: prepared(text),
    bound: select.bound,
    isPersonal: select.isPersonal,
    write: (rows, env) => {
      if (!rows[0]) throw notFound(meta.class.name.toLowerCase())
      return write(rows[0], env)
    },
  }
}

/**
 * Compiles a page `{ items total }`. The rows of the page are chosen before anything is joined to them, and the total
 * is counted only when it is selected, in the same statement.
 */
export function compileListRoot(
  compilation: Compilation,
  type: GraphQLObjectType,
  root: Selected,
  request: ListRequest,
): Plan {
  const select = new Select()
  const id = select.column('t.id')
  const fields = selectedFields(type, root.selections, compilation.scope)
  const total = fields.some(({ name }) => name === 'total') ? select.column('n.total') : -1
  const parts = fields.map((selected) => ({
    head: JSON.stringify(selected.key),
    write: compilePart(compilation, type, selected, select),
  }))
  const text = pageStatement(
    compilation.model.meta(rootEntity(compilation, type)).tableName,
    select,
    request,
    total >= 0,
  )
  const isFirstPage = !request.limit.includes('offset')
  return {
    statement: isFirstPage ? prepared(text) : { name: null, text },
    bound: select.bound,
    isPersonal: select.isPersonal,
    write: (rows, env) => {
      // A counted page without items still has one row, which bears the total.
      const page = { items: rows.filter((row) => row[id] !== null), total: rows[0]?.[total] ?? '0' }
      return `{${parts.map(({ head, write }) => `${head}:${write(page, env)}`).join(',')}}`
    },
  }
}

type WritePage = (page: { items: Row[]; total: string }, env: Env) => string

function compilePart(compilation: Compilation, type: GraphQLObjectType, selected: Selected, select: Select): WritePage {
  if (!selected.field) return () => JSON.stringify(type.name)
  if (selected.name === 'total') return ({ total }) => total
  if (selected.name !== 'items') throw new Uncompilable(selected.name)
  const write = compileRow(compilation, objectTypeOf(selected.field.type), selected.selections, select, 't')
  return ({ items }, env) => `[${items.map((row) => write(row, env)).join(',')}]`
}

/** The entity that a page has items of. */
export function rootEntity(compilation: Compilation, page: GraphQLObjectType) {
  const items = page.getFields().items?.type
  const list = items && isNonNullType(items) ? items.ofType : items
  if (!isListType(list)) throw new Uncompilable(page.name)
  return compilation.model.entityOf(objectTypeOf(list)).class
}

function pageStatement(table: string, select: Select, request: ListRequest, counted: boolean): string {
  const page = `(select t.* from "${table}" t ${request.where} ${request.orderBy} ${request.limit}) t`
  const from = counted ? `(select ${request.total} ${request.where}) n left join ${page} on true` : page
  return `select ${select.columns.join(', ')} from ${from} ${select.joins.join(' ')} ${request.orderBy}`
}

/** Names a statement by its text, so that every connection prepares it once. */
export function prepared(text: string): Omit<Statement, 'values'> {
  return { name: createHash('sha1').update(text).digest('base64url'), text }
}
