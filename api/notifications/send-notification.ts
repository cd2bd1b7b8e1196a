import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { asSystemDo } from './as-system.ts'
import { NotSent, type Sender } from './channel.ts'
import { findMessage, type Opening } from './find-message.ts'
import { Channel, Failure } from './words.ts'

/** What sends notifications. */
export interface Sending extends Opening {
  pool: pg.Pool
  senders: ReadonlyMap<Channel, Sender>
  now: () => Date
  /** Told what nobody expected; without personal data. */
  report: (error: unknown) => void
}

/** A try: which of them it is, and whether it is the last. */
export interface Try {
  id: string
  isLast: boolean
  signal: AbortSignal
}

/**
 * Sends a notification, once: it is marked as being sent before anything leaves, so that whoever finds it marked knows
 * that a try was made whose outcome is not known. Raises what went wrong when it is worth another try.
 */
export async function sendNotification(sending: Sending, { id, isLast, signal }: Try): Promise<void> {
  const claim = await claimFor(sending, id)
  if (!claim) return
  const settle = (state: Settled, failure: Failure | null = null, reply: number | null = null) =>
    settleTry(sending, [id, claim.attempts, state, failure, reply, sending.now()])
  try {
    const sender = sending.senders.get(claim.channel)
    if (!sender) throw new NotSent('NEVER', Failure.SWITCHED_OFF)
    const { message, isTrue } = await asSystemDo(sending.pool, (client) => findMessage(client, id, sending))
    if (!isTrue) return await settle('OVERTAKEN')
    if (claim.channel === Channel.EMAIL && !message.address) throw new NotSent('NEVER', Failure.NO_ADDRESS)
    const { reply } = await sender.send(message, signal)
    return await settle('SENT', null, reply)
  } catch (error) {
    if (!(error instanceof NotSent)) sending.report(error)
    const { outcome, failure, reply } = error instanceof NotSent ? error : new NotSent('LATER', Failure.INTERNAL)
    if (outcome === 'UNKNOWN') return await settle('UNKNOWN', failure, reply)
    if (outcome === 'NEVER' || isLast) return await settle('FAILED', failure, reply)
    await settle('WAITING', failure, reply)
    throw error
  }
}

type Settled = 'WAITING' | 'SENT' | 'FAILED' | 'UNKNOWN' | 'OVERTAKEN'

/** Marks it as being sent; null when it is not waiting any more, or someone else is at it. */
async function claimFor({ pool, now }: Sending, id: string): Promise<{ channel: Channel; attempts: number } | null> {
  return await asSystemDo(pool, async (client) => {
    const { rows } = await client.query<{ channel: Channel; attempts: number }>(
      `update notification set state = 'SENDING', attempts = attempts + 1, tried_at = $2
        where id = $1 and state = 'WAITING' returning channel, attempts`,
      [id, now()],
    )
    return rows[0] ?? null
  })
}

const settleTries = 5
const settlePause = 2_000

/** Keeps what became of a try, also when the database is away for a moment; of one since called unknown, too. */
async function settleTry({ pool }: Sending, values: readonly unknown[]): Promise<void> {
  for (let left = settleTries; ; left -= 1) {
    try {
      await asSystemDo(pool, (client) => client.query(updateSettled, [...values]))
      return
    } catch (error) {
      if (left === 1) throw error
      await sleep(settlePause)
    }
  }
}

const updateSettled = `
  update notification
     set state = $3, failure = $4, reply = $5, sent_at = case when $3 = 'SENT' then $6::timestamptz end
   where id = $1 and attempts = $2 and state in ('SENDING', 'UNKNOWN')`
