import { request as httpRequest } from 'node:http'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'

/** Called for every event that a subscriber is told, with the id of its request. */
export type Hear = (requestId: string) => void

/** Someone who follows the requests of their territory; closes the connection. */
export type Unsubscribe = () => void

/** What each is told: enough to draw the row of a list, with what its reader may do. */
const query = `subscription {
  requestChanged {
    cursor event { id kind at }
    request { id number status version waitingSince dueAt stage { code name } waitingAt { code name } allowedActions }
  }
}`

/** Follows over WebSocket. */
export async function followBySocket(port: number, token: string, hear: Hear): Promise<Unsubscribe> {
  const client = createClient({
    url: `ws://127.0.0.1:${port}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  })
  await new Promise<void>((resolve, reject) => {
    client.on('connected', () => resolve())
    client.subscribe<{ requestChanged: { event: { kind: string }; request: { id: string } } }>(
      { query },
      { next: ({ data }) => hear(data!.requestChanged.request.id), error: reject, complete: () => undefined },
    )
  })
  return () => void client.dispose()
}

/** Follows by server-sent events. */
export async function followByEvents(port: number, token: string, hear: Hear): Promise<Unsubscribe> {
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'text/event-stream',
    'content-type': 'application/json',
  }
  return await new Promise<Unsubscribe>((resolve, reject) => {
    const asking = httpRequest({
      port,
      host: '127.0.0.1',
      path: '/graphql/stream',
      method: 'POST',
      headers,
      agent: false,
    })
    asking.on('error', reject)
    asking.on('response', (response) => {
      if (response.statusCode !== 200) reject(new Error(`A subscriber was refused with ${response.statusCode}`))
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          const part = text.slice(0, end)
          text = text.slice(end + 2)
          const found = /"request":\{"id":"(\d+)"/.exec(part)
          if (found) hear(found[1]!)
          if (part === ': live') resolve(() => asking.destroy())
        }
      })
      response.on('error', () => undefined)
    })
    asking.end(JSON.stringify({ query }))
  })
}
