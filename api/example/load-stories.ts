import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { ClientBase } from 'pg'
import { copyLines } from './bulk-load.ts'
import type { Story } from './story.ts'
import { approvalColumns, eventColumns, requestColumns, StoryRows, type WrittenStories } from './story-rows.ts'

/** Each COPY leaves some pages empty at its end, so there must not be too many of them. */
const storiesOfBatch = 10_000
const storiesAtOnce = 250

/** Writes stories as they are told, in constant memory: while the database takes one batch the next is simulated. */
export async function loadStories(
  client: ClientBase,
  stories: Iterable<Story>,
  reasons: ReadonlyMap<string, number>,
  told: (stories: number) => void,
): Promise<void> {
  await pipeline(Readable.from(batches(stories, reasons, told), { highWaterMark: 1 }), async (source) => {
    for await (const batch of source as AsyncIterable<WrittenStories>) {
      await copyLines(client, 'request', requestColumns, batch.requests)
      await copyLines(client, 'approval', approvalColumns, batch.approvals)
      await copyLines(client, 'request_event', eventColumns, batch.events)
    }
  })
}

async function* batches(
  stories: Iterable<Story>,
  reasons: ReadonlyMap<string, number>,
  told: (stories: number) => void,
): AsyncGenerator<WrittenStories> {
  const rows = new StoryRows(reasons)
  let count = 0
  for (const story of stories) {
    const waiting = rows.add(story)
    count += 1
    if (count % storiesAtOnce === 0) {
      told(count)
      await letOthersRun()
    }
    if (waiting === storiesOfBatch) yield rows.take()
  }
  told(count)
  yield rows.take()
}
