import { registerEnumType } from 'type-graphql'
import { type Caller, Role } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import type { Plain } from '../read/reference.ts'
import { contains } from '../units/territory.ts'
import type { Unit } from '../units/unit.entity.ts'

/** What a caller may do with a service type now. */
export enum ServiceTypeAction {
  UPDATE = 'UPDATE',
  PUBLISH = 'PUBLISH',
  SWITCH_ON = 'SWITCH_ON',
  SWITCH_OFF = 'SWITCH_OFF',
}

registerEnumType(ServiceTypeAction, {
  name: 'ServiceTypeAction',
  description: 'What a caller may do with a service type now.',
  valuesConfig: {
    UPDATE: { description: 'Change what it is called, costs and rests on: serviceTypeUpdate.' },
    PUBLISH: { description: 'Publish a new version of its chain: chainPublish.' },
    SWITCH_ON: { description: 'Let it be asked for again: serviceTypeSwitch.' },
    SWITCH_OFF: { description: 'Let it no longer be asked for: serviceTypeSwitch.' },
  },
})

/** Who keeps services at all. */
export const serviceKeepers = [Role.SYSTEM_ADMIN, Role.AGENCY_ADMIN] as const

/** What may be done with a service: everything by system administrators, its own by an agency's. */
export function serviceTypeActions(
  { active, owner }: { active: boolean; owner: Plain<Unit> | null },
  caller: Caller,
): ServiceTypeAction[] {
  if (!mayKeep(owner, caller)) return []
  const { UPDATE, PUBLISH, SWITCH_ON, SWITCH_OFF } = ServiceTypeAction
  return [UPDATE, PUBLISH, active ? SWITCH_OFF : SWITCH_ON]
}

/** Raises FORBIDDEN when the caller keeps no services of this owner; null is the administration of the kelurahan. */
export function refuseUnlessKept(owner: Plain<Unit> | null, caller: Caller): void {
  if (mayKeep(owner, caller)) return
  throw new DomainError('FORBIDDEN', 'You keep only the services of your own agency.', {
    'input.owner': 'Name your own agency.',
  })
}

function mayKeep(owner: Plain<Unit> | null, caller: Caller): boolean {
  if (caller.role === Role.SYSTEM_ADMIN) return true
  if (caller.role !== Role.AGENCY_ADMIN || owner === null) return false
  return contains(caller, { low: owner.place, high: owner.placeEnd })
}
