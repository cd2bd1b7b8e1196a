import { type Answer, startApi, type TestApi } from '../support/api.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase } from '../support/database.ts'
import type { Service } from '../support/requests.ts'
import { homeRt } from '../support/units.ts'

/** What is read back of a request after each act. */
export interface Shown {
  id: string
  number: string
  version: number
  status: string
  stage: { code: string } | null
  waitingAt: { code: string } | null
  waitingFor: string | null
  waitingSince: string | null
  dueAt: string | null
  expectedAt: string | null
  isDueProvisional: boolean
  submittedAt: string
  closedAt: string | null
  completeAt: string | null
  form: Record<string, unknown> | null
  chain: { version: number }
  assistanceReason: string | null
  filedBy: string | null
  allowedActions: string[]
  missingDocuments: { code: string }[]
  possibleDuplicates: { number: string }[]
  events: { kind: string; stage: { code: string } | null; toStage: { code: string } | null }[]
}

const shown = `
  id number version status stage { code } waitingAt { code } waitingFor waitingSince dueAt expectedAt isDueProvisional
  submittedAt closedAt completeAt form chain { version } assistanceReason filedBy allowedActions
  missingDocuments { code } possibleDuplicates { number } events { kind stage { code } toStage { code } }`

const types: Record<string, string> = {
  id: 'ID!',
  input: 'RequestBeginInput!',
  form: 'JSONObject!',
  documentsFollow: 'Boolean',
  seenVersion: 'Int',
  queuedAt: 'DateTime',
  idempotencyKey: 'String',
  assistance: 'AssistanceInput',
}

/** A server whose clock a test sets, with a service, those who decide it, and those who ask for it. */
export interface Living {
  api: TestApi
  build: Builders
  service: Service
  /** The residents, and the tokens of everybody by their user names. */
  residents: Record<string, string>
  tokens: Record<string, string>
  clock: { now: Date }
  /** Does a mutation of the life of a request, by the name of who does it. */
  act(who: string, field: string, args: object): Promise<{ request: Shown; answer: Answer<Record<string, Shown>> }>
  /** Attaches a document of this code to a request. */
  attach(id: string, code: string): Promise<void>
  end(): Promise<void>
}

/** A form with one question that must be answered, and one that a stage is passed over for. */
export const formSchema = {
  type: 'object',
  properties: {
    keperluan: { type: 'string', title: 'Keperluan', minLength: 3 },
    nilai: { type: 'integer', title: 'Nilai', minimum: 0 },
  },
  required: ['keperluan'],
}

const documents = [
  { code: 'ktp', name: 'KTP', required: true },
  { code: 'foto', name: 'Foto', required: false },
]

const neighbourRt = '35.74.04.1003.02.004'
const elsewhere = '35.74.01.1001.01.001'

/** Starts it; end it in `afterAll`. */
export async function startLiving(): Promise<Living> {
  const database = await cloneDatabase()
  const build = await startBuilding(database)
  const service = await build.service({ code: 'SKTM', levels: ['RT', 'RW', 'KELURAHAN'], standardSeconds: 86_400 })
  await build.rows.select('update chain set form_schema = $1, documents = $2', [
    JSON.stringify(formSchema),
    JSON.stringify(documents),
  ])
  const skip = { field: 'nilai', operator: 'LESS_THAN', value: 10 }
  await build.rows.select(`update stage set skip_when = $1 where level = 'RW'`, [JSON.stringify(skip)])
  for (const [username, unit] of [
    ['rt', homeRt],
    ['rw', '35.74.04.1003.02'],
    ['lurah', '35.74.04.1003'],
    ['rt.sebelah', neighbourRt],
  ]) {
    await build.officer({ username: username!, unit: unit! })
  }
  await build.account({ username: 'admin', role: 'KELURAHAN_ADMIN', unit: '35.74.04.1003' })
  await build.account({ username: 'evaluator' })
  const residents: Record<string, string> = {}
  for (const [username, unit] of [
    ['warga', homeRt],
    ['tetangga', homeRt],
    ['jauh', elsewhere],
  ]) {
    const account = await build.account({ username: username!, role: 'RESIDENT', unit: unit! })
    residents[username!] = await build.resident({ unit: unit! })
    await build.rows.select('update account set resident_id = $1 where id = $2', [residents[username!], account])
  }
  const clock = { now: new Date('2026-08-10T03:00:00Z') }
  const api = await startApi({ database, now: () => clock.now })
  const tokens: Record<string, string> = {}
  for (const username of ['rt', 'rw', 'lurah', 'rt.sebelah', 'admin', 'evaluator', ...Object.keys(residents)]) {
    tokens[username] = await api.signIn(username)
  }
  return {
    api,
    build,
    service,
    residents,
    tokens,
    clock,
    async act(who, field, args) {
      const names = Object.keys(args)
      const declared = names.map((name) => `$${name}: ${types[name]}`).join(', ')
      const given = names.map((name) => `${name}: $${name}`).join(', ')
      const document = `mutation (${declared}) { ${field}(${given}) { ${shown} } }`
      const answer = await api.query<Record<string, Shown>>(document, args, tokens[who])
      return { request: answer.data?.[field] as Shown, answer }
    },
    async attach(id, code) {
      await build.rows.select(
        `insert into document (request_id, place, code, name, type, size, sha256, storage_key, uploaded_at, account_id)
         select id, place, $2, 'ktp.pdf', 'application/pdf', 1, '', $1::text || $2, now(), 1 from request where id = $1::bigint`,
        [id, code],
      )
    },
    async end() {
      await build.end()
      await api.close()
      await database.drop()
    },
  }
}
