import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Sender } from '../../api/notifications/channel.ts'
import { emailSender } from '../../api/notifications/email.ts'
import { withMailServer } from '../support/mail-server.ts'
import type { BuiltRequest } from '../support/requests.ts'
import { homeRt } from '../support/units.ts'
import { now, startTelling, type Telling } from './telling.ts'

let telling: Telling
let request: BuiltRequest

beforeAll(async () => {
  telling = await startTelling()
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

describe('a server of ours that', () => {
  /** Longer than any try takes. */
  const muchLater = new Date(now.getTime() + 10 * 60_000)

  test('died while it was sending leaves it unknown, and no other sends it again', async () => {
    await oneWaits()
    await telling.build.rows.select(`update notification set state = 'SENDING', attempts = 1, tried_at = $1`, [now])
    await telling.make()
    expect(await states()).toEqual([['SENDING', null, null]])
    await telling.make({ at: muchLater })
    expect(await states()).toEqual([['UNKNOWN', 'LOST', null]])
  })

  test('was only slow, and has sent it after all, says so', async () => {
    await oneWaits()
    await withMailServer(async (server) => {
      const slow: Sender = {
        ...sender(server.url),
        send: async (...args) => {
          const sent = await sender(server.url).send(...args)
          await telling.make({ at: muchLater })
          expect(await states()).toEqual([['UNKNOWN', 'LOST', null]])
          return sent
        },
      }
      await telling.send(slow)
    })
    expect(await states()).toEqual([['SENT', null, 250]])
  })

  test('is asked twice at once sends it once', async () => {
    await oneWaits()
    await withMailServer(async (server) => {
      await Promise.all([telling.send(sender(server.url)), telling.send(sender(server.url))])
      expect(server.mails).toHaveLength(1)
    })
  })
})

describe('what is no longer true is not sent', () => {
  const unsent = () =>
    withMailServer(async (server) => {
      expect(await telling.send(sender(server.url))).toEqual([])
      expect(server.mails).toEqual([])
    })

  test('of a decision that was taken back', async () => {
    await telling.event(request, 'REJECTED', { from: 1 })
    await telling.event(request, 'UNDONE', { to: 1 })
    await telling.make({ undoSeconds: 300 })
    await unsent()
    expect(await states()).toEqual([['OVERTAKEN', null, null]])
  })

  test('of the end of a request whose last decision was taken back', async () => {
    await telling.event(request, 'APPROVED', { from: 4 })
    await telling.event(request, 'COMPLETED')
    await telling.event(request, 'UNDONE', { to: 4 })
    await telling.make()
    await unsent()
    expect(await states()).toEqual([['OVERTAKEN', null, null]])
  })

  test('of what waited, and waits no more', async () => {
    await telling.officer(homeRt, 'ketua.rt@example.org')
    await telling.event(request, 'REMINDED', { to: 1 })
    await telling.make()
    await telling.build.rows.select('update request set stage_id = $2 where id = $1', [
      request.id,
      request.service.stages[1]!.id,
    ])
    await unsent()
    expect(await states()).toEqual([['OVERTAKEN', null, null]])
  })

  test('but a decision that stands is told, though another was taken back later', () =>
    withMailServer(async (server) => {
      await telling.event(request, 'RETURNED', { from: 1 })
      await telling.event(request, 'RESUBMITTED')
      await telling.event(request, 'UNDONE', { to: 1 })
      await telling.make()
      await telling.send(sender(server.url))
      expect(server.mails).toHaveLength(1)
    }))

  test('and an address that was taken away since is not guessed', async () => {
    await oneWaits()
    await telling.build.rows.select('update resident set email_cipher = null')
    await unsent()
    expect(await states()).toEqual([['FAILED', 'NO_ADDRESS', null]])
  })
})
