import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'

/** Whom the provider believes to sit at the browser; they never have to type anything. */
export interface Person {
  sub: string
  preferred_username?: string
  /** How they proved it, as the claim says it. */
  amr?: string[]
}

/** A real provider of OpenID Connect on loopback, with one client. */
export interface RunningProvider {
  issuer: string
  /** Who signs in next; null refuses. */
  person: Person | null
  close(): Promise<void>
}

/** Starts a provider that sends browsers back to this address; what it knows is gone when it is closed. */
export async function startProvider(port: number, redirectUri: string): Promise<RunningProvider> {
  const issuer = `http://127.0.0.1:${port}`
  const running: RunningProvider = { issuer, person: null, close: async () => undefined }
  const people = new Map<string, Person>()
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'portal', client_secret: 'rahasia-klien', redirect_uris: [redirectUri] }],
    claims: { openid: ['sub', 'amr'], profile: ['preferred_username'] },
    cookies: { keys: ['kunci uji'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: async () => ({ ...people.get(sub), sub }) }),
    loadExistingGrant: async (ctx) => {
      const accountId = ctx.oidc.session!.accountId!
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client!.clientId, accountId })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  })
  const callback = provider.callback()
  const signIn = async (request: IncomingMessage, response: ServerResponse) => {
    const { person } = running
    if (!person) return await provider.interactionFinished(request, response, { error: 'access_denied' })
    people.set(person.sub, person)
    const login = { accountId: person.sub, amr: person.amr ?? ['pwd'], remember: false }
    return await provider.interactionFinished(request, response, { login })
  }
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void callback(request, response)
    return void signIn(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  running.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return running
}
