import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A mail that arrived. */
export interface Mail {
  from: string
  to: string
  /** Headers and body as they came over the line. */
  source: string
  subject: string
  messageId: string
  /** The plain text, decoded. */
  text: string
}

/** A real mail server on loopback that keeps what it gets. */
export interface MailServer {
  url: string
  port: number
  mails: Mail[]
  /** Ends every connection without a word. */
  hangUp(): void
  close(): Promise<void>
}

/** Starts one; `behaviour` replaces what it does at each step. */
export async function startMailServer(behaviour: Partial<SMTPServerOptions> = {}, port = 0): Promise<MailServer> {
  const mails: Mail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        mails.push(read(Buffer.concat(chunks).toString(), mailFrom ? mailFrom.address : '', rcptTo[0]!.address))
        done()
      })
    },
    ...behaviour,
  })
  server.on('error', () => undefined)
  const sockets = new Set<Socket>()
  const listening = server.listen(port, '127.0.0.1')
  listening.on('connection', (socket: Socket) => sockets.add(socket))
  await once(listening, 'listening')
  const { port: own } = listening.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${own}`,
    port: own,
    mails,
    hangUp: () => {
      for (const socket of sockets) socket.destroy()
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function read(source: string, from: string, to: string): Mail {
  const header = (name: string) => new RegExp(`^${name}: (.*(?:\r?\n[ \t].*)*)`, 'mi').exec(source)?.[1] ?? ''
  const [, part = ''] = /Content-Type: text\/plain[^]*?\r?\n\r?\n([^]*?)\r?\n--/i.exec(source) ?? []
  return {
    from,
    to,
    source,
    subject: decodeWords(header('Subject')),
    messageId: header('Message-ID'),
    text: unquote(part),
  }
}

const bytesOf = (text: string) =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

const unquote = (text: string) => bytesOf(text.replaceAll(/=\r?\n/g, ''))

const decodeWords = (text: string) =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?q\?(.*?)\?=/gi, (_, word: string) => bytesOf(word.replaceAll('_', ' ')))
    .replaceAll(/\r?\n[ \t]/g, ' ')

/** Runs with a mail server that behaves like this, and closes it. */
export async function withMailServer(
  work: (server: MailServer) => Promise<void>,
  ...behaviour: Parameters<typeof startMailServer>
): Promise<void> {
  const server = await startMailServer(...behaviour)
  try {
    await work(server)
  } finally {
    await server.close()
  }
}
