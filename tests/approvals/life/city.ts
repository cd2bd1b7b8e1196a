import { createHash, randomUUID } from 'node:crypto'
import { type Answer, codesOf, startApi, type TestApi } from '../../support/api.ts'
import { type Builders, startBuilding } from '../../support/builders.ts'
import type { Row } from '../../support/rows.ts'
import { homeRt, unitOf } from '../../support/units.ts'

/** Everyone who may act; the deputy holds no post but those that are given for a while. */
export const actors = ['resident', 'admin', 'rtHead', 'rwHead', 'staff', 'lurah', 'camat', 'deputy'] as const
export type Actor = (typeof actors)[number]

/** The posts that begin held, by whom; the RW head is also on the staff of the kelurahan. */
export const posts = [
  { level: 'RT', position: 'RT_HEAD', actor: 'rtHead' },
  { level: 'RW', position: 'RW_HEAD', actor: 'rwHead' },
  { level: 'KELURAHAN', position: 'STAFF', actor: 'rwHead' },
  { level: 'KELURAHAN', position: 'STAFF', actor: 'staff' },
  { level: 'KELURAHAN', position: 'LURAH', actor: 'lurah' },
  { level: 'KECAMATAN', position: 'CAMAT', actor: 'camat' },
] as const satisfies readonly { level: string; position: string; actor: Actor }[]

/** Levels from the applicants' RT upwards, each with its unit there. */
export const unitOfLevel = {
  RT: homeRt,
  RW: '35.74.04.1003.02',
  KELURAHAN: '35.74.04.1003',
  KECAMATAN: '35.74.04',
} as const
export type Level = keyof typeof unitOfLevel

/** A stage as its chain was written. */
export interface StageSpec {
  id: number
  level: Level
  decidedBy: string
  skipsIfUrgent: boolean
}

const begins = new Date('2026-03-02T02:00:00Z')
/** A canary sits on the staff of a neighbouring kelurahan, until a day that tells which news a server has heard. */
const canaryUnit = '35.74.04.1001'
const canaryBegins = Date.UTC(2030, 0, 1)
const day = 86_400_000

/** A post as it is stored, with what the model needs of its officer. */
export interface HeldPost {
  id: string
  actor: Actor
  level: Level
  position: string
  capacity: string
  validFrom: string
  validTo: string | null
}

/** A server with a clock of its own, a few people, and two services; the same for all runs. */
export class LifeCity {
  readonly api: TestApi
  readonly build: Builders
  now = begins
  /** The versions of the services, oldest first. */
  readonly chains = new Map<number, { service: string; validFrom: string; stages: StageSpec[] }>()
  /** The officer behind each actor who is one. */
  readonly officers = new Map<Actor, string>()
  readonly applicants: { resident: string; rtHead: string }
  readonly #tokens = new Map<Actor, string>()
  #news = 0

  private constructor(api: TestApi, build: Builders, clock: { now: () => Date }, applicants: LifeCity['applicants']) {
    this.api = api
    this.build = build
    this.applicants = applicants
    clock.now = () => this.now
  }

  static async open(): Promise<LifeCity> {
    const clock = { now: () => begins }
    const api = await startApi({ now: () => clock.now(), env: { UNDO_SECONDS: '300' } })
    const build = await startBuilding(api.database)
    const [resident, rtHead] = [await build.resident(), await build.resident()]
    const city = new LifeCity(api, build, clock, { resident, rtHead })
    await city.#fill()
    return city
  }

  async close(): Promise<void> {
    await this.build.end()
    await this.api.close()
  }

  /** Everyone in the post they begin with, and the clock where it begins. */
  async reset(): Promise<void> {
    this.now = begins
    const held = posts.map(({ level, position, actor }) => [this.officers.get(actor), unitOfLevel[level], position])
    await this.build.rows.select(
      `with gone as (delete from post where officer_id = any($1::bigint[]))
       insert into post (officer_id, unit_id, place, position, valid_from)
       select officer, unit.id, unit.place, position, '2021-01-01'
         from unnest($2::bigint[], $3::text[], $4::text[]) as held (officer, code, position) join unit using (code)`,
      [[...this.officers.values()], ...[0, 1, 2].map((part) => held.map((each) => each[part]))],
    )
    await this.heard()
  }

