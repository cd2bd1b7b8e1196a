import { sealNumber } from '../../api/people/numbers.ts'
import type { Rows } from '../support/rows.ts'
import { testVault } from '../support/vault.ts'

/** One of everything at one unit, to ask for: rows that belong together, each with an identifier of its own. */
export interface Target {
  unit: string
  nik: string
  request: string
  number: string
  /** The token of its link. */
  link: string
  /** Another one of the same resident, returned to them. */
  returned: string
  document: string
  resident: string
  officer: string
  approval: string
  account: string
  username: string
  session: string
  apiClient: string
  apiClientName: string
  apiKey: string
  auditEntry: string
  notification: string
}

/** Each table counts from elsewhere, so that an identifier of the wrong kind finds nothing. */
const firstOf = {
  resident: 1_000_000,
  officer: 2_000_000,
  request: 3_000_000,
  approval: 4_000_000,
  account: 5_000_000,
  session: 6_000_000,
  apiClient: 7_000_000,
  apiKey: 8_000_000,
  auditEntry: 9_000_000,
  /** The accounts behind the API clients. */
  clientAccount: 10_000_000,
  returned: 12_000_000,
  document: 11_000_000,
  notification: 13_000_000,
  /** The residents that officers are themselves. */
  themselves: 14_000_000,
}

/** Collects where targets are wanted, and writes them all at once. */
export class Targets {
  readonly #units: string[] = []
  readonly #askedFor: Target[] = []

