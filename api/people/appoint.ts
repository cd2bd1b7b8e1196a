import { LockMode, ref } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { DomainError, notFound } from '../base/errors.ts'
import type { ReadContext } from '../read/context.ts'
import type { Plain } from '../read/reference.ts'
import { byId } from '../read/roots.ts'
import { contains } from '../units/territory.ts'
import { Unit } from '../units/unit.entity.ts'
import { type Appointment, checkAppointment, checkBeside, type Occupant, overlap } from './appointment.ts'
import { Officer } from './officer.entity.ts'
import { Capacity, Post } from './post.entity.ts'
import type { DeputyInput, EndArguments, PostInput } from './post-input.ts'

/** Puts an officer into a post of their own. Raises NOT_FOUND, INVALID_INPUT, CONFLICT. */
export async function appointHolder(em: SqlEntityManager, input: PostInput, context: ReadContext): Promise<Post> {
  const unit = unitWithin(input.unit, context)
  const appointment = appointmentOf(input, Capacity.DEFINITIVE)
  checkAppointment(appointment, unit)
  const others = await occupants(em, unit, appointment)
  if (input.replaces) {
    for (const post of others)
      if (post.validFrom < input.validFrom && overlap(post, appointment)) post.validTo = input.validFrom
  }
  const officer = await holderOf(em, input, unit)
  return appoint(em, { unit, officer, appointment, others })
}

/** Lets an officer act in a vacant post, or stand in for its holder. Raises NOT_FOUND, INVALID_INPUT, CONFLICT. */
export async function appointDeputy(em: SqlEntityManager, input: DeputyInput, context: ReadContext): Promise<Post> {
  const unit = unitWithin(input.unit, context)
  if (input.capacity === Capacity.DEFINITIVE) throw invalid('capacity', 'A deputy is a PLT or a PLH: else postAppoint.')
  const appointment = appointmentOf(input, input.capacity)
  checkAppointment(appointment, unit)
  const others = await occupants(em, unit, appointment)
  return appoint(em, { unit, officer: await officerWithin(em, input.officer), appointment, others })
}

/** Ends a post, or a deputy's time, on a day. Raises NOT_FOUND, INVALID_INPUT, and CONFLICT also for another end than was seen. */
export async function endPost(em: SqlEntityManager, args: EndArguments, isDeputy: boolean): Promise<Post> {
  const { id, on, seenValidTo } = args
  const post = byId(id) && (await em.findOne(Post, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }))
  if (!post) throw notFound('post')
  if ((post.capacity !== Capacity.DEFINITIVE) !== isDeputy) {
    throw new DomainError('CONFLICT', `This is a ${post.capacity}; use ${isDeputy ? 'postEnd' : 'deputyEnd'}.`)
  }
  if (seenValidTo !== undefined && seenValidTo !== post.validTo) {
    const end = post.validTo === null ? 'has no end any more' : `ends on ${post.validTo} by now`
    throw new DomainError('CONFLICT', `The post ${end}; read it again.`)
  }
  const message = refusalToEnd(post, on)
  if (message) throw new DomainError('INVALID_INPUT', message, { on: message })
  return Object.assign(post, { validTo: on })
}

function refusalToEnd({ validFrom, validTo }: Post, on: string): string | null {
  if (on < validFrom) return `The post begins on ${validFrom}; it cannot end before.`
  if (validTo !== null && on > validTo) return `The post ends on ${validTo}; appoint anew for longer.`
  return null
}

function appointmentOf(input: PostInput | DeputyInput, capacity: Capacity): Appointment {
  const { position, validFrom, validTo = null, basis } = input
  return { position, capacity, validFrom, validTo, basis: basis?.trim() || null }
}

/** Those in the post at any time, in a queue of their own: who appoints there meanwhile, on any server, waits. */
async function occupants(em: SqlEntityManager, unit: Plain<Unit>, { position }: Appointment): Promise<Post[]> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`post ${unit.id} ${position}`])
  return await em.find(Post, { unit: unit.id, position }, { lockMode: LockMode.PESSIMISTIC_WRITE })
}

interface Appointing {
  unit: Plain<Unit>
  officer: Officer
  appointment: Appointment
  others: readonly Post[]
}

function appoint(em: SqlEntityManager, { unit, officer, appointment, others }: Appointing): Post {
  checkBeside({ ...appointment, officerId: officer.id }, others.map(occupantOf))
  return em.create(Post, { ...appointment, officer: ref(officer), unit: ref(Unit, unit.id), place: unit.place })
}

const occupantOf = ({ officer, capacity, validFrom, validTo }: Post): Occupant => ({
  officerId: officer.id,
  capacity,
  validFrom,
  validTo,
})

async function holderOf(em: SqlEntityManager, { officer, officerName }: PostInput, unit: Plain<Unit>) {
  const name = officerName?.trim() ?? ''
  if ((officer == null) === (name === '')) throw invalid('officer', 'Name an officer, or someone who never was one.')
  if (officer != null) return await officerWithin(em, officer)
  if (name.length > 100) throw invalid('officerName', 'A name has at most 100 characters.')
  const created = em.create(Officer, { name, place: unit.place })
  await em.flush()
  return created
}

async function officerWithin(em: SqlEntityManager, id: string): Promise<Officer> {
  const officer = byId(id) && (await em.findOne(Officer, { id }))
  if (!officer) throw missing('officer')
  return officer
}

function unitWithin(code: string, { caller, reference }: ReadContext): Plain<Unit> {
  const unit = reference.require(Unit, code, 'input.unit')
  if (contains(caller!, { low: unit.place, high: unit.placeEnd })) return unit
  throw missing('unit')
}

function missing(what: string): DomainError {
  const { message } = notFound(what)
  return new DomainError('NOT_FOUND', message, { [`input.${what}`]: message })
}

function invalid(field: string, message: string): DomainError {
  return new DomainError('INVALID_INPUT', message, { [`input.${field}`]: message })
}
