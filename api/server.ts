import { constants } from 'node:zlib'
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import { MikroORM } from '@mikro-orm/postgresql'
import { fastify, type FastifyReply, type FastifyRequest } from 'fastify'
import { Callers } from './access/callers.ts'
import { ClientRates } from './access/client-rate.ts'
import type { DeadlineTools } from './approvals/run-deadlines.ts'
import type { Config } from './base/config.ts'
import { Jobs } from './base/jobs.ts'
import type { Vault } from './base/vault.ts'
import { Feed } from './events/feed.ts'
import { Notifier } from './notifications/notifier.ts'
import { ormOptions } from './orm.ts'
import { Seats } from './people/seats.ts'
import type { Way } from './platform/answer.ts'
import { createApollo } from './platform/apollo.ts'
import { chainAudit } from './platform/chain-audit.ts'
import { Clocks } from './platform/clocks.ts'
import { serveConsole } from './platform/console-files.ts'
import { allowOrigins } from './platform/cors.ts'
import { serveDocuments } from './platform/document-routes.ts'
import { fenceOf } from './platform/fence.ts'
import { serveGraphql } from './platform/graphql-route.ts'
import { serveHealth } from './platform/health.ts'
import { tellRefusal } from './platform/http-refusal.ts'
import { limitClients } from './platform/limit-clients.ts'
import { limits } from './platform/limits.ts'
import { loggable } from './platform/loggable.ts'
import { giveBackLost } from './platform/lost-connections.ts'
import { News } from './platform/news.ts'
import { serveOidc } from './platform/oidc-routes.ts'
import { OperationContext, type ServerTools } from './platform/operation-context.ts'
import { Refusals } from './platform/refusals.ts'
import { sendSecurityHeaders } from './platform/security-headers.ts'
import { allowWebSockets, checkSocketOrigin, serveWebSocket } from './platform/serve-websocket.ts'
import { originOf, SessionCookie, tokenOf } from './platform/session-cookie.ts'
import { storageOf } from './platform/storage/storage-of.ts'
import { Streams } from './platform/streams.ts'
import { Turns } from './platform/turns.ts'
import { keepUp } from './platform/upkeep.ts'
import { attachRelations } from './read/attach-relations.ts'
import { Connections, longestBatch } from './read/connections.ts'
import type { ReadContext } from './read/context.ts'
import { Executor } from './read/executor.ts'
import { Model } from './read/model.ts'
import { Reference } from './read/reference.ts'
import { buildSchema } from './schema.ts'

/** What a server needs to be told. */
export interface ServerOptions {
  config: Pick<
    Config,
    | 'host'
    | 'port'
    | 'corsOrigins'
    | 'trustProxy'
    | 'oidc'
    | 'publicUrl'
    | 'undoSeconds'
    | 'deadlines'
    | 'mail'
    | 'webhook'
    | 'documents'
  >
  /** The application's own role: it owns nothing and is bound by the fence. */
  databaseUrl: string
  /** The built console; without it only the API is served. */
  consoleDir?: string | undefined
  /** Opens personal data and secrets. */
  vault: Vault
  /** Whether example accounts may sign in. */
  exampleSignIns: boolean
  /** Left out, the server reminds, escalates and passes on from vacant posts; tests say themselves when. */
  watchesDeadlines?: boolean | undefined
  /** Left out, operations are compiled where that is possible. */
  way?: Way | undefined
  /** The clock of the server; left out, the machine's. */
  now?: () => Date
}

/** A server that answers. */
export interface RunningServer {
  url: string
  /** What the watch over deadlines works with. */
  deadlines: DeadlineTools
  close(): Promise<void>
}

/** Resolvers of one operation query at once, on one connection: it must take the next before it has answered the last. */
const driverOptions = {
  pipeline: true,
  options: `-c statement_timeout=${longestBatch}`,
  connectionTimeoutMillis: 5_000,
  onPoolCreated: giveBackLost,
}

/** How many milliseconds a request may take to arrive: a weak line brings the largest body in that. */
const longestUpload = 120_000

