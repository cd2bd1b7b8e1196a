import type { MailConfig, WebhookConfig } from '../base/config-notifications.ts'
import type { Jobs } from '../base/jobs.ts'
import type { Vault } from '../base/vault.ts'
import type { Sender } from './channel.ts'
import { emailSender } from './email.ts'
import { makeNotifications } from './make-notifications.ts'
import { sendNotification } from './send-notification.ts'
import { webhookSender } from './webhook.ts'
import type { Channel } from './words.ts'

/** What telling people needs. */
export interface NotifierOptions {
  mail: MailConfig | null
  webhook: WebhookConfig | null
  undoSeconds: number
  publicUrl: string | null
  vault: Vault
  now: () => Date
  report: (error: unknown) => void
}

/** A burst of events is looked at once, this many milliseconds after its first. */
const gatherFor = 1_000

/** Has the job queue tell people and other systems of what happens to requests; does nothing while no channel is switched on. */
export class Notifier {
  readonly #jobs: Jobs
  readonly #options: NotifierOptions
  readonly #senders: ReadonlyMap<Channel, Sender>
  #gathering: NodeJS.Timeout | null = null

  constructor(jobs: Jobs, options: NotifierOptions) {
    this.#jobs = jobs
    this.#options = options
    const { mail, webhook, now } = options
    const senders = [...(mail ? [emailSender(mail)] : []), ...(webhook ? [webhookSender(webhook, now)] : [])]
    this.#senders = new Map(senders.map((sender) => [sender.name, sender]))
  }

  /** Begins with what came while no server was there. */
  async start(): Promise<void> {
    if (this.#senders.size === 0) return
    const { now, undoSeconds } = this.#options
    const making = { jobs: this.#jobs, channels: new Set(this.#senders.keys()), undoSeconds }
    await this.#jobs.work('notifications/make', { every: 15 }, () => makeNotifications(making, now()))
    const sending = { ...this.#options, pool: this.#jobs.pool, senders: this.#senders }
    await this.#jobs.work<{ notification: string }>(
      'notifications/send',
      { every: 5, atOnce: 5 },
      ({ data: { notification: id }, isLast, signal }) => sendNotification(sending, { id, isLast, signal }),
    )
    this.hear()
  }

  /** Has the events that just came looked at soon. */
  hear(): void {
    if (this.#senders.size === 0 || !this.#jobs.isRunning) return
    this.#gathering ??= setTimeout(() => void this.#ask(), gatherFor)
  }

  close(): void {
    if (this.#gathering) clearTimeout(this.#gathering)
  }

  async #ask(): Promise<void> {
    this.#gathering = null
    try {
      await this.#jobs.send('notifications/make', {}, { key: 'all' })
      this.#jobs.wake('notifications/make')
    } catch (error) {
      this.#options.report(error)
    }
  }
}
