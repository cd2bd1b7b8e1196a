import { MeDocument } from '../generated/graphql.ts'
import { ApiError } from '../provider/errors.ts'
import { execute } from '../provider/execute.ts'
import { sendHeldAct } from './heldActs.ts'
import { isNameOfAct, shelfIn } from './keptActs.ts'
import { Outbox, type Outcome } from './outbox.ts'

const name = 'portal-emas.outbox'
const otherTabs = new BroadcastChannel(name)

/** The outbox of this browser. */
export const thisOutbox = new Outbox({
  shelf: shelfIn(localStorage, () => Object.keys(localStorage)),
  send: sendHeldAct,
  whoIsSignedIn: async () => {
    try {
      return (await execute(MeDocument, {})).me?.id ?? null
    } catch (cause) {
      throw new ApiError('UNAVAILABLE', { cause })
    }
  },
  alone: async (work) => {
    // Over plain HTTP a browser has no locks: then two tabs may send the same, and its key lets it count once.
    if (!('locks' in navigator)) return await work()
    await navigator.locks.request(name, work)
  },
  hasLine: () => navigator.onLine,
  now: () => new Date(),
  later: (work, milliseconds) => {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
  tellOtherTabs: (outcome) => otherTabs.postMessage(outcome),
})

otherTabs.addEventListener('message', ({ data }: MessageEvent<Outcome>) => thisOutbox.tell(data))
addEventListener('storage', ({ key }) => isNameOfAct(key) && thisOutbox.look())
