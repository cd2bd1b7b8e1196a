import type { ReadContext } from '../read/context.ts'
import { Unit } from '../units/unit.entity.ts'
import type { Belonging } from './parties.ts'
import type { Request } from './request.entity.ts'

/** Whose request it is. */
export function belongingOf(request: Request, { reference }: Pick<ReadContext, 'reference'>): Belonging {
  const { status, applicant, filedById } = request
  return { status, applicant, filedById, unit: reference.row(Unit, request.unit.id) }
}
