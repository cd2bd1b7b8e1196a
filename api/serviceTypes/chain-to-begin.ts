import { dayOf } from '../calendars/days.ts'
import type { Plain } from '../read/reference.ts'
import type { Chain } from './chain.entity.ts'
import type { ServiceType } from './service-type.entity.ts'

/** The version of its chain that a request for the service begins with now; null when it cannot be asked for. */
export function chainToBegin(serviceType: Plain<ServiceType>, now: Date): Plain<Chain> | null {
  const today = dayOf(now)
  const chain = serviceType.active && serviceType.chains.findLast(({ validFrom }) => validFrom <= today)
  // The stages of an imported history say neither where they are decided nor by whom.
  const canBegin = chain && chain.stages.length > 0 && chain.stages.every(({ level, decidedBy }) => level && decidedBy)
  return canBegin ? chain : null
}
