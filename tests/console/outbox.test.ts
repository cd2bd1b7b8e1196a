import { describe, expect, test } from 'vitest'
import { shelfIn } from '../../console/outbox/keptActs.ts'
import { Outbox, type Outcome } from '../../console/outbox/outbox.ts'
import { argumentsOf, pauseAfter, type Told, type Waiting } from '../../console/outbox/waiting.ts'
import { ApiError } from '../../console/provider/errors.ts'

const me = '7'
const said = (id: string) => ({ id, seenVersion: 3, note: null, assistance: null })
const about = (id: string) => [{ id, number: `P-${id}` }]

/** The storage of a browser, which every tab shares. */
function storageOf(kept = new Map<string, string>()) {
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  }
}

/** One tab over a line that can be cut, and all that it sent. */
function openTab(
  storage = storageOf(),
  line = { refuses: null as string | null, isCut: false, account: me as string | null },
) {
  const sent: object[] = []
  const outcomes: Outcome[] = []
  const later: (() => void)[] = []
  const outbox = new Outbox({
    shelf: shelfIn(storage, () => [...storage.kept.keys()]),
    send: async (act): Promise<Told[]> => {
      sent.push(argumentsOf(act))
      if (line.isCut) throw new ApiError('NETWORK')
      if (line.refuses) throw new ApiError(line.refuses)
      return act.requests.map(({ id }) => ({ id, request: null, refused: null }))
    },
    whoIsSignedIn: async () => {
      if (line.isCut) throw new ApiError('UNAVAILABLE')
      return line.account
    },
    alone: (work) => work(),
    hasLine: () => true,
    now: () => new Date('2026-11-23T03:15:00Z'),
    later: (work) => {
      later.push(work)
      return () => void later.splice(later.indexOf(work), 1)
    },
    tellOtherTabs: () => {},
  })
  outbox.listen((outcome) => outcomes.push(outcome))
  outbox.serve(line.account)
  return { outbox, sent, outcomes, later, line, storage }
}

const idsOf = (acts: readonly Waiting[]) => acts.flatMap(({ requests }) => requests.map(({ id }) => id))
const keyOf = (sent: object | undefined) => (sent as { idempotencyKey: string }).idempotencyKey

describe('what is decided while there is a line', () => {
  test('is sent at once, without the time of the device, and kept no longer', async () => {
    const { outbox, sent, storage } = openTab()
    outbox.decide('APPROVE', about('1'), said('1'))
    expect(storage.kept.size).toBe(1)
    await outbox.deliver()
    expect(sent).toMatchObject([{ id: '1', seenVersion: 3, queuedAt: null }])
    expect(storage.kept.size).toBe(0)
  })

  test('and is refused is told at once, and kept no longer', async () => {
    const { outbox, outcomes, line, storage } = openTab()
    line.refuses = 'CONFLICT'
    outbox.decide('APPROVE', about('1'), said('1'))
    await outbox.deliver()
    expect(outcomes[0]?.told).toMatchObject([{ id: '1', refused: { code: 'CONFLICT' } }])
    expect(storage.kept.size).toBe(0)
  })
})

