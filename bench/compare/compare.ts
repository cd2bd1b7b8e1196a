import { isDeepStrictEqual } from 'node:util'
import type { Client } from 'pg'
import { CannotStart } from '../../api/base/cannot-start.ts'
import { type HttpRequest, httpRequest } from '../measure/request-bytes.ts'
import { restoreWaiting } from '../prepare/waiting.ts'
import type { Ask, Question, ServerName } from '../questions/question.ts'
import type { RunningServer } from '../run.ts'
import { checkDueTimes, withoutNewness, writtenBy } from './approval-written.ts'
import { firstDifference, normalise, type Plain } from './normalise.ts'

const comparedReads = 40
const comparedApprovals = 12

/** Asks all servers the same and throws `CannotStart` unless all answer the same values, and write the same rows. */
export async function compareAnswers(
  client: Client,
  servers: RunningServer[],
  question: Question,
  asks: Ask[],
): Promise<void> {
  const count = question.changesData ? comparedApprovals : comparedReads
  const compared = asks.filter((_, nth) => nth % Math.max(1, Math.floor(asks.length / count)) === 0).slice(0, count)
  const byServer = new Map<ServerName, Plain[]>()
  for (const server of servers) {
    const answers: Plain[] = []
    for (const ask of compared) {
      const answer = await answerOf(server, question, ask)
      answers.push(question.changesData ? withoutNewness(answer) : answer)
    }
    if (question.changesData) {
      await checkDueTimes(client)
      answers.push(...(await writtenBy(client)))
      await restoreWaiting(client)
    }
    byServer.set(server.name, answers)
  }
  const [first, ...others] = servers
  for (const other of others) {
    for (const [nth, answer] of byServer.get(first!.name)!.entries()) {
      const difference = firstDifference(answer, byServer.get(other.name)![nth]!)
      if (!difference) continue
      const asked = JSON.stringify(compared[nth]?.ours ?? 'what was written')
      throw new CannotStart(
        `${question.name}: ${first!.name} and ${other.name} answer differently to ${asked}: ${difference}. Nothing is measured.`,
      )
    }
  }
}

/** Makes sure that the fence is up on every server: the admin of one kelurahan is told nothing of another's request. */
export async function checkFence(servers: RunningServer[], question: Question, ask: Ask): Promise<void> {
  for (const server of servers) {
    const answer = await fetchAnswer(server, httpRequest(server.name, question, ask))
    if (isDeepStrictEqual(answer.data ?? { request: null }, { request: null })) continue
    throw new CannotStart(
      `${server.name} hands out a request from outside of the caller's territory. Nothing is measured.`,
    )
  }
}

async function answerOf(server: RunningServer, question: Question, ask: Ask): Promise<Plain> {
  const { data, errors } = await fetchAnswer(server, httpRequest(server.name, question, ask))
  if (data && !errors) return normalise(data)
  const asked = JSON.stringify(ask.ours)
  throw new CannotStart(`${question.name}: ${server.name} does not answer ${asked}: ${JSON.stringify(errors)}`)
}

async function fetchAnswer(
  { port }: RunningServer,
  { method, path, token, body }: HttpRequest,
): Promise<{ data?: Plain; errors?: Plain }> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body }),
  })
  return (await response.json()) as { data?: Plain; errors?: Plain }
}
