import { parentPort, workerData } from 'node:worker_threads'
import { type Answered, Connection } from '../measure/connection.ts'
import { requestBytes } from '../measure/request-bytes.ts'
import { kinds } from './kinds.ts'

/** What the attackers are told. */
export interface Orders {
  port: number
  token: string
  /** Names of the kinds; the callers take them in turn. */
  names: string[]
}

/** What they have done when they are asked. */
export interface Deeds {
  answers: number
  /** Of them, those with data. */
  good: number
}

const callers = 8
const pauseAfterLoss = 5

// Runs in a thread of its own, so that making the requests delays nobody who measures.
const { port, token, names } = workerData as Orders
const chosen = kinds.filter(({ name }) => names.includes(name))
const deeds: Deeds = { answers: 0, good: 0 }
let nth = 0

for (let caller = 0; chosen.length > 0 && caller < callers; caller += 1) void attack(chosen[caller % chosen.length]!)
parentPort!.on('message', () => parentPort!.postMessage(deeds))

async function attack(kind: (typeof kinds)[number]): Promise<void> {
  let connection = await connect()
  for (;;) {
    nth += 1
    const request = {
      method: 'POST',
      path: '/graphql',
      token: kind.signedIn ? token : '',
      body: kind.write(nth),
    } as const
    const { isGood } = await new Promise<Answered>((resolve) => connection.ask(requestBytes(request), resolve))
    deeds.answers += 1
    if (isGood) deeds.good += 1
    if (connection.isLost) connection = await connect()
  }
}

async function connect(): Promise<Connection> {
  try {
    return await Connection.open(port)
  } catch {
    await new Promise((resolve) => setTimeout(resolve, pauseAfterLoss))
    return await connect()
  }
}