/** Starts the GraphQL API and, when it was built, the console. Rejects when the database or the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const orm = await MikroORM.init({ ...ormOptions(options.databaseUrl), driverOptions })
  const connections = new Connections(options.databaseUrl)
  const reference = new Reference(connections, orm.getMetadata())
  const callers = new Callers(connections, options.exampleSignIns)
  const clocks = new Clocks()
  const seats = new Seats()
  const clock = options.now ?? (() => new Date())
  const jobs = new Jobs(options.databaseUrl, (error) => console.error('The job queue waits:', loggable(error)))
  const notifier = new Notifier(jobs, {
    ...options.config,
    vault: options.vault,
    now: clock,
    report: (error) => console.error('A notification was not sent:', loggable(error)),
  })
  const news = new News(options.databaseUrl, {
    portal_reference: async (client) => {
      await reference.load()
      await clocks.load(client)
    },
    portal_access: async (client) => {
      callers.forget()
      await seats.load(client)
      void streams.recheck()
    },
    portal_events: (_client, transactions) => {
      feed.hear(transactions)
      return notifier.hear()
    },
  })
  const schema = buildSchema()
  attachRelations(schema, orm.getMetadata())
  const turns = new Turns()
  const executor = new Executor(new Model(schema, orm.getMetadata(), reference), connections, fenceOf, () =>
    turns.take(),
  )
  const refusals = new Refusals(connections)
  const trustProxy = options.config.trustProxy.length > 0 && [...options.config.trustProxy]
  const app = fastify({
    bodyLimit: limits.body,
    requestTimeout: longestUpload,
    forceCloseConnections: 'idle',
    trustProxy,
    frameworkErrors: (error, request, reply) => void tellRefusal(error, request, reply),
  })
  app.setErrorHandler(tellRefusal)
  const apollo = createApollo(schema, executor, options.way ?? 'compiled', turns, refusals, [
    fastifyApolloDrainPlugin(app),
  ])

  const tools: ServerTools = {
    clockOf: (level) => clocks.of(level),
    seats,
    undoSeconds: options.config.undoSeconds,
    vault: options.vault,
    reference,
    connections,
    exampleSignIns: options.exampleSignIns,
    oidcName: options.config.oidc?.name ?? null,
    publicUrl: () => options.config.publicUrl ?? url,
    forgetCallers: () => callers.forget(),
    entities: orm.em,
    callerOf: (token, now) => callers.callerOf(token, now),
  }
  const rates = new ClientRates(connections)
  const feed = new Feed(connections, reference, (line, error) => console.error(line, error ? loggable(error) : ''))
  const way = options.way ?? 'compiled'
  const streams = new Streams({ schema, executor, way, turns, feed, callers, rates, refusals, tools, now: clock })
  const contextOf = async (request: FastifyRequest, reply: FastifyReply): Promise<ReadContext> => {
    const now = clock()
    const token = tokenOf(request)
    const caller = token ? await callers.callerOf(token, now) : null
    return new OperationContext(tools, token, originOf(request), caller, now, new SessionCookie(request, reply))
  }

  await feed.open()
  await news.open()
  await jobs.start()
  await notifier.start()
  await apollo.start()
  sendSecurityHeaders(app)
  await allowOrigins(app, options.config.corsOrigins)
  app.addHook('onRequest', limitClients(callers, rates, clock, refusals.noteRequest))
  await app.register(compress, { threshold: 2048, zlibOptions: { level: constants.Z_BEST_SPEED } })
  await app.register(cookie)
  await allowWebSockets(app, () => streams.stop())
  const checkOrigin = checkSocketOrigin(app, options.config.corsOrigins)
  const onSocket = serveWebSocket(streams, schema)
  await serveGraphql(app, apollo, turns, contextOf, { streams, checkOrigin, onSocket })
  await serveOidc(app, options.config.oidc, { ...tools, clock })
  const { maxBytes } = options.config.documents
  const storage = storageOf(options.config.documents)
  await serveDocuments(app, { storage, maxBytes, contextOf, refusals })
  serveHealth(app, connections, jobs)
  if (options.consoleDir) await serveConsole(app, options.consoleDir)
  const { clockOf } = tools
  const deadlines: DeadlineTools = {
    databaseUrl: options.databaseUrl,
    connections,
    reference,
    seats,
    clockOf,
    rules: options.config.deadlines,
  }
  await keepUp(jobs, {
    connections,
    databaseUrl: options.databaseUrl,
    now: clock,
    storage,
    deadlines: (options.watchesDeadlines ?? true) ? deadlines : null,
  })
  const chaining = chainAudit(connections)
  const url = await app.listen({ host: options.config.host, port: options.config.port })
  return {
    url,
    deadlines,
    close: async () => {
      notifier.close()
      await app.close()
      feed.close()
      await jobs.stop()
      await apollo.stop()
      await refusals.stop()
      await chaining.stop()
      await Promise.all([news.close(), connections.close(), orm.close(true)])
    },
  }
}
