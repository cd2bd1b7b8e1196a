import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { buildSchema } from '../../api/schema.ts'

/** Apollo Server as its first page shows it, on the same schema: nothing is behind it, so only its own work is attacked. */
const server = new ApolloServer({ schema: buildSchema(), introspection: true })
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => ({ caller: null }),
})
process.send?.({ port: Number(new URL(url).port) })
