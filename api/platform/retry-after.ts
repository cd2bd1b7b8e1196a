import type { ApolloServerPlugin } from '@apollo/server'
import type { ReadContext } from '../read/context.ts'

/** Says also as a header of HTTP when it is worth trying again. */
export const sayRetryAfter: ApolloServerPlugin<ReadContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      if (body.kind !== 'single') return
      const seconds = body.singleResult.errors?.map(({ extensions }) => Number(extensions?.['retryAfter'] ?? 0)) ?? []
      const longest = Math.max(0, ...seconds)
      if (longest > 0) http.headers.set('retry-after', String(longest))
    },
  }),
}
