import { Jobs } from '../../api/base/jobs.ts'
import { makeNotifications } from '../../api/notifications/make-notifications.ts'
import { sendNotification, type Sending } from '../../api/notifications/send-notification.ts'
import { Channel } from '../../api/notifications/words.ts'
import type { Sender } from '../../api/notifications/channel.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import type { BuiltRequest } from '../support/requests.ts'
import { ancestorOf, homeRt, unitOf } from '../support/units.ts'
import { testVault } from '../support/vault.ts'

/** When things happen in these tests. */
export const now = new Date('2026-08-10T03:00:00Z')

/** A row of the table. */
export interface Told {
  id: string
  kind: string
  recipient: string
  account_id: string | null
  channel: string
  template: string
  state: string
  failure: string | null
  reply: number | null
  attempts: number
  due_at: Date
}

/** A city where events are told of by hand, one step at a time. */
export class Telling {
  readonly database: TestDatabase
  readonly build: Builders
  readonly jobs: Jobs

  constructor(database: TestDatabase, build: Builders, jobs: Jobs) {
    this.database = database
    this.build = build
    this.jobs = jobs
  }

  /** Adds an event now; where it waits afterwards, if anywhere. */
  async event(
    request: BuiltRequest,
    kind: string,
    { to = 0, from = 0, at = now }: { to?: number; from?: number; at?: Date } = {},
  ): Promise<string> {
    const place = async (position: number) => {
      const stage = request.service.stages[position - 1]
      if (!stage) return [null, null]
      const unit = await ancestorOf(this.build.rows, await unitOf(this.build.rows, homeRt), stage.level)
      return [stage.id, unit.id]
    }
    const [toStage, toUnit] = await place(to)
    const [stage, unit] = await place(from)
    const [row] = await this.build.rows.select<{ id: string }>(
      `insert into request_event (request_id, place, kind, at, stage_id, unit_id, to_stage_id, to_unit_id)
       select id, place, $2, $3, $4, $5, $6, $7 from request where id = $1 returning id`,
      [request.id, kind, at, stage, unit, toStage, toUnit],
    )
    return row!.id
  }

  /** An officer with an account and an address. */
  async officer(unit: string, email: string | null): Promise<string> {
    const username = `petugas.${unit.replaceAll('.', '')}.${Math.random().toString(36).slice(2, 8)}`
    await this.build.officer({ unit, username })
    const [row] = await this.build.rows.select<{ id: string }>(
      'update account set email = $2 where username = $1 returning id',
      [username, email],
    )
    return row!.id
  }

  /** Gives the applicant of a request an address. */
  async address(request: BuiltRequest, email = 'warga@example.org'): Promise<void> {
    await this.build.rows.select(
      `update resident set email_cipher = $2, email_masked = '•••'
        where id = (select applicant_id from request where id = $1)`,
      [request.id, testVault.encrypt(email, 'email')],
    )
  }

  /** Looks at the events that came, as the job does. */
  async makeOnce({ channels = [Channel.EMAIL], undoSeconds = 0, at = now } = {}): Promise<void> {
    await makeNotifications({ jobs: this.jobs, channels: new Set(channels), undoSeconds }, at)
  }

  /** The same until all are looked at: transactions of other tests, in the same cluster, hold the horizon back. */
  async make(wish: Parameters<Telling['makeOnce']>[0] = {}): Promise<void> {
    const isBehind = 'select (select max(tx) from request_event) >= tx as behind from notification_cursor'
    do {
      await this.makeOnce(wish)
    } while ((await this.build.rows.select<{ behind: boolean }>(isBehind))[0]?.behind)
  }

  /** What was made, the first first. */
  async told(): Promise<Told[]> {
    return await this.build.rows.select<Told>(
      'select n.*, e.kind from notification n join request_event e on e.id = n.event_id order by n.id',
    )
  }

  /** How a server sends, by these ways. */
  sending(...senders: Sender[]): Sending {
    const byName = new Map(senders.map((sender) => [sender.name, sender]))
    return {
      pool: this.jobs.pool,
      senders: byName,
      now: () => now,
      report: (error) => {
        throw error
      },
      vault: testVault,
      publicUrl: 'https://portal.example.org',
    }
  }

  /** Tries everything that waits, once; answers with what went wrong. */
  async send(sender: Sender, isLast = false): Promise<string[]> {
    const failures: string[] = []
    for (const { id } of (await this.told()).filter(({ state }) => state === 'WAITING')) {
      const signal = new AbortController().signal
      await sendNotification(this.sending(sender), { id, isLast, signal }).catch((error: Error) =>
        failures.push(error.message),
      )
    }
    return failures
  }

  async end(): Promise<void> {
    await this.jobs.stop()
    await this.build.end()
    await this.database.drop()
  }
}

/** Makes one; end it in `afterAll`. */
export async function startTelling(): Promise<Telling> {
  const database = await cloneDatabase()
  const build = await startBuilding(database)
  const jobs = new Jobs(database.appUrl, (error) => console.error(error))
  await jobs.start()
  const telling = new Telling(database, build, jobs)
  await telling.make()
  return telling
}
