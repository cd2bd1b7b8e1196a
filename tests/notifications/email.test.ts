import { type AddressInfo, createServer, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { emailSender } from '../../api/notifications/email.ts'
import { type MailServer, startMailServer, withMailServer } from '../support/mail-server.ts'
import type { BuiltRequest } from '../support/requests.ts'
import { homeRt } from '../support/units.ts'
import { startTelling, type Telling } from './telling.ts'

let telling: Telling
let request: BuiltRequest

beforeAll(async () => {
  telling = await startTelling()
  await telling.officer(homeRt, 'ketua.rt@example.org')
})

afterAll(() => telling.end())

beforeEach(async () => {
  await telling.build.rows.select('delete from notification')
  request = await telling.build.request()
  await telling.address(request)
})

const from = 'Portal Emas <portal-emas@example.org>'
const sender = (url: string) => emailSender({ url, from }, { connect: 500, answer: 500 })

const states = async () => (await telling.told()).map(({ state, failure, reply }) => [state, failure, reply])

/** The applicant is to be told one thing. */
async function oneWaits(): Promise<void> {
  await telling.event(request, 'RETURNED', { from: 1 })
  await telling.make()
}

test('applicant and officer are told that a request arrived', () =>
  withMailServer(async (server) => {
    await telling.event(request, 'SUBMITTED', { to: 1 })
    await telling.make()
    expect(await telling.send(sender(server.url))).toEqual([])
    expect(server.mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['warga@example.org', `Permohonan ${request.number} telah diterima`],
      ['ketua.rt@example.org', `Permohonan ${request.number} menunggu keputusan Anda`],
    ])
    expect(await states()).toEqual([
      ['SENT', null, 250],
      ['SENT', null, 250],
    ])
  }))

test('a mail has its own name, words for people and for machines, and nothing that tells whether it was read', () =>
  withMailServer(async (server) => {
    await oneWaits()
    await telling.send(sender(server.url))
    const [mail] = server.mails
    const [told] = await telling.told()
    expect(mail).toMatchObject({ from: 'portal-emas@example.org', messageId: `<notification-${told!.id}@example.org>` })
    expect(mail!.source).toMatch(/^Auto-Submitted: auto-generated/m)
    expect(mail!.source).not.toMatch(/<img|http:\/\/|X-Mailer/i)
    expect(mail!.text).toMatch(/^Yth\. Warga Contoh \d+,/)
    expect(mail!.text).toContain('dikembalikan kepada Anda untuk diperbaiki')
  }))

test('an officer comes from the mail to the request in the console', () =>
  withMailServer(async (server) => {
    await telling.event(request, 'SUBMITTED', { to: 1 })
    await telling.make()
    await telling.send(sender(server.url))
    const mail = server.mails.find(({ to }) => to === 'ketua.rt@example.org')
    expect(mail!.text).toContain(`https://portal.example.org/requests/${request.id}/show`)
  }))

test('nothing is kept of what was written, or of where it went', async () => {
  await withMailServer(async (server) => {
    await oneWaits()
    await telling.send(sender(server.url))
  })
  const kept = JSON.stringify(await telling.build.rows.select('select * from notification'))
  const asked = JSON.stringify(await telling.build.rows.select('select data, output from pgboss.job'))
  expect(kept + asked).not.toMatch(/example\.org|Yth|Warga|Permohonan/)
})

