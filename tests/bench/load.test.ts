import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { putLoad } from '../../bench/measure/load.ts'
import { requestBytes } from '../../bench/measure/request-bytes.ts'

let server: Server

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const request = requestBytes({ method: 'POST', path: '/graphql', token: 'token', body: '{"query":"{ me { id } }"}' })
const good = '{"data" : {"request" : {"id" : "1"}}}'

test('answers of a known length and in chunks are counted alike', async () => {
  let nth = 0
  const port = await serve((_, response) => {
    nth += 1
    if (nth % 2 === 0) return response.end(good)
    response.write(good.slice(0, 20))
    return setImmediate(() => response.end(good.slice(20)))
  })
  const result = await putLoad({ port, requests: [request], callers: 4, seconds: 0.2, once: false })
  expect(result.answers).toBeGreaterThan(10)
  expect(result.failures).toBe(0)
})

test('errors, nulls and other statuses are failures', async () => {
  const bad = ['{"errors":[{"message":"no"}],"data":null}', '{"data":{"request":null}}', '{"data":null}', good]
  let nth = 0
  const port = await serve((_, response) => {
    nth += 1
    response.statusCode = nth % 4 === 0 ? 500 : 200
    response.end(bad[(nth + 3) % 4])
  })
  const result = await putLoad({ port, requests: [request], callers: 1, seconds: 0.1, once: false })
  expect(result.failures).toBe(nth)
})

test('what may be asked only once is asked only once', async () => {
  const seen: string[] = []
  const port = await serve((incoming, response) => {
    seen.push(incoming.url!)
    setTimeout(() => response.end(good), 20)
  })
  const requests = Array.from({ length: 60 }, (_, nth) =>
    requestBytes({ method: 'GET', path: `/${nth}`, token: 'token', body: undefined }),
  )
  const result = await putLoad({ port, requests, callers: 2, seconds: 5, once: true })
  expect(new Set(seen).size).toBe(60)
  expect(seen).toHaveLength(60)
  expect(result.answers).toBeLessThan(60)
})

async function serve(listener: RequestListener): Promise<number> {
  server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
