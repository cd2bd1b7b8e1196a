import type { ClientBase } from 'pg'
import type { Vault } from '../base/vault.ts'
import type { RequestEventKind } from '../requests/request-event.entity.ts'
import type { Message } from './channel.ts'
import { trackingPurpose } from '../requests/tracking-token.ts'
import { revocable, turns } from './rules.ts'
import { Recipient, Template } from './words.ts'

/** What opens addresses and links. */
export interface Opening {
  vault: Vault
  /** The address the console is reached at, without a slash at the end; null where that was not said. */
  publicUrl: string | null
}

/** What is to be told now; `isTrue` says whether it still holds. */
export interface Found {
  message: Message
  recipient: Recipient
  isTrue: boolean
}

/** Templates that hold only while the request waits where the event brought it. */
const whileThere = new Set([Template.WAITING, Template.REMINDER, Template.ESCALATED_TO])

/** Puts together what a notification tells, from what is known now; in a transaction of the system. */
export async function findMessage(client: Pick<ClientBase, 'query'>, id: string, opening: Opening): Promise<Found> {
  const { rows } = await client.query<Row>(select, [id, turns])
  const row = rows[0]!
  const wasTakenBack = revocable.includes(row.kind) && row.nextTurn === 'UNDONE'
  const isTrue = !wasTakenBack && (!whileThere.has(row.template) || row.isThere)
  const isPerson = row.recipient !== Recipient.WEBHOOK
  const message: Message = {
    id,
    template: row.template,
    address: addressOf(row, opening),
    name: isPerson ? (row.recipient === Recipient.OFFICER ? row.accountName : row.residentName) : null,
    event: { id: row.eventId, kind: row.kind, at: row.at },
    request: { id: row.requestId, number: row.number, status: row.status, dueAt: row.dueAt },
    service: { code: row.serviceCode, name: row.serviceName },
    stage: row.stageCode === null ? null : { code: row.stageCode, name: row.stageName! },
    unit: row.unitCode === null ? null : { code: row.unitCode, name: row.unitName! },
    from: row.fromStage && row.fromUnit ? { stage: row.fromStage, unit: row.fromUnit } : null,
    reason: row.reason,
    link: linkOf(row, opening),
  }
  return { message, recipient: row.recipient, isTrue }
}

function addressOf(row: Row, { vault }: Opening): string | null {
  if (row.recipient === Recipient.OFFICER) return row.accountEmail
  return row.recipient === Recipient.APPLICANT && row.emailCipher ? vault.decrypt(row.emailCipher, 'email') : null
}

/** A resident follows the request by their personal link; an officer opens it in the console. */
function linkOf(row: Row, { vault, publicUrl }: Opening): string | null {
  if (!publicUrl) return null
  if (row.recipient === Recipient.OFFICER) return `${publicUrl}/requests/${row.requestId}/show`
  if (row.recipient !== Recipient.APPLICANT || !row.trackingCipher) return null
  return `${publicUrl}/track/${vault.decrypt(row.trackingCipher, trackingPurpose)}`
}

interface Row {
  recipient: Recipient
  template: Template
  eventId: string
  kind: RequestEventKind
  at: Date
  requestId: string
  number: string
  status: string
  dueAt: Date | null
  trackingCipher: string | null
  serviceCode: string
  serviceName: string
  stageCode: string | null
  stageName: string | null
  unitCode: string | null
  unitName: string | null
  fromStage: string | null
  fromUnit: string | null
  accountName: string | null
  accountEmail: string | null
  residentName: string | null
  emailCipher: string | null
  reason: string | null
  isThere: boolean
  nextTurn: string | null
}

const select = `
  select n.recipient, n.template, e.id as "eventId", e.kind, e.at, r.id as "requestId", r.number, r.status,
         r.due_at as "dueAt", r.tracking_cipher as "trackingCipher", s.code as "serviceCode", s.name as "serviceName",
         there.code as "stageCode", there.name as "stageName", at_unit.code as "unitCode", at_unit.name as "unitName",
         here.code as "fromStage", from_unit.code as "fromUnit", a.name as "accountName", a.email as "accountEmail",
         p.name as "residentName", p.email_cipher as "emailCipher",
         (select d.name from approval v join decision_reason d on d.id = v.reason_id
           where v.request_id = r.id and v.decided_at = e.at and v.outcome = e.kind limit 1) as reason,
         coalesce(r.stage_id = e.to_stage_id and r.waiting_at_id = e.to_unit_id, false) as "isThere",
         (select later.kind from request_event later
           where later.request_id = r.id and later.id > e.id and later.kind = any($2) order by later.id limit 1)
           as "nextTurn"
    from notification n
    join request_event e on e.id = n.event_id
    join request r on r.id = n.request_id
    join service_type s on s.id = r.service_type_id
    left join stage there on there.id = e.to_stage_id
    left join unit at_unit on at_unit.id = e.to_unit_id
    left join stage here on here.id = e.stage_id
    left join unit from_unit on from_unit.id = e.unit_id
    left join account a on a.id = n.account_id and a.disabled_at is null
    left join resident p on p.id = r.applicant_id and p.restricted_at is null and p.erased_at is null
   where n.id = $1`
