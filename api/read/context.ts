import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type DataLoader from 'dataloader'
import type { Context } from '../base/context.ts'
import type { Statement } from './batch.ts'
import type { Changes } from './changes.ts'
import type { Connections } from './connections.ts'
import type { Reference } from './reference.ts'

/** What resolvers get beside who asks: the ways to the data, each behind the caller's fence. */
export interface ReadContext extends Context {
  /** Entities as the caller may see them; for a query, inside its one transaction. */
  em: SqlEntityManager
  reference: Reference
  connections: Connections
  /** Sets the caller's territory; the first statement of every batch. */
  fence: Statement
  /** Whether example accounts, whose password everyone knows, are let in. */
  exampleSignIns: boolean
  /** Makes this server ask the database anew who its callers are. */
  forgetCallers: () => void
  /** Makes whoever this token belongs to the caller of the rest of the operation: for signing in. */
  becomeCaller(token: string): Promise<void>
  /** What the button of the other way to sign in says; null where there is none. */
  oidcName: string | null
  /** The address people reach this server at, without a slash at its end. */
  publicUrl: () => string
  /** Keeps the token where the browser that asks sends it along by itself, out of reach of scripts. */
  keepToken(token: string, expiresAt: Date): void
  /** Makes the browser that asks forget the token it keeps. */
  dropToken(): void
  /** The same context with nothing loaded yet; with entities of a transaction, or with ones of its own for null. */
  again(em: SqlEntityManager | null): ReadContext
  /** The feed that a subscription follows; null for what is answered once. */
  changes: Changes | null
  /** Loaders of to-many fields, one for each field of the operation. */
  loaders: Map<object, DataLoader<string, object[]>>
}
