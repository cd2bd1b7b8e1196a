import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { AwsV4Signer } from 'aws4fetch'
import type { BucketConfig } from '../../base/config-documents.ts'
import { DomainError } from '../../base/errors.ts'
import { checkFileKey, type FileStorage } from '../../base/file-storage.ts'
import { loggable } from '../loggable.ts'

/** How many milliseconds a service may take to answer, and to take in a whole file. */
const longestAnswer = 30_000
const longestUpload = 180_000

/** Files in a bucket of a service that speaks S3, such as MinIO: what every server of an installation can reach. */
export class S3Bucket implements FileStorage {
  readonly #config: BucketConfig

  constructor(config: BucketConfig) {
    this.#config = config
  }

  /** A service keeps nothing of an upload that ends before its length. */
  async put(key: string, content: AsyncIterable<Uint8Array>, size: number): Promise<void> {
    checkFileKey(key)
    const flow = flowOf(content)
    const headers = { 'content-length': String(size), 'content-type': 'application/octet-stream' }
    try {
      const body = Readable.toWeb(Readable.from(flow.through(), { objectMode: false })) as unknown as BodyInit
      await this.#ask('PUT', key, { headers, body, duplex: 'half', signal: AbortSignal.timeout(longestUpload) })
    } catch (error) {
      throw flow.failure ?? unreachable(error)
    }
  }

  async get(key: string): Promise<Readable> {
    checkFileKey(key)
    // The time is that of the answer: how long it flows is for whoever reads it.
    const slow = new AbortController()
    const timer = setTimeout(() => slow.abort(), longestAnswer)
    try {
      const { body } = await this.#ask('GET', key, { signal: slow.signal })
      return body ? Readable.fromWeb(body as ReadableStream) : Readable.from([])
    } catch (error) {
      throw unreachable(error)
    } finally {
      clearTimeout(timer)
    }
  }

  async remove(key: string): Promise<void> {
    checkFileKey(key)
    try {
      await this.#ask('DELETE', key, { signal: AbortSignal.timeout(longestAnswer) })
    } catch (error) {
      throw unreachable(error)
    }
  }

  /** Asks once: what flows cannot flow again, and whoever asked can. */
  async #ask(method: string, key: string, init: RequestInit & { duplex?: 'half' }): Promise<Response> {
    const { endpoint, bucket, region, accessKeyId, secretAccessKey } = this.#config
    const url = `${endpoint}/${bucket}/${key}`
    const by = { service: 's3', region, accessKeyId, secretAccessKey }
    const { headers } = await new AwsV4Signer({
      method,
      url,
      ...by,
      ...(init.headers && { headers: init.headers }),
    }).sign()
    const response = await fetch(url, { ...init, method, headers, redirect: 'error' })
    if (response.ok || (method === 'DELETE' && response.status === 404)) return response
    const code = /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1] ?? ''
    throw new Error(`it answered ${method} with ${response.status} ${code}`)
  }
}

function unreachable(error: unknown): DomainError {
  console.error('The bucket of documents does not work:', loggable(error))
  return new DomainError('UNAVAILABLE', 'Documents cannot be reached at the moment; try again shortly.')
}

/** A flow that remembers what it failed with, of which whoever it flows into says only that it did. */
function flowOf(content: AsyncIterable<Uint8Array>) {
  const flow = { failure: null as unknown, through }
  async function* through(): AsyncGenerator<Uint8Array> {
    try {
      yield* content
    } catch (error) {
      flow.failure = error
      throw error
    }
  }
  return flow
}
