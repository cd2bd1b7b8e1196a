import type { FastifyReply, FastifyRequest } from 'fastify'
import { bearerOf, isApiKey } from '../access/token.ts'
import type { Origin } from '../base/context.ts'

const name = 'portal-emas'
/** Said by our pages alone: another site would have to be allowed to by CORS, which never lets a cookie travel. */
const pageHeader = 'portal-emas-page'

/**
 * Where a browser keeps the token of the console: out of reach of scripts, and sent along only by our own pages.
 * On an encrypted way no other host of the same domain can set it either (`__Host-`).
 */
export class SessionCookie {
  readonly #request: FastifyRequest
  readonly #reply: FastifyReply

  constructor(request: FastifyRequest, reply: FastifyReply) {
    this.#request = request
    this.#reply = reply
  }

  keep(token: string, expiresAt: Date): void {
    this.#reply.setCookie(nameFor(this.#request), token, { ...this.#form, expires: expiresAt })
  }

  /** Nothing is said to who has none. */
  drop(): void {
    const given = nameFor(this.#request)
    if (this.#request.cookies[given] !== undefined) this.#reply.clearCookie(given, this.#form)
  }

  get #form() {
    const isSecure = this.#request.protocol === 'https'
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure } as const
  }
}

/** The name of a cookie that only this very host can have set, where the way is encrypted. */
export function nameFor({ protocol }: FastifyRequest, base = name): string {
  return protocol === 'https' ? `__Host-${base}` : base
}

/**
 * The token of a request: from its header, else from the cookie, which counts only for what our own pages have sent and
 * never holds the key of an API client.
 */
export function tokenOf(request: FastifyRequest): string | null {
  const { authorization } = request.headers
  if (authorization !== undefined) return bearerOf(authorization)
  const kept = request.cookies[nameFor(request)]
  return kept && !isApiKey(kept) && isFromOwnPage(request) ? bearerOf(`Bearer ${kept}`) : null
}

/** The same of a request to open a WebSocket, which browsers send across sites, but never without saying from where. */
export function tokenOfUpgrade(request: FastifyRequest): string | null {
  const { authorization, origin } = request.headers
  if (authorization !== undefined) return bearerOf(authorization)
  const kept = request.cookies[nameFor(request)]
  return kept && !isApiKey(kept) && origin === ownOrigin(request) ? bearerOf(`Bearer ${kept}`) : null
}

/** How browsers call the pages of this server. */
export const ownOrigin = ({ protocol, host }: FastifyRequest) => `${protocol}://${host}`

/** Where a request came from. */
export function originOf({ ip, headers }: FastifyRequest): Origin {
  return { address: ip, agent: headers['user-agent']?.slice(0, 200) ?? null }
}

/** Whether the browser says that a page of ours has sent this, in a way that no form or link of another site can. */
function isFromOwnPage(request: FastifyRequest): boolean {
  const { headers } = request
  if (!isBeyondForms(request)) return false
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  // Browsers say nothing of the site where the way is not encrypted, and of a GET not even the origin.
  return request.method === 'GET' ? headers[pageHeader] === '1' : headers.origin === ownOrigin(request)
}

/** JSON to the API; bytes of a document, of a type no form has; and a download, of which no other site reads anything. */
function isBeyondForms({ method, headers, routeOptions: { url } }: FastifyRequest): boolean {
  const type = headers['content-type'] ?? ''
  if (url === '/documents/:id') return method === 'GET'
  if (method !== 'POST') return false
  if (url === '/documents') return type !== '' && !/^(application\/x-www-form|multipart\/|text\/)/i.test(type.trim())
  return /^application\/json\s*(;|$)/i.test(type)
}
