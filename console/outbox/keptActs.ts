import { isHeldAct } from './heldActs.ts'
import type { Waiting } from './waiting.ts'

/** Where acts are kept on this device. */
export interface Shelf {
  /** All of one account. */
  of: (account: string) => Waiting[]
  put: (act: Waiting) => void
  drop: (act: Waiting) => void
}

const prefix = 'portal-emas.outbox.'

/**
 * Keeps each act under a name of its own, so that two tabs never write over each other's. Where the browser keeps
 * nothing (any more), acts live as long as the tab.
 */
export function shelfIn(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>, names: () => string[]): Shelf {
  const homeless = new Map<string, Waiting>()
  return {
    of(account) {
      const own = names().filter((name) => name.startsWith(`${prefix}${account}.`))
      const kept = own.map((name) => read(storage.getItem(name))).filter((act) => act !== null)
      return [...kept, ...homeless.values()].filter(({ by }) => by === account)
    },
    put(act) {
      try {
        storage.setItem(nameOf(act), JSON.stringify(act))
        homeless.delete(act.key)
      } catch (cause) {
        console.warn('This browser keeps nothing: what is decided without a line is lost with the tab.', cause)
        homeless.set(act.key, act)
      }
    },
    drop(act) {
      storage.removeItem(nameOf(act))
      homeless.delete(act.key)
    },
  }
}

/** Whether a name in the browser's storage is that of an act. */
export function isNameOfAct(name: string | null): boolean {
  return name === null || name.startsWith(prefix)
}

const nameOf = ({ by, key }: Waiting) => `${prefix}${by}.${key}`

/** What another release has kept, or someone has changed by hand, is left where it is. */
function read(text: string | null): Waiting | null {
  if (text === null) return null
  try {
    const act = JSON.parse(text) as Waiting
    return isHeldAct(act.act) ? act : null
  } catch (cause) {
    console.warn('An act that was kept on this device cannot be read.', cause)
    return null
  }
}
