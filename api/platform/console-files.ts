import path from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/**
 * Serves the built console: files named by their content are kept for a year, and any page's address opens the console;
 * that of a tracking link opens the page for strangers, which needs none of it.
 */
export async function serveConsole(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(files, {
    root: path.resolve(folder),
    cacheControl: false,
    preCompressed: true,
    setHeaders: (response, file) => {
      const isNamedByContent = file.includes(`${path.sep}assets${path.sep}`)
      response.header('cache-control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler(async (request, reply) => {
    const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (isPage) return await reply.sendFile(request.url.startsWith('/track/') ? 'track.html' : 'index.html')
    return await reply.code(404).send({ error: 'There is nothing at this address.' })
  })
}
