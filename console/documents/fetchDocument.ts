import { ApiError } from '../provider/errors.ts'

/** Longer than the largest document takes on a weak line. */
const patienceMs = 300_000
/** Without encryption browsers do not say that it is our page that asks: this does. */
const headers = { 'portal-emas-page': '1' }

/** Fetches what was attached. Throws ApiError: NETWORK when the line was cut. */
export async function fetchDocument(id: string): Promise<Blob> {
  const response = await ask(id)
  if (response.ok) return await response.blob().catch((cause: unknown) => cut(cause))
  const told = await response.json().then(
    (body: { code?: string }) => body,
    () => null,
  )
  throw new ApiError(told?.code ?? 'UNAVAILABLE')
}

const ask = (id: string) =>
  fetch(`/documents/${id}`, { headers, signal: AbortSignal.timeout(patienceMs) }).catch((cause: unknown) => cut(cause))

function cut(cause: unknown): never {
  throw new ApiError('NETWORK', { cause })
}
