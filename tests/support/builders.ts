import { hash } from '@node-rs/argon2'
import { sealNumber } from '../../api/people/numbers.ts'
import type { TestDatabase } from './database.ts'
import { writeRequest, type BuiltRequest, type RequestWish, type Service, type StageRow } from './requests.ts'
import { openRows, type Row, type Rows } from './rows.ts'
import { ancestorOf, freePlace, homeRt, unitOf, type UnitRow } from './units.ts'
import { testVault } from './vault.ts'

/** The number of the family card of every resident built. */
export const familyCard = '3574041203980000'

type Id = Row & { id: string }

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
    residentId = null as string | null,
    validFrom = '2021-01-01',
    validTo = null as string | null,
    capacity = 'DEFINITIVE',
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
      capacity,
    })
    if (username) await this.account({ username, unit, role: 'OFFICER', officerId: officer.id, residentId })
    return officer.id
  }

  /** A head for every unit from an RT up to its kecamatan: without them a request finds nobody to decide further on. */
  async heads(unit = homeRt) {
    const home = await unitOf(this.rows, unit)
    for (const level of Object.keys(headOf)) {
      await this.officer({ unit: (await ancestorOf(this.rows, home, level)).code })
    }
  }

  /** An account with the example password, which `signIn` of a test server uses. */
  async account({
    username = '',
    role = 'EVALUATOR',
    unit = '35.74',
    officerId = null as string | null,
    residentId = null as string | null,
  } = {}) {
    const { id, place } = await unitOf(this.rows, unit)
    const account = await this.rows.insert<Id>('account', {
      username: username || `pengguna.${this.#next()}`,
      name: `Pengguna Contoh ${this.#next()}`,
      password_hash: await cheapHash(),
      role,
      unit_id: id,
      place,
      officer_id: officerId,
      resident_id: residentId,
    })
    return account.id
  }

  async resident({ unit = homeRt } = {}) {
    const { id, place } = await unitOf(this.rows, unit)
    const nth = this.#next()
    const born = `${two(1 + (nth % 28))}${two(1 + (Math.floor(nth / 28) % 12))}${two(Math.floor(nth / 336) % 100)}`
    const nik = `357404${born}0000`
    const [sealedNik, sealedKk] = [sealNumber(testVault, 'nik', nik), sealNumber(testVault, 'kk', familyCard)]
    const resident = {
      name: `Warga Contoh ${nth}`,
      nik_cipher: sealedNik.cipher,
      nik_hash: sealedNik.hash,
      nik_masked: sealedNik.masked,
      kk_cipher: sealedKk.cipher,
      kk_hash: sealedKk.hash,
      kk_masked: sealedKk.masked,
      unit_id: id,
      place,
    }
    return (await this.rows.insert<Id>('resident', resident)).id
  }

  /** A service whose chain passes these levels in order. */
  async service({
    code = '',
    levels = ['RT', 'RW', 'KELURAHAN', 'KECAMATAN'],
    standardSeconds = null as number | null,
  } = {}): Promise<Service> {
    const named = code || `LAYANAN_${this.#next()}`
    const deciders = levels.map((level) => headOf[level] ?? 'STAFF')
    const stages = await this.rows.select<StageRow>(insertService, [named, levels, deciders, standardSeconds])
    const [{ service_type_id: id, chain_id: chainId }] = stages as [StageRow]
    return { id, code: named, chainId, stages }
  }

  async request(wish: RequestWish = {}): Promise<BuiltRequest> {
    const unit = wish.unit ?? homeRt
    const submittedAt = wish.submittedAt ?? new Date('2026-01-05T01:00:00Z')
    return writeRequest(this.rows, {
      service: wish.service ?? (await this.service()),
      unit,
      stage: wish.stage ?? 1,
      status: wish.status ?? 'IN_PROGRESS',
      submittedAt,
      completeAt: wish.completeAt === undefined ? submittedAt : wish.completeAt,
      hours: wish.hours ?? [],
      number: wish.number ?? `UJI-${this.#next()}`,
      applicant: wish.applicant ?? (await this.resident({ unit })),
    })
  }

  /** The record of a document; no storage has its file. */
  async document({
    request = null as Pick<BuiltRequest, 'id'> | null,
    name = 'ktp.pdf',
    code = null as string | null,
  } = {}) {
    const { id } = request ?? (await this.request())
    const [{ place }] = (await this.rows.select<{ place: number }>('select place from request where id = $1', [
      id,
    ])) as [{ place: number }]
    const document = await this.rows.insert<Id>('document', {
      request_id: id,
      place,
      code,
      name,
      type: 'application/pdf',
      size: 1000,
      sha256: '0'.repeat(64),
      storage_key: `uji/${this.#next()}`,
      uploaded_at: new Date('2026-01-05T01:00:00Z'),
      account_id: '1',
    })
    return document.id
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

/** A service with its chain, in one statement: a server that watches never sees half a chain. */
const insertService = `
  with type as (
    insert into service_type (code, name) values ($1, 'Layanan ' || $1) returning id
  ), version as (
    insert into chain (service_type_id, version, valid_from) select id, 1, '2021-01-01' from type returning *
  ), added as (
    insert into stage (chain_id, service_type_id, position, code, name, level, decided_by, standard_seconds)
    select version.id, service_type_id, nth, lower(level), 'Tahap ' || level, level, decided_by, $4
      from version, unnest($2::text[], $3::text[]) with ordinality as passed (level, decided_by, nth)
    returning *
  )
  select * from added order by position`

const two = (n: number) => String(n).padStart(2, '0')

let hashed: Promise<string> | undefined

/** The example password, hashed with so little work that signing in costs a test nothing. */
function cheapHash(): Promise<string> {
  hashed ??= hash('portal-emas', { memoryCost: 8, timeCost: 1, parallelism: 1 })
  return hashed
}
