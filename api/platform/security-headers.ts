import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/**
 * The SHA-256 of nothing. The console's styles are written into empty style elements by script, which no policy is asked
 * about; what it asks about is the element itself.
 */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

/**
 * What a browser may do with our answers: load scripts, styles and pictures from here alone, run nothing written into a
 * page, and show no page within another. Over HTTPS, which a trusted proxy in front tells, never to come without it again.
 */
export async function sendSecurityHeaders(app: FastifyInstance): Promise<void> {
  app.addHook('onRequest', async ({ protocol }, reply) => {
    if (protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000')
  })
  await app.register(helmet, {
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", emptyStyle],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
  })
}
