import path from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { type DeadlineConfig, readDeadlines } from './config-deadlines.ts'
import { type DocumentConfig, readDocuments } from './config-documents.ts'
import { type MailConfig, readMail, readWebhook, type WebhookConfig } from './config-notifications.ts'
import { type OidcConfig, readOidc, readPublicUrl } from './config-oidc.ts'
import { readProxies } from './config-proxies.ts'

/** What the environment says, read once. */
export type Config = Readonly<{
  /** The TCP port to serve on; 0 takes any free one. */
  port: number
  host: string
  /** Whether only this machine can reach `host`. */
  isLoopback: boolean
  /** The absolute folder of the bundled database and of keys made once. */
  dataDir: string
  /** Where the application signs in; null means the bundled PostgreSQL. */
  databaseUrl: string | null
  /** Where the owner of the tables signs in; null when unset, and then nothing can be migrated there. */
  migrationDatabaseUrl: string | null
  /** The web origins whose pages may ask the API from a browser, as browsers write them; none by default. */
  corsOrigins: readonly string[]
  /** The proxies before us, as addresses or networks, that are believed what they say of who asks; none by default. */
  trustProxy: readonly string[]
  /** Sign-in by OpenID Connect; null while it is not switched on. */
  oidc: OidcConfig | null
  /** The origin people reach us at; null for the server's own address. */
  publicUrl: string | null
  /** The keys that personal data is encrypted with; null means those of the data folder, made when needed first. */
  dataKeys: string | null
  /** When late requests are told of and handed on. */
  deadlines: DeadlineConfig
  /** For how many seconds a decision can be taken back while nobody has looked at what followed; 0 when never. */
  undoSeconds: number
  /** How people are told by e-mail; null while that is not switched on. */
  mail: MailConfig | null
  /** Which other system is told of events; null while that is not switched on. */
  webhook: WebhookConfig | null
  /** How documents are kept, and how large they may be. */
  documents: DocumentConfig
  isProduction: boolean
}>

const environments = ['production', 'development', 'test']
const addressForm = 'postgres://user:password@host:port/database'

/** Throws `CannotStart` with one line on the first value that makes no sense. An empty value counts as none. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const host = env['HOST'] || '127.0.0.1'
  const nodeEnv = env['NODE_ENV'] || 'development'
  if (!environments.includes(nodeEnv)) {
    throw new CannotStart(`NODE_ENV is "${nodeEnv}"; it must be one of ${environments.join(', ')}, or unset.`)
  }
  const databaseUrl = readAddress(env, 'DATABASE_URL')
  const migrationDatabaseUrl = readAddress(env, 'MIGRATION_DATABASE_URL')
  if (migrationDatabaseUrl && !databaseUrl) {
    throw new CannotStart('MIGRATION_DATABASE_URL is set without DATABASE_URL. Set both, or neither.')
  }
  const dataDir = path.resolve(env['DATA_DIR'] || '.data')
  return Object.freeze({
    port: readPort(env['PORT'] || '4000'),
    host,
    isLoopback: /^(127(\.\d{1,3}){3}|::1|localhost)$/.test(host),
    dataDir,
    databaseUrl,
    migrationDatabaseUrl,
    corsOrigins: Object.freeze(readOrigins(env['CORS_ORIGINS'] ?? '')),
    trustProxy: Object.freeze(readProxies(env['TRUST_PROXY'] ?? '')),
    oidc: readOidc(env),
    publicUrl: env['PUBLIC_URL'] ? readPublicUrl(env['PUBLIC_URL']) : null,
    dataKeys: env['DATA_KEYS'] || null,
    undoSeconds: readSeconds(env, 'UNDO_SECONDS', '300'),
    deadlines: readDeadlines(env),
    mail: readMail(env),
    webhook: readWebhook(env),
    documents: readDocuments(env, dataDir),
    isProduction: nodeEnv === 'production',
  })
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  if (port <= 65_535) return port
  throw new CannotStart(`PORT is "${text}"; it must be a number from 0 to 65535 (0 takes any free port).`)
}

function readSeconds(env: Record<string, string | undefined>, name: string, usual: string): number {
  const text = env[name] || usual
  const seconds = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  if (seconds <= 86_400) return seconds
  throw new CannotStart(`${name} is "${text}"; it must be a whole number of seconds from 0 to 86400 (a day).`)
}

/** The value itself is never shown: it may hold a password. */
function readAddress(env: Record<string, string | undefined>, name: string): string | null {
  const text = env[name]
  if (!text) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname && url.pathname.length > 1) return text
  throw new CannotStart(`${name} is not the address of a PostgreSQL database. It looks like ${addressForm}.`)
}

/** An origin is compared letter by letter with what a browser sends, so only that one way of writing it is taken. */
function readOrigins(text: string): string[] {
  const origins = text.split(',').map((part) => part.trim())
  return [...new Set(origins.filter((origin) => origin !== ''))].map((origin) => {
    const url = URL.canParse(origin) ? new URL(origin) : null
    if (url && /^https?:$/.test(url.protocol) && url.origin === origin && !origin.includes('*')) return origin
    throw new CannotStart(
      `CORS_ORIGINS has "${origin}"; each must be an origin as a browser sends it, like https://app.example.org, without path, slash at the end or *.`,
    )
  })
}
