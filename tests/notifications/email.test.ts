import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { emailSender } from '../../api/notifications/email.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
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
const sender = ({ url }: { url: string }) => emailSender({ url, from }, { connect: 500, answer: 500 })

describe('by e-mail', () => {
  let server: MailServer

  beforeEach(async () => {
    server = await startMailServer()
  })

  afterEach(() => server.close())

  test('applicant and officer are told that a request arrived', async () => {
    await telling.event(request, 'SUBMITTED', { to: 1 })
    await telling.make()
    expect(await telling.send(sender(server))).toEqual([])
    expect(server.mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['warga@example.org', `Permohonan ${request.number} telah diterima`],
      ['ketua.rt@example.org', `Permohonan ${request.number} menunggu keputusan Anda`],
    ])
    expect((await telling.told()).map(({ state, reply }) => [state, reply])).toEqual([
      ['SENT', 250],
      ['SENT', 250],
    ])
  })
})