describe('a mail server that', () => {
  test('is down, and comes back, gets it once', async () => {
    await oneWaits()
    const gone = await startMailServer()
    const { port, url } = gone
    await gone.close()
    expect(await telling.send(sender(url))).toEqual(['UNREACHABLE'])
    expect(await states()).toEqual([['WAITING', 'UNREACHABLE', null]])
    await withMailServer(
      async (server) => {
        expect(await telling.send(sender(url))).toEqual([])
        expect(server.mails).toHaveLength(1)
      },
      {},
      port,
    )
    expect(await states()).toEqual([['SENT', null, 250]])
    expect((await telling.told())[0]!.attempts).toBe(2)
  })

  test('stays down is given up at the last try', async () => {
    await oneWaits()
    const gone = await startMailServer()
    await gone.close()
    expect(await telling.send(sender(gone.url), true)).toEqual([])
    expect(await states()).toEqual([['FAILED', 'UNREACHABLE', null]])
  })

  test('says nothing is not waited for', async () => {
    await oneWaits()
    await withSilence(async (url) => {
      expect(await telling.send(sender(url))).toEqual(['TIMEOUT'])
    })
    expect(await states()).toEqual([['WAITING', 'TIMEOUT', null]])
  })

  test('is busy (4xx) is tried again', async () => {
    await oneWaits()
    const busy = {
      onRcptTo: (_address: unknown, _session: unknown, done: (error: Error) => void) => done(refusal(451)),
    }
    await withMailServer(async ({ url }) => expect(await telling.send(sender(url))).toEqual(['BUSY (451)']), busy)
    expect(await states()).toEqual([['WAITING', 'BUSY', 451]])
  })

  test('refuses the address (5xx) is not asked again', async () => {
    await oneWaits()
    const refuses = {
      onRcptTo: (_address: unknown, _session: unknown, done: (error: Error) => void) => done(refusal(550)),
    }
    await withMailServer(async ({ url }) => expect(await telling.send(sender(url))).toEqual([]), refuses)
    expect(await states()).toEqual([['FAILED', 'REFUSED', 550]])
  })

  test('refuses who we are is asked again, when that is mended', async () => {
    await oneWaits()
    const strict = {
      authOptional: false,
      disabledCommands: ['STARTTLS'],
      onAuth: (_auth: unknown, _session: unknown, done: (error: Error) => void) => done(refusal(535)),
    }
    await withMailServer(async ({ port }) => {
      expect(await telling.send(sender(`smtp://kami:salah@127.0.0.1:${port}`))).toEqual(['REFUSED (535)'])
    }, strict)
    expect(await states()).toEqual([['WAITING', 'REFUSED', 535]])
  })

  test('refuses what was written, after all of it, has not taken it', async () => {
    await oneWaits()
    await withMailServer(async ({ url }) => expect(await telling.send(sender(url))).toEqual([]), {
      onData: (stream, _session, done) => {
        stream.resume()
        stream.on('end', () => done(refusal(554)))
      },
    })
    expect(await states()).toEqual([['FAILED', 'REFUSED', 554]])
  })

  test.each(['dies', 'falls silent'])(
    '%s in the middle of the mail leaves it unknown, and is not sent it again',
    async (how) => {
      await oneWaits()
      let server: MailServer | null = null
      const behaviour = {
        onData: (stream: Readable) => {
          stream.resume()
          stream.on('end', () => how === 'dies' && server!.hangUp())
        },
      }
      await withMailServer(async (started) => {
        server = started
        expect(await telling.send(sender(started.url))).toEqual([])
        started.hangUp()
      }, behaviour)
      expect(await states()).toEqual([['UNKNOWN', 'LOST', null]])
      await withMailServer(async (other) => {
        await telling.make()
        await telling.send(sender(other.url))
        expect(other.mails).toEqual([])
      })
    },
  )

  test('dies before it has seen the mail is sent it again', async () => {
    await oneWaits()
    let server: MailServer | null = null
    const behaviour = { onRcptTo: () => server!.hangUp() }
    await withMailServer(async (started) => {
      server = started
      expect(await telling.send(sender(started.url))).toEqual(['UNREACHABLE'])
    }, behaviour)
    expect(await states()).toEqual([['WAITING', 'UNREACHABLE', null]])
  })
})

function refusal(code: number): Error {
  return Object.assign(new Error('tidak'), { responseCode: code })
}

/** A server that takes a connection, and says nothing. */
async function withSilence(work: (url: string) => Promise<void>): Promise<void> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => sockets.add(socket.on('error', () => undefined)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await work(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
}