  /** A target at this unit that nothing else is done to; it exists once all are written. */
  at(unit: string): Target {
    return targetOf(unit, this.#units.push(unit))
  }

  /** A target like that, asked for by the resident of another one. */
  askedForBy({ unit, resident }: Target): Target {
    const target = { ...this.at(unit), resident }
    this.#askedFor.push(target)
    return target
  }

  /** Writes every target collected. */
  async write(rows: Rows): Promise<void> {
    const { stage } = await serviceOf(rows)
    const sealed = this.#units.map((_, index) => sealNumber(testVault, 'nik', nikOf(index + 1)))
    const numbers = (['cipher', 'hash', 'masked'] as const).map((part) => sealed.map((each) => each[part]))
    for (const statement of statements) await rows.select(`${wanted} ${statement}`, [this.#units, stage, ...numbers])
    for (const { request, returned, resident } of this.#askedFor) {
      await rows.select('update request set applicant_id = $1 where id in ($2, $3)', [resident, request, returned])
    }
  }
}

/** The resident number of a target’s resident. */
function nikOf(nth: number): string {
  const born = [1 + (nth % 28), 1 + (Math.floor(nth / 28) % 12), Math.floor(nth / 336) % 100]
  return `357404${born.map((part) => String(part).padStart(2, '0')).join('')}0000`
}

/** A target that was never written: what is answered about it is answered about anything that does not exist. */
export const neverWritten = (): Target => targetOf('35.74.99.9999', 33_000)

function targetOf(unit: string, nth: number): Target {
  const id = (kind: keyof typeof firstOf) => String(firstOf[kind] + nth)
  return {
    unit,
    nik: nikOf(nth),
    request: id('request'),
    number: `SASARAN-${nth}`,
    link: `jejak-${nth}`,
    returned: id('returned'),
    document: id('document'),
    resident: id('resident'),
    officer: id('officer'),
    approval: id('approval'),
    account: id('account'),
    username: `sasaran.${nth}.`,
    session: id('session'),
    apiClient: id('apiClient'),
    apiClientName: `Aplikasi Sasaran ${nth}.`,
    apiKey: id('apiKey'),
    auditEntry: id('auditEntry'),
    notification: id('notification'),
  }
}

/** A service of one stage, decided by the head of an RT. */
async function serviceOf(rows: Rows): Promise<{ stage: number }> {
  const [{ id }] = (await rows.select<{ id: number }>(`
    with type as (insert into service_type (code, name) values ('MATRIKS', 'Layanan Matriks') returning id),
    version as (
      insert into chain (service_type_id, version, valid_from) select id, 1, '2021-01-01' from type returning *
    )
    insert into stage (chain_id, service_type_id, position, code, name, level, decided_by)
    select id, service_type_id, 1, 'rt', 'Ketua RT', 'RT', 'RT_HEAD' from version returning id`)) as [{ id: number }]
  return { stage: id }
}

const wanted = `
  with target as (
    select nth, unit.id as unit_id, unit.place, nik_cipher, nik_hash, nik_masked
      from unnest($1::text[], $3::text[], $4::text[], $5::text[]) with ordinality
             as wanted (code, nik_cipher, nik_hash, nik_masked, nth)
      join unit using (code)
  ), stage as (select id, chain_id, service_type_id from stage where id = $2)`

const statements = [
  `insert into resident (id, name, nik_cipher, nik_hash, nik_masked, unit_id, place)
   select ${firstOf.resident} + nth, 'Warga Sasaran ' || nth, nik_cipher, nik_hash, nik_masked, unit_id, place
     from target, stage`,
  `insert into resident (id, name, nik_masked, unit_id, place)
   select ${firstOf.themselves} + nth, 'Warga Sasaran ' || nth, '', unit_id, place from target, stage`,
  `insert into officer (id, name, place)
   select ${firstOf.officer} + nth, 'Petugas Sasaran ' || nth, place from target, stage`,
  `insert into post (id, officer_id, unit_id, place, position, valid_from)
   select ${firstOf.officer} + nth, ${firstOf.officer} + nth, unit_id, place, 'STAFF', '2021-01-01' from target, stage`,
  `insert into request (id, number, service_type_id, chain_id, applicant_id, unit_id, place, status, stage_id,
                        waiting_at_id, waiting_since, submitted_at, form, claimed_by_id, filed_by_id, tracking_hash)
   select ${firstOf.request} + nth, 'SASARAN-' || nth, service_type_id, chain_id, ${firstOf.resident} + nth, unit_id,
          place, 'IN_PROGRESS', stage.id, unit_id, '2026-08-01', '2026-08-01', '{"keperluan": "Sekolah"}',
          ${firstOf.officer} + nth, ${firstOf.account} + nth,
          encode(sha256(('jejak-' || nth)::bytea), 'hex')
     from target, stage`,
  `insert into request (id, number, service_type_id, chain_id, applicant_id, unit_id, place, status, resume_stage_id,
                        submitted_at, complete_at)
   select ${firstOf.returned} + nth, 'KEMBALI-' || nth, service_type_id, chain_id, ${firstOf.resident} + nth, unit_id,
          place, 'RETURNED', stage.id, '2026-08-01', '2026-08-01'
     from target, stage`,
  `insert into document (id, request_id, place, name, type, size, sha256, storage_key, uploaded_at, account_id)
   select ${firstOf.document} + nth, ${firstOf.request} + nth, place, 'sasaran-' || nth || '.pdf', 'application/pdf', 1000,
          '', 'sasaran.' || nth || '.', '2026-08-01', ${firstOf.account} + nth
     from target, stage`,
  `insert into approval (id, request_id, place, service_type_id, stage_id, unit_id, unit_place, officer_id, position,
                         entered_at, decided_at, outcome)
   select ${firstOf.approval} + nth, ${firstOf.request} + nth, place, service_type_id, stage.id, unit_id, place,
          ${firstOf.officer} + nth, 'RT_HEAD', '2026-08-01', '2026-08-02', 'RETURNED'
     from target, stage`,
  `insert into request_event (request_id, place, kind, at, stage_id, unit_id, officer_id)
   select ${firstOf.request} + nth, place, 'RETURNED', '2026-08-02', stage.id, unit_id, ${firstOf.officer} + nth
     from target, stage`,
  `insert into notification (id, event_id, request_id, place, recipient, account_id, officer_id, channel, template, state,
                             created_at, due_at)
   select ${firstOf.notification} + nth, event.id, event.request_id, event.place, 'OFFICER', ${firstOf.account} + nth,
          ${firstOf.officer} + nth, 'EMAIL', 'WAITING', 'FAILED', '2026-08-02', '2026-08-02'
     from stage, target join request_event event on event.request_id = ${firstOf.request} + nth`,
  `insert into account (id, username, name, password_hash, role, unit_id, place, officer_id, resident_id)
   select ${firstOf.account} + nth, 'sasaran.' || nth || '.', 'Pengguna Sasaran ' || nth, '', 'OFFICER', unit_id, place,
          ${firstOf.officer} + nth, ${firstOf.themselves} + nth
     from target, stage`,
  `insert into session (id, token_hash, account_id, place, created_at, last_used_at, expires_at, address)
   select ${firstOf.session} + nth, 'sasaran.' || nth || '.', ${firstOf.account} + nth, place, '2026-08-01', '2026-08-01',
          '2027-08-01', '127.0.0.1'
     from target, stage`,
  `insert into account (id, username, name, role, unit_id, place)
   select ${firstOf.clientAccount} + nth, 'aplikasi.' || nth, 'Aplikasi Sasaran ' || nth, 'API_CLIENT', unit_id, place
     from target, stage`,
  `insert into api_client (id, account_id, name, contact, unit_id, place, scopes, rate_per_minute, created_at)
   select ${firstOf.apiClient} + nth, ${firstOf.clientAccount} + nth, 'Aplikasi Sasaran ' || nth || '.', 'Diskominfo',
          unit_id, place, '{requests:read}', 60, '2026-08-01'
     from target, stage`,
  `insert into api_key (id, client_id, place, key_hash, hint, created_at)
   select ${firstOf.apiKey} + nth, ${firstOf.apiClient} + nth, place, 'kunci.' || nth, 'pe_1234', '2026-08-01'
     from target, stage`,
  `insert into idempotency_key (account_id, key, place, content_hash, created_at)
   select ${firstOf.account} + nth, 'sasaran.' || nth, place, '', '2026-08-01' from target, stage`,
  `insert into audit_entry (id, at, kind, action, subject_type, subject_id, place)
   select ${firstOf.auditEntry} + nth, '2026-08-02', 'RECORD', 'userUpdate', 'Account', ${firstOf.account} + nth, place
     from target, stage`,
  `insert into audit_entry (at, kind, action, subject_type, subject_id, place)
   select '2026-08-02', 'VIEW', 'resident', 'Resident', ${firstOf.resident} + nth, place from target, stage`,
  `insert into audit_entry (at, kind, action, subject_type, subject_id, place)
   select '2026-08-02', 'VIEW', 'resident', 'Resident', ${firstOf.resident} + nth, place from target, stage`,
]
