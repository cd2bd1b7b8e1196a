import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BucketConfig } from '../../api/base/config-documents.ts'

/** A bucket in memory, served as S3 is, path by path. */
export interface TestBucket {
  config: BucketConfig
  objects: Map<string, Buffer>
  /** Whether every request is refused with 503, as an overloaded service does. */
  isDown: boolean
  close: () => Promise<void>
}

const secretAccessKey = 'rahasia-uji'
const accessKeyId = 'KUNCIUJI'

/** Starts a service that takes what is signed by AWS Signature Version 4, checked from the words of its specification. */
export async function startBucket(): Promise<TestBucket> {
  const objects = new Map<string, Buffer>()
  const bucket: TestBucket = {
    config: { endpoint: '', region: 'id-uji-1', bucket: 'berkas-uji', accessKeyId, secretAccessKey },
    objects,
    isDown: false,
    close: async () => undefined,
  }
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: string | Buffer = '') => response.writeHead(status).end(body)
    if (bucket.isDown) return answer(503, '<Error><Code>SlowDown</Code></Error>')
    if (!isSigned(request, bucket.config)) return answer(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>')
    const key = request.url!.replace('/berkas-uji/', '')
    if (request.method === 'GET') return objects.has(key) ? answer(200, objects.get(key)) : answer(404)
    if (request.method === 'DELETE') return answer(objects.delete(key) ? 204 : 404)
    const pieces: Buffer[] = []
    try {
      for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
    } catch {
      // Whoever sent it went away: nothing is kept, as the specification says.
      return response.destroy()
    }
    const body = Buffer.concat(pieces)
    if (body.length !== Number(request.headers['content-length'])) return answer(400)
    objects.set(key, body)
    return answer(200)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  bucket.config = { ...bucket.config, endpoint: `http://127.0.0.1:${port}` }
  bucket.close = () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve())))
  return bucket
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

function isSigned({ method, url, headers }: IncomingMessage, { region }: BucketConfig): boolean {
  const form =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/
  const [, id, day, signedRegion, names = '', signature] = form.exec(headers.authorization ?? '') ?? []
  const at = String(headers['x-amz-date'])
  const isComplete = ['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.split(';').includes(name))
  if (id !== accessKeyId || signedRegion !== region || !day || !at.startsWith(day) || !isComplete) return false
  const lines = names.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`)
  const canonical = [method, url, '', lines.join(''), names, headers['x-amz-content-sha256']].join('\n')
  const hashed = createHash('sha256').update(canonical).digest('hex')
  const scope = `${day}/${region}/s3/aws4_request`
  const key = [region, 's3', 'aws4_request'].reduce(
    (made: Buffer, part) => hmac(made, part),
    hmac(`AWS4${secretAccessKey}`, day),
  )
  return hmac(key, ['AWS4-HMAC-SHA256', at, scope, hashed].join('\n')).toString('hex') === signature
}
