import type { Plain } from '../read/reference.ts'
import type { Chain } from './chain.entity.ts'
import type { Classification } from './classification.entity.ts'

/** The version that requests begun on a WIB day begin with: of those that hold by then, the one published last. Null before the first. */
export function chainInForce({ chains }: { chains: Plain<Chain>[] }, day: string): Plain<Chain> | null {
  return chains.findLast(({ validFrom }) => validFrom <= day) ?? null
}

/** The code under which letters of a WIB day are filed; null when none holds. */
export function classificationInForce(all: readonly Plain<Classification>[], day: string): string | null {
  return inOrder(all).findLast(({ validFrom }) => validFrom <= day)?.code ?? null
}

/** The one that holds first, first. */
export function inOrder<Dated extends { validFrom: string }>(all: readonly Dated[]): Dated[] {
  return all.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
}
