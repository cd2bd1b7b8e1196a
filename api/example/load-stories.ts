import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import type { DurationClock } from '../calendars/clock.ts'
import { copyLines } from './bulk-load.ts'
import type { Story } from './story.ts'
import { approvalColumns, eventColumns, requestColumns, StoryRows, type WrittenStories } from './story-rows.ts'

const storiesOfBatch = 1000

/** Writes stories as they are told, in constant memory: while the database takes one batch the next is simulated. */
export async function loadStories(
  client: ClientBase,
  stories: Iterable<Story>,
  officeClock: DurationClock,
  written: (stories: number) => void,
): Promise<void> {
  let done = 0
  await pipeline(Readable.from(batches(stories, officeClock), { highWaterMark: 1 }), async (source) => {
    for await (const batch of source as AsyncIterable<WrittenStories>) {
      await copyLines(client, 'request', requestColumns, batch.requests)
      await copyLines(client, 'approval', approvalColumns, batch.approvals)
      await copyLines(client, 'request_event', eventColumns, batch.events)
      written((done += batch.count))
    }
  })
}

function* batches(stories: Iterable<Story>, officeClock: DurationClock): Generator<WrittenStories> {
  const rows = new StoryRows(officeClock)
  for (const story of stories) if (rows.add(story) === storiesOfBatch) yield rows.take()
  yield rows.take()
}
