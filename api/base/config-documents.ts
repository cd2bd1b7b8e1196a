import path from 'node:path'
import { CannotStart } from './cannot-start.ts'

/** A bucket of a service that speaks S3. */
export type BucketConfig = Readonly<{
  /** Where it is reached, without the bucket. */
  endpoint: string
  region: string
  bucket: string
  accessKeyId: string
  secretAccessKey: string
}>

/** How documents are kept. */
export type DocumentConfig = Readonly<{
  /** The largest document, in bytes. */
  maxBytes: number
  /** The absolute folder they are kept in, unless a bucket is named. */
  folder: string
  bucket: BucketConfig | null
}>

const names = ['S3_ENDPOINT', 'S3_REGION', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const
const usualMaxBytes = 10 * 1024 * 1024
const mostBytes = 100 * 1024 * 1024

/** Throws CannotStart for a size that makes no sense, and for a bucket that is named by half. */
export function readDocuments(env: Record<string, string | undefined>, dataDir: string): DocumentConfig {
  const text = env['MAX_DOCUMENT_BYTES'] || String(usualMaxBytes)
  const maxBytes = /^\d{1,9}$/.test(text) ? Number(text) : NaN
  if (!(maxBytes >= 1024 && maxBytes <= mostBytes)) {
    throw new CannotStart(`MAX_DOCUMENT_BYTES is "${text}"; it must be a number from 1024 to ${mostBytes}.`)
  }
  return Object.freeze({ maxBytes, folder: path.join(dataDir, 'documents'), bucket: readBucket(env) })
}

/** No value is ever shown: a secret may have been put in the wrong place. */
function readBucket(env: Record<string, string | undefined>): BucketConfig | null {
  const missing = names.filter((name) => !env[name])
  if (missing.length === names.length) return null
  if (missing.length > 0) {
    throw new CannotStart(
      `To keep documents in a bucket, set ${missing.join(', ')} too; or none of ${names.join(', ')}.`,
    )
  }
  const [endpoint, region, bucket, accessKeyId, secretAccessKey] = names.map((name) => env[name]!)
  const url = URL.canParse(endpoint!) ? new URL(endpoint!) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) {
    throw new CannotStart('S3_ENDPOINT is not the address of a service. It looks like https://s3.example.org.')
  }
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket!)) {
    throw new CannotStart('S3_BUCKET is no name of a bucket: 3 to 63 small letters, digits, dots and hyphens.')
  }
  return Object.freeze({
    endpoint: endpoint!.replace(/\/+$/, ''),
    region: region!,
    bucket: bucket!,
    accessKeyId: accessKeyId!,
    secretAccessKey: secretAccessKey!,
  })
}
