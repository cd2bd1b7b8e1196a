import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { codesOf } from '../../support/api.ts'
import { claimSame } from './claims.ts'
import { type Actor, actors, posts } from './city.ts'
import type { Known } from './model.ts'
import { appointDeputy, changePosts, endDeputy, watchDeadlines } from './posts.ts'
import type { Run } from './run.ts'
import { actAtOnce, approveAll } from './together.ts'
import { actionOf, mutationOf, type Verb, verbs } from './verbs.ts'

/** One step of a run; told as it is written here when it breaks something. */
export class Step implements fc.AsyncCommand<object, Run> {
  readonly #name: string
  readonly #work: (run: Run) => Promise<void>

  constructor(name: string, work: (run: Run) => Promise<void>) {
    this.#name = name
    this.#work = work
  }

  check(): boolean {
    return true
  }

  async run(_model: object, run: Run): Promise<void> {
    run.pass(7_000)
    await this.#work(run)
  }

  toString(): string {
    return this.#name
  }
}

/** One that has not ended, if there is any; one in six is any. */
function pick(run: Run, nth: number): Known {
  const open = run.known.filter(({ id }) => !run.hasEnded(id))
  const from = open.length > 0 && nth > 0 ? open : run.known
  return from[nth % from.length]!
}

const nth = fc.nat({ max: 5 })
const actor = fc.constantFrom(...actors)
const minute = 60_000

const begin = fc
  .tuple(
    fc.constantFrom<Actor>('resident', 'admin', 'rtHead', 'lurah'),
    fc.constantFrom('PANJANG', 'PENDEK'),
    fc.constantFrom('resident', 'rtHead'),
    fc.boolean(),
  )
  .map(
    ([who, service, applicant, isUrgent]) =>
      new Step(`${who} begins ${service} for ${applicant}, ${isUrgent}`, async (run) => {
        if (run.known.filter(({ id }) => !run.hasEnded(id)).length > 3) return
        const known = await run.begin(who, service, applicant, isUrgent)
        if (known && who !== 'lurah') await run.act('submit', who, known)
      }),
  )

/** Somebody does something, whether it is their turn or not. */
const anyone = fc
  .tuple(fc.constantFrom(...(Object.keys(verbs) as Verb[])), actor, nth)
  .map(([verb, who, n]) => new Step(`${who} ${verb}s ${n}`, (run) => run.act(verb, who, pick(run, n))))

const wholesome: Verb[] = [
  'approve',
  'approve',
  'approve',
  'submit',
  'submit',
  'return',
  'reject',
  'undo',
  'claim',
  'open',
  'release',
]

/** Whoever it is offered to does it: so that requests get somewhere. */
const someoneWhoMay = fc.tuple(fc.constantFrom(...wholesome), nth).map(
  ([verb, n]) =>
    new Step(`whoever may ${verb}s ${n}`, async (run) => {
      const known = pick(run, n)
      for (const who of actors) {
        const offers = await run.offered(who, known)
        if (offers.has(actionOf(verb, who))) return await run.act(verb, who, known, { offers })
      }
    }),
)

const stale = fc
  .tuple(fc.constantFrom<Verb>('approve', 'return', 'claim', 'cancel', 'undo', 'submit'), actor, nth)
  .map(
    ([verb, who, n]) =>
      new Step(`${who} ${verb}s ${n} as it was before`, (run) => run.act(verb, who, pick(run, n), { isStale: true })),
  )

const again = nth.map(
  (n) =>
    new Step(`a mutation is sent again, ${n}`, async (run) => {
      const earlier = run.sent.at(-1 - n)
      if (!earlier) return
      const before = run.snapshot
      const codes = codesOf(await run.city.ask(earlier.actor, mutationOf(earlier.field, earlier.args), earlier.args))
      // What was done may be out of sight by now.
      if (String(codes) !== 'NOT_FOUND') claimSame(`${earlier.field} again`, codes, earlier.codes)
      await run.settle()
      claimSame('nothing has changed', run.snapshot, before)
    }),
)

