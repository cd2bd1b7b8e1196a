import { LockMode, ref, UniqueConstraintViolationException } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DomainError, type FieldErrors, notFound } from '../base/errors.ts'
import { dayOf } from '../calendars/days.ts'
import type { ReadContext } from '../read/context.ts'
import type { Plain } from '../read/reference.ts'
import { Unit, UnitLevel } from '../units/unit.entity.ts'
import type { ChainInput } from './chain-input.ts'
import { Chain } from './chain.entity.ts'
import { checkChain } from './check-chain.ts'
import { checkHistory, checkServiceType } from './check-service-type.ts'
import { Classification } from './classification.entity.ts'
import { publishChain } from './publish-chain.ts'
import type { ClassificationInput, ServiceTypeInput, ServiceTypeUpdateInput } from './service-type-input.ts'
import { refuseUnlessKept } from './service-type-rules.ts'
import { ServiceType } from './service-type.entity.ts'

/** Makes a service with its first chain. Raises FORBIDDEN for another's agency, INVALID_INPUT naming each field. */
export async function createServiceType(
  em: SqlEntityManager,
  input: ServiceTypeInput,
  context: ReadContext,
): Promise<ServiceType> {
  const today = dayOf(context.now)
  const owner = ownerOf(input.owner, context)
  const ofChain = Object.entries(checkChain(input.chain, today)).map(([path, problem]) => [`chain.${path}`, problem])
  refuseWrong({ ...checkServiceType(input), ...Object.fromEntries(ofChain) })
  const { code, name, cost, product = null, legalBasis = null } = input
  const said = { code, name: name.trim(), cost, product, legalBasis, owner: owner && ref(Unit, owner.id), active: true }
  const serviceType = em.create(ServiceType, said, { partial: true })
  for (const each of input.classifications) addClassification(em, serviceType, each)
  publishChain(em, serviceType, input.chain, { version: 1, today, now: context.now })
  try {
    await em.flush()
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException && /service_type_code/.test(error.message))) throw error
    refuseWrong({ code: 'Another service has this code; choose another.' })
  }
  return serviceType
}

/** Changes what is given of a service. Raises what createServiceType and keptServiceType do. */
export async function updateServiceType(
  em: SqlEntityManager,
  serviceType: ServiceType,
  input: ServiceTypeUpdateInput,
  context: ReadContext,
): Promise<void> {
  const errors = checkServiceType(input)
  if (input.owner !== undefined) {
    const owner = ownerOf(input.owner, context)
    serviceType.owner = owner && ref(Unit, owner.id)
  }
  if (input.classifications) {
    const known = await em.find(Classification, { serviceType: serviceType.id })
    Object.assign(errors, checkHistory(known, input.classifications, dayOf(context.now)))
    if (Object.keys(errors).length === 0) await replaceClassifications(em, serviceType, known, input.classifications)
  }
  refuseWrong(errors)
  const { name, cost, product, legalBasis } = input
  if (name != null) serviceType.name = name.trim()
  if (cost != null) serviceType.cost = cost
  if (product !== undefined) serviceType.product = product
  if (legalBasis !== undefined) serviceType.legalBasis = legalBasis
  serviceType.version += 1
}

/** Publishes a version of its chain. Raises INVALID_INPUT naming each field. */
export async function publishVersion(
  em: SqlEntityManager,
  serviceType: ServiceType,
  input: ChainInput,
  { now }: ReadContext,
): Promise<void> {
  const today = dayOf(now)
  refuseWrong(checkChain(input, today))
  const last = await em.findOne(Chain, { serviceType: serviceType.id }, { orderBy: { version: 'desc' } })
  publishChain(em, serviceType, input, { version: (last?.version ?? 0) + 1, today, now })
  serviceType.version += 1
}

/** Switches a service on or off. Raises CONFLICT for one that is so already, or whose chain nobody can go through. */
export async function switchServiceType(em: SqlEntityManager, serviceType: ServiceType, active: boolean) {
  if (serviceType.active === active) {
    throw new DomainError('CONFLICT', `The service is switched ${active ? 'on' : 'off'} already; read it again.`)
  }
  const last = await em.findOne(
    Chain,
    { serviceType: serviceType.id },
    { orderBy: { version: 'desc' }, populate: ['stages'] },
  )
  const canBegin = last && last.stages.length > 0 && last.stages.getItems().every(({ level }) => level)
  if (active && !canBegin) {
    throw new DomainError('CONFLICT', 'The service has no chain of its own; publish one first: chainPublish.')
  }
  Object.assign(serviceType, { active, version: serviceType.version + 1 })
}

/**
 * The service, locked until the transaction ends. Raises NOT_FOUND, FORBIDDEN for who does not keep it, CONFLICT when it
 * changed since it was seen.
 */
export async function keptServiceType(
  em: SqlEntityManager,
  code: string,
  seenVersion: number | null | undefined,
  context: ReadContext,
): Promise<ServiceType> {
  const serviceType = await em.findOne(ServiceType, { code }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!serviceType) throw notFound('service')
  const { owner, version } = serviceType
  refuseUnlessKept(owner && context.reference.row(Unit, owner.id), context.caller!)
  if (seenVersion == null || seenVersion === version) return serviceType
  throw new DomainError('CONFLICT', 'The service has changed since you saw it; read it again.')
}

/** The agency of this code; null for none. Raises INVALID_INPUT for what is no agency, FORBIDDEN for another's. */
function ownerOf(code: string | null | undefined, { caller, reference }: ReadContext): Plain<Unit> | null {
  const owner = code == null ? null : reference.require(Unit, code, 'input.owner')
  if (owner && owner.level !== UnitLevel.AGENCY) refuseWrong({ owner: 'A service is owned by an agency, or by none.' })
  refuseUnlessKept(owner, caller!)
  return owner
}

async function replaceClassifications(
  em: SqlEntityManager,
  serviceType: ServiceType,
  known: readonly Classification[],
  given: readonly ClassificationInput[],
): Promise<void> {
  const isSame = (one: ClassificationInput, other: ClassificationInput) =>
    one.code === other.code && one.validFrom === other.validFrom
  const gone = known.filter((each) => !given.some((other) => isSame(each, other)))
  for (const each of gone) em.remove(each)
  // The day of one that goes may be the day of one that comes.
  if (gone.length > 0) await em.flush()
  for (const each of given) if (!known.some((other) => isSame(each, other))) addClassification(em, serviceType, each)
}

function addClassification(em: SqlEntityManager, serviceType: ServiceType, { code, validFrom }: ClassificationInput) {
  em.create(Classification, { serviceType: ref(serviceType), code, validFrom }, { partial: true })
}

function refuseWrong(errors: FieldErrors): void {
  const fields = Object.fromEntries(Object.entries(errors).map(([path, problem]) => [`input.${path}`, problem]))
  const [first] = Object.entries(fields)
  if (first) throw new DomainError('INVALID_INPUT', `${first[0]}: ${first[1]}`, fields)
}
