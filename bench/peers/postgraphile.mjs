import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { grafserv } from 'postgraphile/grafserv/node'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'

/** Who a token stands for, held in memory: finding out costs this server nothing. */
const callers = JSON.parse(readFileSync(process.env.BENCH_CALLERS, 'utf8'))

/** PostGraphile as its authors advise for production. Tried and left out, because it was no faster: outputDataAsString. */
const preset = {
  extends: [PostGraphileAmberPreset],
  schema: { defaultBehavior: '+list' },
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      poolConfig: { max: 8 },
      schemas: ['public', 'bench'],
      pubsub: false,
    }),
  ],
  grafast: {
    explain: false,
    context: ({ node }) => ({ pgSettings: settingsOf(node?.req.headers.authorization) }),
  },
  grafserv: { graphiql: false, watch: false, websockets: false },
}

function settingsOf(authorization) {
  const caller = callers[authorization?.slice('Bearer '.length)]
  if (!caller) return { 'portal.low': '0', 'portal.high': '0' }
  const { low, high, officerId, accountId } = caller
  const fence = { 'portal.low': String(low), 'portal.high': String(high) }
  return officerId ? { ...fence, 'portal.officer': officerId, 'portal.account': accountId } : fence
}

const server = createServer()
const instance = postgraphile(preset).createServ(grafserv)
await instance.addTo(server)
await instance.ready()
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }))
process.on('disconnect', () => process.exit())
