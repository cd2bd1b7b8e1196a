import { randomUUID } from 'node:crypto'
import { codesOf } from '../../support/api.ts'
import { claim, claimSame } from './claims.ts'
import { type Actor, type LifeCity, unitOfLevel } from './city.ts'
import { type Acknowledged, checkInvariants, counted } from './invariants.ts'
import { type Known, Model, type Place } from './model.ts'
import { type Snapshot, type Stored, takeSnapshot } from './snapshot.ts'
import { actionOf, argumentsOf, mutationOf, repeatable, type Verb, verbs } from './verbs.ts'

/** A mutation as it was sent, and what it was answered. */
export interface Sent {
  actor: Actor
  field: string
  args: { id: string; idempotencyKey: string }
  codes: string[]
}

/** One run through the city: what was done, and what has to be so after each step. */
export class Run {
  readonly city: LifeCity
  readonly model: Model
  readonly known: Known[] = []
  readonly sent: Sent[] = []
  readonly reasons: { return: string; reject: string }
  readonly #acknowledged: Acknowledged = new Map()
  /** Where each request waited before the last decision on it. */
  readonly #beforeDecision = new Map<string, Stored>()
  snapshot: Snapshot = new Map()
  /** How many steps the server agreed to. */
  agreed = 0

  constructor(city: LifeCity, reasons: { return: string; reject: string }) {
    this.city = city
    this.model = new Model(city)
    this.reasons = reasons
  }

  pass(milliseconds: number): void {
    this.city.now = new Date(this.city.now.getTime() + milliseconds)
  }

  async begin(
    actor: Actor,
    serviceType: string,
    applicant: 'resident' | 'rtHead',
    isUrgent: boolean,
  ): Promise<Known | null> {
    const isOwn = actor === 'resident'
    const input = {
      serviceType,
      form: { urgent: isUrgent },
      ...(!isOwn && {
        applicant: this.city.applicants[applicant],
        assistance: { reason: 'ELDERLY', note: 'Di loket' },
      }),
    }
    const document = 'mutation ($input: RequestBeginInput!) { requestBegin(input: $input) { id } }'
    const answer = await this.city.ask<{ requestBegin: { id: string } }>(actor, document, { input })
    const begun = answer.data && {
      id: answer.data.requestBegin.id,
      applicant: isOwn ? ('resident' as const) : applicant,
      isUrgent,
    }
    if (begun) this.known.push(begun)
    else
      claim(
        `${actor} may not begin: ${String(codesOf(answer))}`,
        /^(FORBIDDEN|NOT_FOUND)$/.test(codesOf(answer).join()),
      )
    await this.settle()
    return begun
  }

  hasEnded(id: string): boolean {
    return this.snapshot.get(id)!.closed_at !== null
  }

  /**
   * Someone does something with a request, or tries to; whether that is possible was offered before, exactly. Who has
   * just asked what is offered says so.
   */
  async act(
    verb: Verb,
    actor: Actor,
    known: Known,
    { isStale = false, offers = null as Set<string> | null } = {},
  ): Promise<void> {
    const before = this.snapshot.get(known.id)!
    const isOffered = (offers ?? (await this.offered(actor, known))).has(actionOf(verb, actor))
    const seenVersion = isStale ? before.version - 1 : before.version
    const codes = await this.send(actor, verbs[verb].field, {
      id: known.id,
      seenVersion,
      idempotencyKey: randomUUID(),
      ...argumentsOf(verb, actor, this.reasons),
    })
    const isDone = codes.length === 0
    const place = this.#expected(verb, known, before)
    const isPossible = isOffered && !isStale && place !== 'NO_OFFICER'
    const what = `${verb} by ${actor} (offered ${isOffered}, stale ${isStale}): ${codes.join() || 'done'}`
    if (isPossible || !repeatable.has(verb)) claimSame(what, isDone, isPossible)
    if (place === 'NO_OFFICER' && isOffered && !isStale) claimSame(what, codes, ['NO_OFFICER'])
    if (isPossible) this.acknowledge(known, verb, before)
    await this.settle()
    if (isPossible) this.#expectPlace(verb, known, place as Place | null, what)
    else this.expectSame(known, before, what)
  }

