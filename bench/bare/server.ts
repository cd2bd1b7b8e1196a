import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { Client, type QueryConfig } from 'pg'
import type { BenchCaller } from '../prepare/callers.ts'

// The bare server: a thin node:http in front of PostgreSQL, whose JSON it hands on as it comes. Who a token stands for
// is held in memory. It shows what the database and Node cost without any framework between them.

const callers: Record<string, BenchCaller> = JSON.parse(readFileSync(process.env['BENCH_CALLERS']!, 'utf8'))

/** Known to pg, not yet to its types. */
const pipelined = { pipeline: true }

const connections = Array.from({ length: 8 }, () => ({
  inFlight: 0,
  client: new Client({
    connectionString: process.env['DATABASE_URL']!,
    options: '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c timezone=UTC',
    ...pipelined,
  }),
}))

/** The statement for a path: its name is that of a function of the database, what follows are its arguments. */
function statementOf(path: string, caller: BenchCaller): QueryConfig | null {
  const [, name, first, second, third] = path.split('/')
  const { low, high, officerId, accountId } = caller
  if (name === 'request') return call('one_request', [low, high, first])
  if (name === 'page' || name === 'hundred') return call(`${name}_${third}`, [low, high, first, second])
  if (name === 'approve') return call('approve', [low, high, officerId, accountId, first, decodeURIComponent(second!)])
  return null
}

function call(name: string, values: unknown[]): QueryConfig {
  return { name, text: `select bench.${name}(${values.map((_, index) => `$${index + 1}`).join()})`, values }
}

/** Sends a statement over the connection with the fewest on their way; it is a transaction of its own. */
async function run(statement: QueryConfig): Promise<string | null> {
  let idlest = connections[0]!
  for (const connection of connections) if (connection.inFlight < idlest.inFlight) idlest = connection
  idlest.inFlight += 1
  try {
    const { rows } = await idlest.client.query<[string | null]>({ ...statement, rowMode: 'array' })
    return rows[0]![0]
  } finally {
    idlest.inFlight -= 1
  }
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
}

const server = createServer((request, response) => {
  const caller = callers[request.headers.authorization?.slice('Bearer '.length) ?? '']
  const statement = caller && statementOf(request.url ?? '', caller)
  if (!statement) return send(response, 401, '{"errors":[{"message":"Sign in first."}]}')
  run(statement).then(
    (answer) => send(response, answer === null ? 404 : 200, answer ?? '{"data":{"request":null}}'),
    (error: Error) => send(response, 500, JSON.stringify({ errors: [{ message: error.message }] })),
  )
})

process.on('disconnect', () => process.exit())
await Promise.all(connections.map(({ client }) => client.connect()))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 })
})
