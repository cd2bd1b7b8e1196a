import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

/** What a page elsewhere may read of an answer: how far it is from its limit. */
const exposedHeaders = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset', 'RateLimit-Policy', 'Retry-After']
const allowedHeaders = ['content-type', 'authorization', 'apollo-require-preflight']
/** The longest that any browser keeps a preflight's answer: a day. */
const maxAge = 86_400

/**
 * Lets pages of these origins ask /graphql from a browser, and no others. Credentials are never allowed, so a
 * cookie does not travel with such a question: it brings its own token.
 */
export async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return
  const allowed = new Set(origins)
  await app.register(cors, {
    delegator: ({ url, headers: { origin } }, decide) => {
      const mayAsk = /^\/graphql(\?|$)/.test(url) && origin !== undefined && allowed.has(origin)
      decide(null, { origin: mayAsk && origin, methods: ['GET', 'POST'], allowedHeaders, exposedHeaders, maxAge })
    },
  })
}
