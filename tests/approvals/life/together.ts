import { randomUUID } from 'node:crypto'
import { claim, claimSame } from './claims.ts'
import type { Actor } from './city.ts'
import type { Known } from './model.ts'
import type { Run } from './run.ts'
import { actionOf, argumentsOf, type Verb, verbs } from './verbs.ts'

/** Two do something with the same request at the same moment, both having seen it as it is: one is told yes at most. */
export async function actAtOnce(run: Run, both: readonly [Actor, Verb][], known: Known): Promise<void> {
  const before = run.snapshot.get(known.id)!
  const tries = await Promise.all(
    both.map(async ([actor, verb]) => {
      const isOffered = (await run.offered(actor, known)).has(actionOf(verb, actor))
      const isPossible = isOffered && (verb !== 'approve' || run.expectedAfterApproval(known, before) !== 'NO_OFFICER')
      return { actor, verb, isPossible }
    }),
  )
  const codes = await Promise.all(
    tries.map(({ actor, verb }) =>
      run.send(actor, verbs[verb].field, {
        id: known.id,
        seenVersion: before.version,
        idempotencyKey: randomUUID(),
        ...argumentsOf(verb, actor, run.reasons),
      }),
    ),
  )
  const done = tries.filter((_, index) => codes[index]!.length === 0)
  const what = `${both.join(' and ')}: ${codes.map((each) => each.join() || 'done').join(' and ')}`
  claim(
    what,
    done.every(({ isPossible }) => isPossible),
  )
  claimSame(what, done.length, tries.some(({ isPossible }) => isPossible) ? 1 : 0)
  const overtaken = tries.flatMap(({ isPossible }, index) => (isPossible ? codes[index]! : []))
  claim(
    what,
    overtaken.every((code) => code === 'CONFLICT' || code === 'NOT_YOUR_TURN'),
  )
  for (const { verb } of done) run.acknowledge(known, verb, before)
  await run.settle()
  if (done.length === 0) run.expectSame(known, before, what)
}

/** Someone approves all there is in one go; each is answered for itself. */
export async function approveAll(run: Run, actor: Actor): Promise<void> {
  const offered = new Set<string>()
  for (const known of run.known) if ((await run.offered(actor, known)).has('APPROVE')) offered.add(known.id)
  const decisions = run.known.map(({ id }) => ({ id, seenVersion: run.snapshot.get(id)!.version }))
  const document = `mutation ($decisions: [BulkDecision!]!, $key: String) {
    requestsApprove(decisions: $decisions, idempotencyKey: $key) { id code } }`
  type Answered = { requestsApprove: { id: string; code: string | null }[] }
  const { data } = await run.city.ask<Answered>(actor, document, { decisions, key: randomUUID() })
  const approved = new Set(data?.requestsApprove.flatMap(({ id, code }) => (code === null ? [id] : [])))
  for (const known of run.known) {
    const before = run.snapshot.get(known.id)!
    const place = run.expectedAfterApproval(known, before)
    const isPossible = offered.has(known.id) && place !== 'NO_OFFICER'
    claimSame(`${actor} approves ${known.id} among others`, approved.has(known.id), isPossible)
    if (isPossible) run.acknowledge(known, 'approve', before)
  }
  await run.settle()
}
