import { DomainError, type FieldErrors } from '../base/errors.ts'
import { Capacity, Position, positionsOfLevel } from './post.entity.ts'

/** Someone to be put into a post. */
export interface Appointment {
  position: Position
  capacity: Capacity
  validFrom: string
  /** The first day after; null while no end is set. */
  validTo: string | null
  /** The letter of appointment. */
  basis: string | null
}

/** Days from the first until the last, which does not belong to them; null for without end. */
interface Span {
  validFrom: string
  validTo: string | null
}

/** The unit of the post, as far as it decides what is possible there. */
interface Place extends Span {
  level: string
}

/**
 * Raises INVALID_INPUT naming every field that makes no sense of itself. A deputy's basis is asked for because UU 30/2014
 * art. 14 lets them act by mandate; that a PLH stands in for a passing absence only, that article says too: we hold it
 * to a year, where SE BKN 1/SE/I/2021 names no number.
 */
export function checkAppointment(appointment: Appointment, unit: Place): void {
  const { position, capacity, validFrom, validTo, basis } = appointment
  const fields: FieldErrors = {}
  if (!positionsOfLevel[unit.level]?.includes(position)) {
    fields['input.position'] =
      `A unit of this level has no such post; it has: ${positionsOfLevel[unit.level]?.join(', ') || 'none'}.`
  }
  if (capacity !== Capacity.DEFINITIVE && position === Position.STAFF) {
    fields['input.position'] = 'Staff have no deputies; appoint someone as staff instead.'
  }
  if (validTo !== null && validTo <= validFrom) fields['input.validTo'] = 'The end must come after the first day.'
  if (capacity === Capacity.PLH && validTo === null) fields['input.validTo'] = 'A PLH stands in until a day; name it.'
  if (capacity === Capacity.PLH && validTo !== null && validTo > aYearAfter(validFrom)) {
    fields['input.validTo'] = 'A PLH stands in for a year at most; for longer the post is vacant: appoint a PLT.'
  }
  if (!exists(unit, appointment)) fields['input.unit'] = 'The unit does not exist on those days.'
  const said = basis?.trim().length ?? 0
  if (capacity !== Capacity.DEFINITIVE && said < 3) fields['input.basis'] = 'Name the letter it rests on.'
  if (said > 200 || (said > 0 && said < 3)) fields['input.basis'] = 'The basis has 3 to 200 characters.'
  const [first] = Object.values(fields)
  if (first) throw new DomainError('INVALID_INPUT', first, fields)
}

/** Who is, was or will be in the same post of the same unit. */
export interface Occupant extends Span {
  officerId: string
  capacity: Capacity
}

/**
 * Raises CONFLICT for an appointment that does not go with who else is in the post. Two hold a post only where it is
 * staff; a PLT acts while it is vacant, a PLH stands in beside its holder (UU 30/2014 art. 14), and one post has one
 * deputy at a time.
 */
export function checkBeside(appointment: Appointment & { officerId: string }, others: readonly Occupant[]): void {
  const meanwhile = others.filter((other) => overlap(appointment, other))
  if (meanwhile.some(({ officerId }) => officerId === appointment.officerId)) {
    throw conflict('officer', 'The officer is in that post then already.')
  }
  if (appointment.position === Position.STAFF) return
  const holder = meanwhile.find(({ capacity }) => capacity === Capacity.DEFINITIVE)
  const deputy = meanwhile.find(({ capacity }) => capacity !== Capacity.DEFINITIVE)
  if (appointment.capacity === Capacity.DEFINITIVE) {
    const inTheWay = holder ?? meanwhile.find(({ capacity }) => capacity === Capacity.PLT)
    if (inTheWay) throw conflict('validFrom', `${told(inTheWay)} End that first, or say replaces: true.`)
    return
  }
  if (appointment.capacity === Capacity.PLT && holder) {
    throw conflict('capacity', `A PLT acts while the post is vacant. ${told(holder)} For an absence appoint a PLH.`)
  }
  if (deputy && !(appointment.capacity === Capacity.PLH && deputy.capacity === Capacity.PLT)) {
    throw conflict('validFrom', `A post has one deputy at a time. ${told(deputy)}`)
  }
  if (appointment.capacity === Capacity.PLH && !isHeldAllAlong(appointment, meanwhile)) {
    throw conflict('capacity', 'A PLH stands in for a holder, and the post is vacant then: appoint a PLT.')
  }
}

/** Whether the days of two have one in common. */
export function overlap(one: Span, other: Span): boolean {
  return startsBeforeEnd(one, other) && startsBeforeEnd(other, one)
}

const startsBeforeEnd = ({ validFrom }: Span, { validTo }: Span) => validTo === null || validFrom < validTo

/** Someone who is in the post from the first day to the last, so that there is an absence to stand in for. */
function isHeldAllAlong({ validFrom, validTo }: Span, others: readonly Occupant[]): boolean {
  return others.some(
    (other) =>
      other.capacity !== Capacity.PLH &&
      other.validFrom <= validFrom &&
      (other.validTo === null || (validTo !== null && validTo <= other.validTo)),
  )
}

function exists(unit: Span, { validFrom, validTo }: Span): boolean {
  return unit.validFrom <= validFrom && (unit.validTo === null || (validTo !== null && validTo <= unit.validTo))
}

const told = ({ capacity, validFrom, validTo }: Occupant) =>
  `Someone is in it then (${capacity}, from ${validFrom} ${validTo === null ? 'without an end' : `until ${validTo}`}).`

function conflict(field: string, message: string): DomainError {
  return new DomainError('CONFLICT', message, { [`input.${field}`]: message })
}

function aYearAfter(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`
}
