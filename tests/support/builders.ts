import { hash } from '@node-rs/argon2'
import type { TestDatabase } from './database.ts'
import { writeRequest, type BuiltRequest, type RequestWish, type Service, type StageRow } from './requests.ts'
import { openRows, type Row, type Rows } from './rows.ts'
import { freePlace, homeRt, unitOf, type UnitRow } from './units.ts'

type Id = Row & { id: string }
type NumberedId = Row & { id: number }

const parents: Record<string, string> = { RT: '35.74.04.1003.02', RW: '35.74.04.1003', KELURAHAN: '35.74.04' }
const headOf: Record<string, string> = { RT: 'RT_HEAD', RW: 'RW_HEAD', KELURAHAN: 'LURAH', KECAMATAN: 'CAMAT' }

/** Builders of one clone: each defaults everything but what a test is about. Units are named by their code. */
export class Builders {
  readonly rows: Rows
  #count = 0

  constructor(rows: Rows) {
    this.rows = rows
  }

  async unit({ level = 'RT', parent = '', code = '', validTo = null as string | null } = {}) {
    const above = await unitOf(this.rows, parent || (parents[level] ?? '35.74'))
    const { low, high } = await freePlace(this.rows, above, level)
    return this.rows.insert<UnitRow>('unit', {
      code: code || `${above.code}.B${low}`,
      level,
      name: `${level} Contoh ${this.#next()}`,
      parent_id: above.id,
      place: low,
      place_end: high,
      valid_from: '2021-01-01',
      valid_to: validTo,
    })
  }

  /** An officer with a post; with a username also an account. */
  async officer({
    unit = homeRt,
    position = '',
    username = '',
    validFrom = '2021-01-01',
    validTo = null as string | null,
  } = {}) {
    const { id: unitId, place, level } = await unitOf(this.rows, unit)
    const officer = await this.rows.insert<Id>('officer', { name: `Petugas Contoh ${this.#next()}`, place })
    await this.rows.insert('post', {
      officer_id: officer.id,
      unit_id: unitId,
      place,
      position: position || (headOf[level] ?? 'STAFF'),
      valid_from: validFrom,
      valid_to: validTo,
    })
    if (username) await this.account({ username, unit, role: 'OFFICER', officerId: officer.id })
    return officer.id
  }

  /** An account with the example password, which `signIn` of a test server uses. */
  async account({ username = '', role = 'EVALUATOR', unit = '35.74', officerId = null as string | null } = {}) {
    const { id, place } = await unitOf(this.rows, unit)
    const account = await this.rows.insert<Id>('account', {
      username: username || `pengguna.${this.#next()}`,
      name: `Pengguna Contoh ${this.#next()}`,
      password_hash: await cheapHash(),
      role,
      unit_id: id,
      place,
      officer_id: officerId,
    })
    return account.id
  }

  async resident({ unit = homeRt } = {}) {
    const { id, place } = await unitOf(this.rows, unit)
    const nth = this.#next()
    const born = `${two(1 + (nth % 28))}${two(1 + (Math.floor(nth / 28) % 12))}${two(Math.floor(nth / 336) % 100)}`
    const nik = `357404${born}0000`
    const resident = { name: `Warga Contoh ${nth}`, nik, unit_id: id, place }
    return (await this.rows.insert<Id>('resident', resident)).id
  }

  /** A service whose chain passes these levels in order. */
  async service({
    code = '',
    levels = ['RT', 'RW', 'KELURAHAN', 'KECAMATAN'],
    standardSeconds = null as number | null,
  } = {}): Promise<Service> {
    const named = code || `LAYANAN_${this.#next()}`
    const type = await this.rows.insert<NumberedId>('service_type', { code: named, name: `Layanan ${named}` })
    const version = { service_type_id: type.id, version: 1, valid_from: '2021-01-01' }
    const chain = await this.rows.insert<NumberedId>('chain', version)
    const stages: StageRow[] = []
    for (const level of levels) {
      const stage = await this.rows.insert<StageRow>('stage', {
        chain_id: chain.id,
        service_type_id: type.id,
        position: stages.length + 1,
        code: level.toLowerCase(),
        name: `Tahap ${level}`,
        level,
        decided_by: headOf[level] ?? 'STAFF',
        standard_seconds: standardSeconds,
      })
      stages.push(stage)
    }
    return { id: type.id, code: named, chainId: chain.id, stages }
  }

  async request(wish: RequestWish = {}): Promise<BuiltRequest> {
    const unit = wish.unit ?? homeRt
    return writeRequest(this.rows, {
      service: wish.service ?? (await this.service()),
      unit,
      stage: wish.stage ?? 1,
      status: wish.status ?? 'IN_PROGRESS',
      submittedAt: wish.submittedAt ?? new Date('2026-01-05T01:00:00Z'),
      hours: wish.hours ?? [],
      number: wish.number ?? `UJI-${this.#next()}`,
      applicantId: await this.resident({ unit }),
    })
  }

  end() {
    return this.rows.end()
  }

  #next() {
    return (this.#count += 1)
  }
}

/** Begins to build in a clone; end it before the clone is dropped. */
export async function startBuilding(database: TestDatabase): Promise<Builders> {
  return new Builders(await openRows(database.ownerUrl))
}

const two = (n: number) => String(n).padStart(2, '0')

let hashed: Promise<string> | undefined

/** The example password, hashed with so little work that signing in costs a test nothing. */
function cheapHash(): Promise<string> {
  hashed ??= hash('portal-emas', { memoryCost: 8, timeCost: 1, parallelism: 1 })
  return hashed
}
