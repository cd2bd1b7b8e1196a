import { ApiError } from '../provider/errors.ts'

/** What the server says of a document it has stored. */
export interface Uploaded {
  id: string
  type: string
  size: number
  sha256: string
}

interface Upload {
  /** Id of the request. */
  request: string
  /** Code of the required document it is; null for one beyond those. */
  code: string | null
  file: File
  /** Sent again with it, the file is attached once. */
  key: string
  /** Told how much of the file has left, from 0 to 1. */
  onProgress: (part: number) => void
  signal: AbortSignal
}

/** Longer than a file may take to trickle through a weak line without a byte arriving. */
const patienceMs = 120_000

/** Streams a file to the server, which looks into it. Throws ApiError: NETWORK when the line was cut. */
export function upload({ request, code, file, key, onProgress, signal }: Upload): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest()
    const query = new URLSearchParams({ request, name: file.name, ...(code !== null && { code }) })
    const cut = () => reject(new ApiError('NETWORK'))
    sending.open('POST', `/documents?${query.toString()}`)
    sending.setRequestHeader('content-type', 'application/octet-stream')
    sending.setRequestHeader('idempotency-key', key)
    sending.timeout = patienceMs
    sending.upload.addEventListener('progress', ({ loaded }) => onProgress(file.size === 0 ? 1 : loaded / file.size))
    sending.addEventListener('load', () => settle(sending, resolve, reject))
    for (const event of ['error', 'timeout', 'abort'] as const) sending.addEventListener(event, cut)
    signal.addEventListener('abort', () => sending.abort())
    sending.send(file)
  })
}

function settle({ status, responseText }: XMLHttpRequest, done: (uploaded: Uploaded) => void, fail: Fail): void {
  const answer = read(responseText)
  if (status === 201) return done(answer as unknown as Uploaded)
  fail(new ApiError(typeof answer?.code === 'string' ? answer.code : 'UNAVAILABLE', answer ?? {}))
}

type Fail = (error: ApiError) => void

/** A text that is no JSON comes from something in between, not from the API. */
function read(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return null
  }
}
