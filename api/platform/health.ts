import type { FastifyInstance } from 'fastify'
import type { Jobs } from '../base/jobs.ts'
import type { Connections } from '../read/connections.ts'

/** `GET /health`: 200 when requests can be served, and whether jobs are done here; 503 when the database does not answer. */
export function serveHealth(app: FastifyInstance, connections: Connections, jobs: Pick<Jobs, 'isRunning'>): void {
  app.get('/health', async (_request, reply) => {
    try {
      await connections.run([{ name: 'health', text: 'select', values: [] }])
      return { status: 'ok', jobs: jobs.isRunning ? 'running' : 'stopped' }
    } catch {
      return await reply.code(503).send({ status: 'unavailable' })
    }
  })
}