describe('what is decided while the line is cut', () => {
  test('outlives its tab, and is sent in order under its keys, with the time of the device', async () => {
    const first = openTab()
    first.line.isCut = true
    first.outbox.decide('APPROVE', about('1'), said('1'))
    await first.outbox.deliver()
    first.outbox.decide('APPROVE', about('2'), said('2'))
    await first.outbox.deliver()
    const second = openTab(first.storage)
    await second.outbox.deliver()
    expect(second.sent).toMatchObject([
      { id: '1', queuedAt: '2026-11-23T03:15:00.000Z' },
      { id: '2', queuedAt: '2026-11-23T03:15:00.000Z' },
    ])
    expect(keyOf(second.sent[0])).toBe(keyOf(first.sent[0]))
    expect(first.storage.kept.size).toBe(0)
  })

  test('is tried again by itself, less and less often', async () => {
    const { outbox, later, line, storage } = openTab()
    line.isCut = true
    outbox.decide('CLAIM', about('1'), said('1'))
    await outbox.deliver()
    expect(later).toHaveLength(1)
    line.isCut = false
    later[0]!()
    await expect.poll(() => storage.kept.size).toBe(0)
    expect([1, 2, 3, 20].map(pauseAfter)).toEqual([1000, 2000, 4000, 60_000])
  })

  test('and is refused later stays, with the words for it, until that has been seen; the rest is sent', async () => {
    const { outbox, line, storage } = openTab()
    line.isCut = true
    outbox.decide('APPROVE', about('1'), said('1'))
    await outbox.deliver()
    Object.assign(line, { isCut: false, refuses: 'NOT_YOUR_TURN' })
    await outbox.deliver()
    line.refuses = null
    outbox.decide('APPROVE', about('2'), said('2'))
    await outbox.deliver()
    expect(outbox.waiting()).toMatchObject([{ requests: about('1'), refused: [{ id: '1', code: 'NOT_YOUR_TURN' }] }])
    outbox.discard(outbox.waiting()[0]!)
    expect(storage.kept.size).toBe(0)
  })

  test('and is discarded in another tab while it is being sent does not come back', async () => {
    const { outbox, line, storage } = openTab()
    await outbox.deliver()
    line.isCut = true
    outbox.decide('APPROVE', about('1'), said('1'))
    storage.kept.clear()
    await outbox.deliver()
    expect(storage.kept.size).toBe(0)
  })

  test('keeps of a request its number alone', async () => {
    const { outbox, line, storage } = openTab()
    line.isCut = true
    outbox.decide('APPROVE', about('1'), said('1'))
    await outbox.deliver()
    const [act] = [...storage.kept.values()].map((text) => JSON.parse(text) as Waiting)
    expect(Object.keys(act!).toSorted()).toEqual(
      ['act', 'by', 'decidedAt', 'isHeld', 'key', 'place', 'refused', 'requests', 'said'].toSorted(),
    )
    expect(act).toMatchObject({ requests: [{ id: '1', number: 'P-1' }], said: said('1') })
  })
})

describe('what one account has decided', () => {
  test('is neither seen nor sent by another, and waits until the same person is there again', async () => {
    const first = openTab()
    first.line.isCut = true
    first.outbox.decide('APPROVE', about('1'), said('1'))
    await first.outbox.deliver()
    const other = openTab(first.storage, { refuses: null, isCut: false, account: '8' })
    await other.outbox.deliver()
    expect([other.outbox.waiting(), other.sent]).toEqual([[], []])
    const again = openTab(first.storage)
    await again.outbox.deliver()
    expect(again.sent).toHaveLength(1)
  })

  test('is kept when the session ends, and whoever is there is asked to sign in', async () => {
    const { outbox, line, sent } = openTab()
    const doors: unknown[] = []
    outbox.atDoor((error) => doors.push(error))
    line.refuses = 'UNAUTHENTICATED'
    outbox.decide('APPROVE', about('1'), said('1'))
    await outbox.deliver()
    expect(outbox.waiting()).toMatchObject([{ isHeld: true, refused: null }])
    Object.assign(line, { refuses: null, account: '8' })
    await outbox.deliver()
    expect(doors).toHaveLength(2)
    expect(sent).toHaveLength(1)
  })
})

test('what another tab has discarded before it was ever sent is forgotten', async () => {
  const { outbox, sent, storage } = openTab()
  outbox.decide('APPROVE', about('1'), said('1'))
  storage.kept.clear()
  await outbox.deliver()
  expect(sent).toEqual([])
})

test('a browser that keeps nothing still sends', async () => {
  const full = { ...storageOf(), setItem: () => expect.fail('QuotaExceededError') }
  const { outbox, sent } = openTab(full)
  outbox.decide('APPROVE', about('1'), said('1'))
  await outbox.deliver()
  expect(sent).toHaveLength(1)
})

test('what another release has kept, or cannot be read, is left alone', () => {
  const { storage } = openTab()
  storage.kept.set(`portal-emas.outbox.${me}.a`, JSON.stringify({ by: me, act: 'UNKNOWN', requests: [] }))
  storage.kept.set(`portal-emas.outbox.${me}.b`, '{')
  expect(idsOf(openTab(storage).outbox.waiting())).toEqual([])
})
