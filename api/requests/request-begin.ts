import { ref } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { type Caller, Role } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import { dayOf } from '../calendars/days.ts'
import type { Resident } from '../people/resident.entity.ts'
import type { ReadContext } from '../read/context.ts'
import type { Plain } from '../read/reference.ts'
import { chainToBegin } from '../serviceTypes/chain-to-begin.ts'
import { Chain } from '../serviceTypes/chain.entity.ts'
import { ServiceType } from '../serviceTypes/service-type.entity.ts'
import { Unit } from '../units/unit.entity.ts'
import { assistanceOnRecord } from './assistance-on-record.ts'
import { actOnRequests } from './change-request.ts'
import { applicantWanted, findApplicant } from './find-applicant.ts'
import type { RequestBeginArguments } from './life-arguments.ts'
import { mayFileFor } from './parties.ts'
import { Request, RequestStatus } from './request.entity.ts'
import { checkedDraft } from './revise.ts'

/**
 * Begins a draft, by the version of the chain in force today. Raises INVALID_INPUT, SERVICE_CLOSED, NOT_FOUND for a
 * resident the caller cannot see, FORBIDDEN, CONFLICT for a restricted record.
 */
export async function requestBegin(context: ReadContext, args: RequestBeginArguments): Promise<Request> {
  const { input } = args
  const { vault, reference, now } = context
  const caller = context.caller!
  const reason = assistanceOnRecord(input.assistance, 'input.assistance')
  const wanted = applicantWanted(input, caller, vault)
  // The hash of what was sent is kept with an idempotency key: of personal data it must not be one that can be tried out.
  const hashed = {
    ...input,
    applicantNik: input.applicantNik && vault.hash(input.applicantNik, 'nik'),
    form: input.form && vault.hash(JSON.stringify(input.form), 'form'),
  }
  const doing = { field: 'requestBegin', args: { ...args, input: hashed }, reason }
  return await actOnRequests(context, doing, async (em) => {
    const serviceType = reference.require(ServiceType, input.serviceType, 'input.serviceType')
    const chain = chainToBegin(serviceType, now)
    if (!chain) throw new DomainError('SERVICE_CLOSED', 'This service cannot be asked for now.')
    const applicant = await findApplicant(em, wanted)
    checkFiling(applicant, reference.row(Unit, applicant.unit.id), caller, input.assistance)
    const draft = draftOf(applicant, chain, context)
    draft.form = checkedDraft(chain, input.form ?? {})
    if (applicant.id !== caller.residentId) draft.assistanceReason = input.assistance?.reason ?? null
    return em.create(Request, { ...draft, number: await nextNumber(em, now) }, { partial: true })
  })
}

/** Raises FORBIDDEN for who may not enter requests for others there, INVALID_INPUT for staff that does not say why. */
function checkFiling(
  applicant: Resident,
  unit: Plain<Unit>,
  caller: Caller,
  assistance: object | null | undefined,
): void {
  if (applicant.id === caller.residentId || caller.role === Role.API_CLIENT) return
  if (!mayFileFor(unit, caller)) {
    throw new DomainError('FORBIDDEN', 'None of your posts is one that enters requests for residents there.')
  }
  if (assistance) return
  const message = 'Say why you enter it for someone else: assistance.'
  throw new DomainError('INVALID_INPUT', message, { 'input.assistance': message })
}

function draftOf(applicant: Resident, chain: Plain<Chain>, { caller, now }: ReadContext): Partial<Request> {
  return {
    serviceType: ref(ServiceType, chain.serviceType.id),
    chain: ref(Chain, chain.id),
    applicant: ref(applicant),
    unit: applicant.unit,
    place: applicant.place,
    status: RequestStatus.DRAFT,
    submittedAt: now,
    version: 1,
    spentSeconds: 0,
    filedById: caller!.accountId,
  }
}

/** The next number of the city, in the WIB year of the instant. Numbers of drafts that come to nothing are not given again. */
async function nextNumber(em: SqlEntityManager, now: Date): Promise<string> {
  const [row] = await em.execute<{ serial: string }[]>(`select nextval('request_number')::text as serial`)
  return `PE-${dayOf(now).slice(0, 4)}-${row!.serial.padStart(7, '0')}`
}
