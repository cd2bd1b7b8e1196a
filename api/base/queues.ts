import { PgBoss, type Queue as QueueOptions } from 'pg-boss'

/** The schema that the job queue keeps its tables in. */
export const jobsSchema = 'pgboss'

/** Each kind of regular work waits once and is done once at a time, whichever server does it. */
const regular = { policy: 'stately', expireInSeconds: 900, retryLimit: 0, deleteAfterSeconds: 86_400 } as const

/** THE list of queues; the owner of the database makes them. */
export const queues = {
  upkeep: regular,
  'notifications/make': { ...regular, expireInSeconds: 120 },
  // Tried again after about 1, 2, 4, … minutes, later every 4 hours: two days in all.
  'notifications/send': {
    expireInSeconds: 180,
    retryLimit: 18,
    retryDelay: 60,
    retryBackoff: true,
    retryDelayMax: 14_400,
    deleteAfterSeconds: 86_400,
  },
} as const satisfies Record<string, Omit<QueueOptions, 'name'>>

/** The name of a queue. */
export type Queue = keyof typeof queues

/** When regular work is done, as cron says it, in UTC; the key tells the kinds of work of a queue apart. */
export interface Schedule {
  queue: Queue
  key: string
  cron: string
}

/** THE list of what is done regularly. */
export const schedules: readonly Schedule[] = [
  { queue: 'upkeep', key: 'tally', cron: '* * * * *' },
  { queue: 'upkeep', key: 'deadlines', cron: '* * * * *' },
  { queue: 'upkeep', key: 'files', cron: '* * * * *' },
  { queue: 'upkeep', key: 'retention', cron: '*/10 * * * *' },
  { queue: 'notifications/make', key: 'all', cron: '* * * * *' },
]

/** Makes the tables, queues and schedules of the job queue, or brings them up to date; for the owner of the database. */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: jobsSchema, max: 1, supervise: false, schedule: false })
  const failed = new Promise<never>((_, reject) => boss.on('error', reject))
  failed.catch(() => undefined)
  try {
    await boss.start()
    for (const [name, options] of Object.entries(queues)) {
      const { policy: _, ...changeable } = options as Omit<QueueOptions, 'name'>
      if (await boss.getQueue(name)) await boss.updateQueue(name, changeable)
      else await boss.createQueue(name, options)
    }
    const wanted = new Set(schedules.map(({ queue, key }) => `${queue} ${key}`))
    for (const { name, key } of await boss.getSchedules()) {
      if (!wanted.has(`${name} ${key}`)) await boss.unschedule(name, key)
    }
    for (const { queue, key, cron } of schedules) {
      await boss.schedule(queue, cron, { key }, { key, singletonKey: key, tz: 'UTC' })
    }
  } finally {
    await boss.stop({ graceful: false })
  }
}

/** What the application's role may do there: ask for work, do it and keep account of it, but change no table, queue or schedule. */
export const jobGrants = (role: string) => [
  `grant usage on schema ${jobsSchema} to ${role}`,
  `grant select on all tables in schema ${jobsSchema} to ${role}`,
  `grant insert, update, delete on ${inSchema('job', 'job_common', 'job_dependency', 'instance')} to ${role}`,
  `grant update on ${inSchema('version', 'queue', 'schedule')} to ${role}`,
  // Whoever schedules asks for a queue of its own at every start, also when it is there.
  `grant insert on ${inSchema('queue')} to ${role}`,
]

const inSchema = (...tables: string[]) => tables.map((table) => `${jobsSchema}.${table}`).join(', ')
