import type { ClientBase } from 'pg'
import type { Jobs } from '../base/jobs.ts'

/** Longer than any try takes: see the time limit of the queue. */
const abandonedAfter = 300_000

/**
 * What a server was sending when it died: where the other side would not notice a repeat nobody knows whether it
 * arrived, and it is left at that; else it is sent again.
 */
export async function settleAbandoned(client: Pick<ClientBase, 'query'>, now: Date): Promise<void> {
  await client.query(
    `update notification
        set state = case channel when 'WEBHOOK' then 'WAITING' else 'UNKNOWN' end, failure = 'LOST', reply = null,
            queued_at = null
      where state = 'SENDING' and tried_at < $1`,
    [new Date(now.getTime() - abandonedAfter)],
  )
}

/** Asks the job queue to send what waits and was not asked for yet: what was just made, and what is to be tried again. */
export async function queueWaiting(
  client: Pick<ClientBase, 'query'>,
  jobs: Pick<Jobs, 'sendAll'>,
  now: Date,
): Promise<void> {
  const { rows } = await client.query<{ id: string; due_at: Date }>(
    `update notification set queued_at = $1 where state = 'WAITING' and queued_at is null returning id, due_at`,
    [now],
  )
  await jobs.sendAll(
    'notifications/send',
    rows.map(({ id, due_at: at }) => ({ data: { notification: id }, at })),
    { executeSql: (text, values) => client.query(text, values) },
  )
}
