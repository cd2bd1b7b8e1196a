import { connect, type Socket } from 'node:net'

/** How an answer ended: its status, its size, and whether it is one of GraphQL's without errors. */
export interface Answered {
  isGood: boolean
  bytes: number
}

const endOfHead = Buffer.from('\r\n\r\n')
const endOfChunks = '0\r\n\r\n'
/** Data whose first field is not null; errors would come first. */
const goodBody = /^\{"data" ?: ?\{"\w+" ?: ?[^n ]/
const chunkSize = /(^|\r\n)[\da-f]+\r\n/gi
const lookedAt = 100

/**
 * One caller's connection, kept alive: it sends a ready request and looks no further into the answer than it must to
 * know where it ends, so that measuring takes little of the processor it shares with what it measures.
 */
export class Connection {
  readonly #socket: Socket
  #pending: ((answered: Answered) => void) | null = null
  #head: Buffer = Buffer.alloc(0)
  /** Bytes of the body still to come; negative while the head is incomplete, infinite for a chunked body. */
  #missing = -1
  #isOk = false
  #bytes = 0
  #beginning = ''
  #tail = ''

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (chunk) => this.#take(chunk))
    socket.on('error', () => this.#end(false))
    socket.on('close', () => this.#end(false))
  }

  static async open(port: number): Promise<Connection> {
    const socket = connect(port, '127.0.0.1')
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
    return new Connection(socket)
  }

  /** Sends one request and calls back once when its answer has come, or the connection is lost. */
  ask(request: Buffer, answered: (answered: Answered) => void): void {
    this.#head = Buffer.alloc(0)
    this.#missing = -1
    this.#bytes = 0
    this.#beginning = ''
    this.#tail = ''
    this.#pending = answered
    this.#socket.write(request)
  }

  /** Whether the server has ended it. */
  get isLost(): boolean {
    return this.#socket.destroyed
  }

  close(): void {
    this.#pending = null
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    let body = chunk
    if (this.#missing === -1) {
      this.#head = this.#head.length === 0 ? chunk : Buffer.concat([this.#head, chunk])
      const end = this.#head.indexOf(endOfHead)
      if (end < 0) return
      body = this.#head.subarray(end + endOfHead.length)
      this.#readHead(this.#head.toString('latin1', 0, end))
    }
    if (this.#bytes < lookedAt) this.#beginning += body.toString('latin1', 0, lookedAt)
    this.#bytes += body.length
    this.#missing -= body.length
    this.#tail = (this.#tail + body.toString('latin1', Math.max(0, body.length - endOfChunks.length))).slice(
      -endOfChunks.length,
    )
    const isComplete = this.#missing === Infinity ? this.#tail === endOfChunks : this.#missing === 0
    if (isComplete) this.#end(this.#isOk && goodBody.test(this.#beginning.replaceAll(chunkSize, '')))
  }

  #readHead(head: string): void {
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)
    this.#missing = length ? Number(length[1]) : Infinity
    this.#isOk = head.startsWith('HTTP/1.1 200')
  }

  #end(isGood: boolean): void {
    const answered = this.#pending
    this.#pending = null
    answered?.({ isGood, bytes: this.#bytes })
  }
}
