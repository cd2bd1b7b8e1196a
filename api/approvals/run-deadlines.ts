import { Client } from 'pg'
import { alone } from '../base/alone.ts'
import { dayOf } from '../calendars/days.ts'
import type { Row, Statement } from '../read/batch.ts'
import type { Connections } from '../read/connections.ts'
import { withFreshReference } from '../read/fresh-reference.ts'
import type { Reference } from '../read/reference.ts'
import { RequestEventKind } from '../requests/request-event.entity.ts'
import { Stage } from '../serviceTypes/stage.entity.ts'
import { asSystem } from '../units/territory.ts'
import { Unit } from '../units/unit.entity.ts'
import { escalate, isToBeReminded, passOn, type Queued, type Watch } from './escalate.ts'
import { calendarToFollow, dueAnew, noteFollowed } from './follow-calendar.ts'
import {
  batchSize,
  fromTheStart,
  type Queue,
  selectDue,
  selectQueue,
  selectQueues,
  selectWithoutDue,
  toQueue,
  toQueued,
} from './queued-requests.ts'
import { storeHandover, storeReminder } from './store-handover.ts'

/** What a server lends the job. */
export interface DeadlineTools extends Omit<Watch, 'now'> {
  databaseUrl: string
  connections: Connections
  reference: Reference
}

/** How many requests a run reminded of, escalated, and passed on from vacant posts. */
export type DeadlinesRun = Record<Kind, number>

type Kind = RequestEventKind.REMINDED | RequestEventKind.ESCALATED | RequestEventKind.PASSED_ON

/** How many are stored at once: enough to keep PostgreSQL busy, few enough for decisions to come between. */
const abreast = 4

/**
 * Reminds those whom requests wait for, hands late ones and those of vacant posts to the next level: each in a short
 * transaction of its own, and only if it still is as it was read; a decision that came between wins. Null when another
 * server is at it. A request that fails holds up no other; the run raises its error at the end.
 */
export async function runDeadlines(tools: DeadlineTools, now: Date): Promise<DeadlinesRun | null> {
  const client = new Client({ connectionString: tools.databaseUrl, application_name: 'portal-emas deadlines' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await alone(client, 'deadlines', async () => {
      const run = new Run(tools, { now, seats: tools.seats, clockOf: tools.clockOf, rules: tools.rules })
      return await withFreshReference(tools.reference, () => run.all(client))
    })
  } finally {
    await client.end()
  }
}

class Run {
  readonly #tools: DeadlineTools
  readonly #watch: Watch
  readonly #done: DeadlinesRun = { REMINDED: 0, ESCALATED: 0, PASSED_ON: 0 }
  #failures: unknown[] = []

  constructor(tools: DeadlineTools, watch: Watch) {
    this.#tools = tools
    this.#watch = watch
  }

  /** Raises the first error that a request met, when all have had their turn. */
  async all(client: Client): Promise<DeadlinesRun> {
    this.#failures = []
    await this.followCalendar(client)
    await this.passOnVacant()
    await this.watchDue()
    if (this.#failures.length > 0) throw this.#failures[0]
    return this.#done
  }

  /** Brings the due times of what waits at offices in line with a new version of the calendar. */
  async followCalendar(client: Client): Promise<void> {
    const calendar = await calendarToFollow(client)
    if (!calendar) return
    let moved = 0
    const follow = async (request: Queued) => {
      const statement = dueAnew(request, calendar)
      if (statement && (await this.#ask(statement))[0]?.[0] === '1') moved += 1
    }
    await this.#walk((last) => selectWithoutDue(last?.[0] ?? '0'), follow)
    await this.#walk((last) => selectDue(endOfTime, afterRow(last)), follow)
    if (this.#failures.length === 0) await noteFollowed(client, calendar, moved, this.#watch.now)
  }

  async passOnVacant(): Promise<void> {
    const queues = (await this.#ask(selectQueues)).map(toQueue)
    for (const queue of queues.filter((each) => this.#mayBeVacant(each))) {
      await this.#walk(
        (last) => selectQueue(queue, last?.[0] ?? '0'),
        (request) => this.#passOn(request),
      )
    }
  }

  async watchDue(): Promise<void> {
    const until = horizon(this.#watch)
    await this.#walk(
      (last) => selectDue(until, afterRow(last)),
      (request) => this.#watchOver(request),
    )
  }

  /** Whether there is nobody in the post, or nobody who could not be the applicant. */
  #mayBeVacant({ unitId, stageId, waitingFor }: Queue): boolean {
    const { reference, seats } = this.#tools
    const unit = reference.row(Unit, unitId)
    const day = dayOf(this.#watch.now)
    if (unit.validTo !== null && unit.validTo <= day) return true
    const position = waitingFor ?? reference.row(Stage, stageId).decidedBy!
    return seats.in(unit.id, position, day).every(({ residentId }) => residentId !== null)
  }

  async #passOn(request: Queued): Promise<void> {
    const handover = passOn(request, this.#watch)
    if (handover) await this.#store(handover.kind, storeHandover(request, handover, this.#watch.now))
  }

  async #watchOver(request: Queued): Promise<void> {
    const handover = escalate(request, this.#watch)
    if (handover) await this.#store(handover.kind, storeHandover(request, handover, this.#watch.now))
    else if (isToBeReminded(request, this.#watch)) {
      await this.#store(RequestEventKind.REMINDED, storeReminder(request, this.#watch.now))
    }
  }

  /** Does something to each request of a statement that is asked again for what comes after the last. */
  async #walk(next: (last: Row | undefined) => Statement, visit: (request: Queued) => Promise<void>): Promise<void> {
    let rows: Row[] = []
    do {
      rows = await this.#ask(next(rows.at(-1)))
      for (let first = 0; first < rows.length; first += abreast) {
        const together = rows.slice(first, first + abreast)
        const settled = await Promise.allSettled(
          together.map(async (row) => await visit(toQueued(row, this.#tools.reference))),
        )
        this.#failures.push(...settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : [])))
      }
    } while (rows.length === batchSize)
  }

  async #store(kind: Kind, statement: Statement): Promise<void> {
    const [row] = await this.#ask(statement)
    if (row?.[0] === '1') this.#done[kind] += 1
  }

  async #ask(statement: Statement): Promise<Row[]> {
    return (await this.#tools.connections.run([asSystem, statement]))[1]!
  }
}

const endOfTime = new Date('9999-12-31T00:00:00Z')

const afterRow = (last: Row | undefined) => (last ? { dueAt: last[8]!, id: last[0]! } : fromTheStart)

/** The last due time that may already call for a reminder, by whichever clock that is later. */
function horizon({ now, clockOf, rules }: Watch): Date {
  const ahead = ['RT', 'KELURAHAN'].map((level) => clockOf(level).add(now, (rules.remindBefore ?? 0) * 3600) ?? now)
  return ahead.reduce((latest, each) => (each > latest ? each : latest), now)
}
