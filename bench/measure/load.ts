import { Connection } from './connection.ts'

/** What one server did within one measured stretch of time. */
export interface LoadResult {
  answers: number
  failures: number
  seconds: number
  /** Milliseconds from sending to the last byte. */
  p50: number
  p99: number
}

/** How to put load on a server. */
export interface LoadOptions {
  port: number
  /** Requests ready to be sent. */
  requests: Buffer[]
  callers: number
  seconds: number
  /** Each request is sent at most once, and the measuring ends when they run out. */
  once: boolean
  /** Called when the measured stretch begins and when it ends. */
  onBegin?: () => void
  onEnd?: () => void
}

const runInSeconds = 0.3

/** Keeps as many callers as asked for busy, each with one request at a time; what they do first is not counted. */
export async function putLoad(options: LoadOptions): Promise<LoadResult> {
  const connections = await Promise.all(Array.from({ length: options.callers }, () => Connection.open(options.port)))
  const latencies: number[] = []
  let next = 0
  let failures = 0
  let beginsAt = 0
  let endsAt = 0
  let isOver = false

  await new Promise<void>((resolve) => {
    let busy = options.callers
    const finish = () => {
      if (isOver) return
      isOver = true
      endsAt = performance.now()
      options.onEnd?.()
    }
    const rest = () => {
      busy -= 1
      if (busy === 0) resolve()
    }
    const begin = () => {
      beginsAt = performance.now()
      options.onBegin?.()
      setTimeout(finish, options.seconds * 1000)
    }
    const askNext = (connection: Connection) => {
      if (options.once && next === options.requests.length && beginsAt > 0) finish()
      const request = isOver ? undefined : options.requests[options.once ? next : next % options.requests.length]
      if (!request || connection.isLost) return rest()
      next += 1
      const sentAt = performance.now()
      connection.ask(request, ({ isGood }) => {
        const now = performance.now()
        if (!isGood) failures += 1
        if (beginsAt > 0 && !isOver) latencies.push(now - sentAt)
        askNext(connection)
      })
    }
    for (const connection of connections) askNext(connection)
    setTimeout(begin, runInSeconds * 1000)
  })
  for (const connection of connections) connection.close()

  latencies.sort((a, b) => a - b)
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? NaN
  return {
    answers: latencies.length,
    failures,
    seconds: (endsAt - beginsAt) / 1000,
    p50: at(0.5),
    p99: at(0.99),
  }
}
