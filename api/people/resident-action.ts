import { registerEnumType } from 'type-graphql'
import { type Caller, Role } from '../base/context.ts'
import { DomainError } from '../base/errors.ts'
import type { Resident } from './resident.entity.ts'

/** What a caller may do with the record of a resident now. */
export enum ResidentAction {
  REVEAL = 'REVEAL',
  EXPORT = 'EXPORT',
  CORRECT = 'CORRECT',
  RESTRICT = 'RESTRICT',
  UNRESTRICT = 'UNRESTRICT',
  ERASE = 'ERASE',
}

registerEnumType(ResidentAction, {
  name: 'ResidentAction',
  description: 'What a caller may do with the record of a resident now.',
  valuesConfig: {
    REVEAL: { description: 'See the whole numbers: residentRevealNik.' },
    EXPORT: { description: 'Hand out everything that is held: residentExport.' },
    CORRECT: { description: 'Correct the name or a number: residentCorrect.' },
    RESTRICT: { description: 'Restrict the record: residentRestrict.' },
    UNRESTRICT: { description: 'Lift the restriction: residentUnrestrict.' },
    ERASE: { description: 'Erase what is personal: residentErase.' },
  },
})

/** Who keeps the records of residents, and so has a reason to see a whole number or to change one. */
export const keepers = [Role.KELURAHAN_ADMIN]

/** Who answers for the records: also whoever runs the installation, who sees no whole number. */
export const overseers = [...keepers, Role.SYSTEM_ADMIN]

type Standing = Pick<Resident, 'restrictedAt' | 'eraseOn' | 'erasedAt'>

/** By action: who may, and why not now; null when nothing stands in the way. */
const rules: Record<ResidentAction, { roles: readonly Role[]; obstacle: (resident: Standing) => string | null }> = {
  REVEAL: { roles: keepers, obstacle: restricted },
  EXPORT: { roles: keepers, obstacle: () => null },
  CORRECT: { roles: keepers, obstacle: restricted },
  RESTRICT: { roles: overseers, obstacle: restricted },
  UNRESTRICT: {
    roles: overseers,
    obstacle: ({ restrictedAt }) => (restrictedAt ? null : 'This record is not restricted.'),
  },
  ERASE: {
    roles: overseers,
    obstacle: ({ eraseOn }) => (eraseOn ? `This record is to be erased on ${eraseOn} already.` : null),
  },
}

function restricted({ restrictedAt }: Standing): string | null {
  return restrictedAt ? 'This record is restricted: lift that first, with residentUnrestrict.' : null
}

const obstacleTo = (action: ResidentAction, resident: Standing) =>
  resident.erasedAt ? 'This record was erased.' : rules[action].obstacle(resident)

/** What this caller may do with a record as it stands. */
export function actionsOn(resident: Standing, { role }: Caller): ResidentAction[] {
  return Object.values(ResidentAction).filter(
    (action) => rules[action].roles.includes(role) && !obstacleTo(action, resident),
  )
}

/** Raises CONFLICT when the record stands in the way of the action. */
export function requireAction(action: ResidentAction, resident: Standing): void {
  const obstacle = obstacleTo(action, resident)
  if (obstacle) throw new DomainError('CONFLICT', obstacle)
}