const otherContent = nth.map(
  (n) =>
    new Step(`a key is sent with other content, ${n}`, async (run) => {
      const earlier = run.sent.filter(({ codes }) => codes.length === 0).at(-1 - n)
      if (!earlier) return
      const before = run.snapshot
      const args = { ...earlier.args, seenVersion: 9_999 }
      const codes = codesOf(await run.city.ask(earlier.actor, mutationOf(earlier.field, args), args))
      claimSame(`${earlier.field} with other content`, codes, ['IDEMPOTENCY_KEY_REUSED'])
      await run.settle()
      claimSame('nothing has changed', run.snapshot, before)
    }),
)

const twoAtOnce = fc
  .tuple(
    fc.tuple(actor, fc.constantFrom<Verb>('approve', 'return', 'reject', 'cancel')),
    fc.tuple(actor, fc.constantFrom<Verb>('approve', 'reject', 'undo')),
    nth,
  )
  .map(
    ([one, other, n]) =>
      new Step(`${one.join(' ')} and ${other.join(' ')} ${n} at once`, (run) =>
        actAtOnce(run, [one, other], pick(run, n)),
      ),
  )

const twins = fc.tuple(actor, nth).map(
  ([who, n]) =>
    new Step(`${who} approves ${n} twice at once with one key`, async (run) => {
      const known = pick(run, n)
      const before = run.snapshot.get(known.id)!
      const isPossible =
        (await run.offered(who, known)).has('APPROVE') && run.expectedAfterApproval(known, before) !== 'NO_OFFICER'
      const args = { id: known.id, idempotencyKey: randomUUID() }
      const codes = await Promise.all([1, 2, 3].map(() => run.send(who, 'requestApprove', args)))
      claimSame('twins are told the same', new Set(codes.map(String)).size, 1)
      claimSame('twins approve', codes[0]!.length === 0, isPossible)
      if (isPossible) run.acknowledge(known, 'approve', before)
      await run.settle()
    }),
)

const bulk = actor.map((who) => new Step(`${who} approves everything`, (run) => approveAll(run, who)))

const jump = fc
  .constantFrom(10 * minute, 3 * 60 * minute, 9 * 60 * minute, 24 * 60 * minute, 4 * 24 * 60 * minute)
  .map((time) => new Step(`${time / minute} minutes pass`, async (run) => run.pass(time)))

const deadlines = fc.constant(new Step('the job looks after deadlines', (run) => watchDeadlines(run)))

const post = fc.constantFrom(...posts)

const vacate = post.map(
  ({ level, position }) =>
    new Step(`${position} falls vacant`, (run) =>
      changePosts(
        run,
        'update post set valid_to = $3 from unit where unit.id = unit_id and code = $1 and position = $2 and post.valid_to is null',
        level,
        position,
      ),
    ),
)

const fill = post.map(
  ({ level, position }) =>
    new Step(`${position} is held again`, (run) =>
      changePosts(
        run,
        `update post set valid_to = null from unit where unit.id = unit_id and code = $1 and position = $2 and capacity = 'DEFINITIVE' and $3::date is not null`,
        level,
        position,
      ),
    ),
)

const deputy = fc
  .tuple(post, fc.constantFrom<Actor>('deputy', 'staff', 'rwHead'))
  .map(
    ([{ level, position }, who]) =>
      new Step(`${who} stands in for ${position}`, (run) => appointDeputy(run, level, position, who)),
  )

const deputyEnds = fc.constant(new Step('a deputy’s time ends', (run) => endDeputy(run)))

/** Steps in the measure in which they come. */
export const step = fc.oneof(
  { weight: 3, arbitrary: begin },
  { weight: 6, arbitrary: anyone },
  { weight: 14, arbitrary: someoneWhoMay },
  { weight: 1, arbitrary: stale },
  { weight: 2, arbitrary: again },
  { weight: 1, arbitrary: otherContent },
  { weight: 3, arbitrary: twoAtOnce },
  { weight: 1, arbitrary: twins },
  { weight: 1, arbitrary: bulk },
  { weight: 2, arbitrary: jump },
  { weight: 2, arbitrary: deadlines },
  { weight: 1, arbitrary: vacate },
  { weight: 1, arbitrary: fill },
  { weight: 2, arbitrary: deputy },
  { weight: 1, arbitrary: deputyEnds },
)