  /** The actions a request offers to someone; none where it is not seen. */
  async offered(actor: Actor, { id }: Known): Promise<Set<string>> {
    const document = 'query ($id: ID!) { request(id: $id) { allowedActions } }'
    const { data } = await this.city.ask<{ request: { allowedActions: string[] } }>(actor, document, { id })
    return new Set(data?.request.allowedActions)
  }

  /** Sends a mutation, remembers it, and answers with the codes of what went wrong. */
  async send(actor: Actor, field: string, args: Sent['args'] & { seenVersion?: number }): Promise<string[]> {
    const codes = codesOf(await this.city.ask(actor, mutationOf(field, args), args))
    this.sent.push({ actor, field, args, codes })
    return codes
  }

  acknowledge(known: Known, verb: Verb, before: Stored): void {
    this.agreed += 1
    const event = verb === 'submit' && before.status === 'RETURNED' ? 'RESUBMITTED' : verbs[verb].event
    if (!(counted as readonly string[]).includes(event)) return
    // What is written in a draft is nobody's news.
    if (event === 'REVISED' && before.status === 'DRAFT') return
    if (['APPROVED', 'RETURNED', 'REJECTED'].includes(event)) this.#beforeDecision.set(known.id, before)
    const counts = this.#acknowledged.get(known.id) ?? new Map<string, number>()
    this.#acknowledged.set(known.id, counts.set(event, (counts.get(event) ?? 0) + 1))
  }

  /** Reads everything anew, and checks what always holds. */
  async settle(): Promise<void> {
    const before = this.snapshot
    this.snapshot = await takeSnapshot(
      this.city.build.rows,
      this.known.map(({ id }) => id),
    )
    checkInvariants(before, this.snapshot, this.#acknowledged)
  }

  expectSame({ id }: Known, before: Stored, what: string): void {
    claimSame(what, this.snapshot.get(id), before)
  }

  /** Where the second opinion says a request has to be after a verb; undefined where that goes without saying. */
  expectedAfterApproval(known: Known, { chain_id: chain, stage_id: stage }: Stored): Place | null | 'NO_OFFICER' {
    return stage === null ? null : this.model.placeFrom(known, chain, this.model.indexOf(chain, stage) + 1)
  }

  #expected(verb: Verb, known: Known, before: Stored): Place | null | 'NO_OFFICER' {
    if (verb === 'approve') return this.expectedAfterApproval(known, before)
    if (verb !== 'submit') return null
    const chain = before.status === 'RETURNED' ? before.chain_id : this.model.chainInForce(before.chain_id)
    const from = before.resume_stage_id === null ? 0 : this.model.indexOf(chain, before.resume_stage_id)
    return this.model.placeFrom(known, chain, from)
  }

  #expectPlace(verb: Verb, known: Known, place: Place | null, what: string): void {
    const after = this.snapshot.get(known.id)!
    if (verb === 'approve' || verb === 'submit') this.expectPlace(after, place, what)
    if (verb === 'undo') {
      const earlier = this.#beforeDecision.get(known.id)!
      const kept = [
        'stage_id',
        'waiting_at_id',
        'waiting_for',
        'waiting_since',
        'due_at',
        'chain_id',
        'spent_seconds',
      ] as const
      for (const name of kept) claimSame(`${what}: ${name}`, after[name], earlier[name])
    }
    if (verb === 'revise') known.isUrgent = this.isUrgentNow(after)
  }

  isUrgentNow(request: Stored): boolean {
    return request.form?.['urgent'] === true
  }

  /** A request waits exactly there, or is through for null. */
  expectPlace(request: Stored, place: Place | null, what: string): void {
    if (place === null) return claimSame(what, request.status, 'COMPLETED')
    const stage = this.model.stagesOf(request.chain_id).find(({ id }) => id === request.stage_id)
    const position = request.waiting_for ?? stage?.decidedBy
    claimSame(what, { stage: request.stage_id, unit: request.unit, position }, place)
  }

  /** The level a request waits at, and for whose post. */
  postOf({ unit, waiting_for: waitingFor, stage_id: id, chain_id: chain }: Stored) {
    const level = (Object.keys(unitOfLevel) as (keyof typeof unitOfLevel)[]).find((each) => unitOfLevel[each] === unit)!
    return { level, position: waitingFor ?? this.model.stagesOf(chain).find((stage) => stage.id === id)!.decidedBy }
  }
}