  /** Waits until the server knows the posts as they are stored now. */
  async heard(): Promise<void> {
    this.#news += 1
    const until = new Date(canaryBegins + this.#news * day).toISOString().slice(0, 10)
    const eve = new Date(canaryBegins + (this.#news - 1) * day).toISOString().slice(0, 10)
    const [{ unit }] = (await this.build.rows.select<{ unit: number }>(
      `update post set valid_to = $1 from unit where unit.id = unit_id and unit.code = $2 returning unit.id as unit`,
      [until, canaryUnit],
    )) as [{ unit: number }]
    const { seats } = this.api
    while (seats.in(unit, 'STAFF', eve).length === 0) await new Promise((resolve) => setTimeout(resolve, 2))
  }

  async posts(): Promise<HeldPost[]> {
    const rows = await this.build.rows.select<Row & { officer: string }>(
      `select p.id, p.officer_id as officer, u.level, p.position, p.capacity, p.valid_from::text as "validFrom",
              p.valid_to::text as "validTo"
         from post p join unit u on u.id = p.unit_id where p.officer_id = any($1::bigint[]) order by p.id`,
      [[...this.officers.values()]],
    )
    const actorOf = new Map([...this.officers].map(([actor, officer]) => [officer, actor]))
    return rows.map(({ officer, ...post }) => ({ ...post, actor: actorOf.get(officer) }) as unknown as HeldPost)
  }

  async ask<Data = Record<string, unknown>>(actor: Actor, document: string, variables: object): Promise<Answer<Data>> {
    const answer = await this.api.query<Data>(document, variables, this.#tokens.get(actor))
    const ours = codesOf(answer).filter((code) => code === 'INTERNAL' || code === 'UNAVAILABLE')
    if (ours.length > 0) throw new Error(`The server failed: ${JSON.stringify(answer.errors)} for ${document}`)
    return answer
  }

  async #fill(): Promise<void> {
    const homes = { admin: 'KELURAHAN', resident: 'RT', deputy: 'KELURAHAN' } as const
    for (const actor of actors) {
      const post = posts.find((each) => each.actor === actor)
      const unit = unitOfLevel[post?.level ?? homes[actor as keyof typeof homes]]
      const role = actor === 'resident' ? 'RESIDENT' : actor === 'admin' ? 'KELURAHAN_ADMIN' : 'OFFICER'
      const officerId = role === 'OFFICER' ? await this.build.officer({ unit }) : null
      if (officerId) this.officers.set(actor, officerId)
      const account = await this.build.account({ role, unit, officerId })
      const residentId = actor === 'resident' || actor === 'rtHead' ? this.applicants[actor] : null
      await this.build.rows.select('update account set resident_id = $1 where id = $2', [residentId, account])
      this.#tokens.set(actor, await this.#session(account, unit))
    }
    await this.build.officer({ unit: canaryUnit, position: 'STAFF' })
    await this.#service('PANJANG', '2021-01-01', [
      ['RT', 'RT_HEAD'],
      ['RW', 'RW_HEAD', true],
      ['KELURAHAN', 'LURAH'],
      ['KECAMATAN', 'CAMAT'],
    ])
    await this.#service('PANJANG', '2026-03-12', [
      ['RT', 'RT_HEAD'],
      ['KELURAHAN', 'LURAH', true],
      ['KECAMATAN', 'CAMAT'],
    ])
    await this.#service('PENDEK', '2021-01-01', [
      ['RT', 'RT_HEAD'],
      ['KELURAHAN', 'STAFF'],
    ])
    await this.heard()
  }

  /** A session that no clock ends. */
  async #session(account: string, unit: string): Promise<string> {
    const token = randomUUID()
    const { place } = await unitOf(this.build.rows, unit)
    await this.build.rows.insert('session', {
      token_hash: createHash('sha256').update(token).digest('hex'),
      account_id: account,
      place,
      created_at: begins,
      last_used_at: '2099-01-01',
      expires_at: '2100-01-01',
      address: '127.0.0.1',
    })
    return token
  }

  /** A version of a service, in one statement. */
  async #service(code: string, validFrom: string, stages: [Level, string, boolean?][]): Promise<void> {
    const skips = stages.map(([, , skipsIfUrgent]) => (skipsIfUrgent ? skipRule : null))
    const added = await this.build.rows.select<Row & { id: number; chain_id: number }>(insertChain, [
      code,
      validFrom,
      form,
      stages.map(([level]) => level),
      stages.map(([, decidedBy]) => decidedBy),
      skips,
    ])
    const specs = added.map(({ id }, index) => {
      const [level, decidedBy, skipsIfUrgent = false] = stages[index]!
      return { id, level, decidedBy, skipsIfUrgent }
    })
    this.chains.set(added[0]!.chain_id, { service: code, validFrom, stages: specs })
  }
}

const form = JSON.stringify({ type: 'object', properties: { urgent: { type: 'boolean', title: 'Mendesak' } } })
const skipRule = JSON.stringify({ field: 'urgent', operator: 'EQUALS', value: true })

const insertChain = `
  with type as (
    insert into service_type (code, name) values ($1, 'Layanan ' || $1)
    on conflict (code) do update set code = excluded.code returning id
  ), version as (
    insert into chain (service_type_id, version, valid_from, form_schema)
    select type.id, 1 + (select count(*) from chain where service_type_id = type.id), $2, $3::jsonb from type returning *
  ), added as (
    insert into stage (chain_id, service_type_id, position, code, name, level, decided_by, standard_seconds, skip_when)
    select version.id, service_type_id, nth, lower(level), 'Tahap ' || level, level, decided_by, 7200, skip_when::jsonb
      from version, unnest($4::text[], $5::text[], $6::text[]) with ordinality as passed (level, decided_by, skip_when, nth)
    returning *
  )
  select id, chain_id from added order by position`
