import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Callers } from '../access/callers.ts'
import { type ClientRates, rateWindow, type Standing } from '../access/client-rate.ts'
import { bearerOf, isApiKey } from '../access/token.ts'
import type { Caller } from '../base/context.ts'
import type { DomainError, ErrorCode } from '../base/errors.ts'
import { toldOf } from '../read/failure.ts'
import { loggable } from './loggable.ts'

/** Puts on record that a request was refused before anything of it was read; null for a key nobody has. */
export type NoteRefusal = (caller: Caller | null, address: string, code: ErrorCode, now: Date) => void

/** Where API clients ask. */
const counted = new Set(['/graphql', '/graphql/stream', '/documents', '/documents/:id'])

/**
 * Counts each request of an API client to these before anything of it is read, and answers in its place when the
 * key is not valid (401), the limit is exceeded (429) or the database cannot be asked (503). People are not counted.
 */
export function limitClients(callers: Callers, rates: ClientRates, now: () => Date, note: NoteRefusal) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (!counted.has(request.routeOptions.url ?? '')) return
    const key = bearerOf(request.headers.authorization)
    if (!key || !isApiKey(key)) return
    try {
      const caller = await callers.callerOf(key, now())
      if (!caller) {
        note(null, request.ip, 'UNAUTHENTICATED', now())
        return await refuse(reply.header('WWW-Authenticate', 'Bearer'), 401, 'UNAUTHENTICATED', unknownKey)
      }
      if (caller.ratePerMinute === null) return
      const standing = await rates.count(caller.accountId, caller.ratePerMinute)
      reply.headers(headersOf(standing))
      if (!standing.isExceeded) return
      note(caller, request.ip, 'RATE_LIMITED', now())
      await tellToWait(reply, standing)
    } catch (error) {
      const told = toldOf(error) ?? (error as Partial<DomainError>)
      if (told.code !== 'UNAVAILABLE')
        console.error('The requests of an API client could not be counted:', loggable(error))
      await refuse(reply, 503, 'UNAVAILABLE', 'The limit of this client cannot be looked up; try again shortly.')
    }
  }
}

const unknownKey = 'This key is not known, or it has ended or was revoked.'

/** By the draft of the IETF, RateLimit header fields for HTTP. */
const headersOf = ({ limit, remaining, reset }: Standing) => ({
  'RateLimit-Limit': limit,
  'RateLimit-Remaining': remaining,
  'RateLimit-Reset': reset,
  'RateLimit-Policy': `${limit};w=${rateWindow}`,
})

async function tellToWait(reply: FastifyReply, { limit, reset }: Standing): Promise<void> {
  const message = `More than ${limit} requests within a minute; go on in ${reset} seconds.`
  await refuse(reply.header('Retry-After', reset), 429, 'RATE_LIMITED', message, { retryAfter: reset })
}

/** Answers in the shape of GraphQL's errors; of documents, in theirs. */
async function refuse(reply: FastifyReply, status: number, code: ErrorCode, message: string, more: object = {}) {
  const isGraphql = reply.request.routeOptions.url?.startsWith('/graphql')
  const body = isGraphql ? { errors: [{ message, extensions: { code, ...more } }] } : { code, message, ...more }
  await reply.code(status).send(body)
}
