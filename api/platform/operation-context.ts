import type { SqlEntityManager } from '@mikro-orm/postgresql'
import type { Caller, Origin } from '../base/context.ts'
import type { Statement } from '../read/batch.ts'
import type { ReadContext } from '../read/context.ts'
import { entitiesOf, fenceOf } from './fence.ts'
import type { SessionCookie } from './session-cookie.ts'

/** What is the same for every operation of a server. */
export type ServerTools = Pick<
  ReadContext,
  | 'clockOf'
  | 'seats'
  | 'undoSeconds'
  | 'vault'
  | 'reference'
  | 'connections'
  | 'exampleSignIns'
  | 'oidcName'
  | 'publicUrl'
  | 'forgetCallers'
> & {
  entities: SqlEntityManager
  callerOf: (token: string, now: Date) => Promise<Caller | null>
}

type Cookie = Pick<SessionCookie, 'keep' | 'drop'>

/** Of an operation that no browser has sent. */
const noCookie: Cookie = { keep: () => undefined, drop: () => undefined }

/** The context of one operation. Entities are made ready when a resolver asks for them; a compiled plan never does. */
export class OperationContext implements ReadContext {
  caller: Caller | null
  readonly token: string | null
  readonly origin: Origin
  readonly now: Date
  readonly loaders: ReadContext['loaders'] = new Map()
  readonly tools: ServerTools
  readonly clockOf: ReadContext['clockOf']
  readonly seats: ReadContext['seats']
  readonly undoSeconds: number
  readonly vault: ReadContext['vault']
  readonly reference: ReadContext['reference']
  readonly connections: ReadContext['connections']
  readonly exampleSignIns: boolean
  readonly oidcName: string | null
  readonly publicUrl: () => string
  readonly cookie: Cookie
  readonly forgetCallers: () => void
  changes: ReadContext['changes'] = null
  private entities: SqlEntityManager | null = null

  constructor(
    tools: ServerTools,
    token: string | null,
    origin: Origin,
    caller: Caller | null,
    now: Date,
    cookie: Cookie = noCookie,
  ) {
    this.tools = tools
    this.cookie = cookie
    this.token = token
    this.origin = origin
    this.caller = caller
    this.now = now
    this.clockOf = tools.clockOf
    this.seats = tools.seats
    this.undoSeconds = tools.undoSeconds
    this.vault = tools.vault
    this.reference = tools.reference
    this.connections = tools.connections
    this.exampleSignIns = tools.exampleSignIns
    this.oidcName = tools.oidcName
    this.publicUrl = tools.publicUrl
    this.forgetCallers = tools.forgetCallers
  }

  get em(): SqlEntityManager {
    return (this.entities ??= entitiesOf(this.tools.entities, this.caller))
  }

  get fence(): Statement {
    return fenceOf(this.caller)
  }

  async becomeCaller(token: string): Promise<void> {
    this.caller = await this.tools.callerOf(token, this.now)
    this.entities = null
  }

  keepToken(token: string, expiresAt: Date): void {
    this.cookie.keep(token, expiresAt)
  }

  dropToken(): void {
    this.cookie.drop()
  }

  again(em: SqlEntityManager | null): ReadContext {
    const { tools, cookie, token, origin, caller, now } = this
    const context = new OperationContext(tools, token, origin, caller, now, cookie)
    context.entities = em
    context.changes = this.changes
    return context
  }
}
