import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Service } from '../support/requests.ts'
import { type Deciding, kelurahan, rw, startDeciding } from './deciding.ts'

const now = new Date('2026-08-10T03:00:00Z')
let city: Deciding
let service: Service
let first: string
let second: string

beforeAll(async () => {
  city = await startDeciding({ now: () => now })
  service = await city.build.service({ levels: ['KELURAHAN', 'KECAMATAN'] })
  await city.build.rows.select(`update stage set decided_by = 'SECRETARY' where id = $1`, [service.stages[0]!.id])
  await city.build.officer({ unit: kelurahan, position: 'SECRETARY', username: 'sekretaris.satu' })
  await city.build.officer({ unit: kelurahan, position: 'SECRETARY', username: 'sekretaris.dua' })
  first = await city.api.signIn('sekretaris.satu')
  second = await city.api.signIn('sekretaris.dua')
})
afterAll(() => city.end())

/** A request that waits for the secretaries of the kelurahan. */
const forSecretaries = () => city.build.request({ service })

const kindsOf = async (id: string) =>
  (await city.build.rows.select('select kind from request_event where request_id = $1 order by id', [id])).map(
    ({ kind }) => kind,
  )

describe('opening a request', () => {
  test('is noted once where it waits, and stands with the decision', async () => {
    const { id } = await city.build.request()
    const opened = await city.send('requestOpen', `id: ${id}`, city.tokens.rt)
    expect(opened.request).toMatchObject({ openedAt: now.toISOString(), version: 1 })
    expect(opened.request!['allowedActions']).not.toContain('OPEN')
    expect((await city.send('requestOpen', `id: ${id}`, city.tokens.rt)).codes).toEqual([])
    expect(await kindsOf(id)).toEqual(['SUBMITTED', 'OPENED'])
    // Having looked is no reason to be refused.
    const { request } = await city.send('requestApprove', `id: ${id}, seenVersion: 1`, city.tokens.rt)
    expect(request).toMatchObject({ stage: { code: 'rw' }, openedAt: null })
    const [approval] = await city.build.rows.select('select opened_at from approval where request_id = $1', [id])
    expect(approval).toEqual({ opened_at: now })
  })

  test('is for those it waits for', async () => {
    const { id } = await city.build.request()
    expect((await city.send('requestOpen', `id: ${id}`, city.tokens.rw)).codes).toEqual(['NOT_YOUR_TURN'])
    expect(await kindsOf(id)).toEqual(['SUBMITTED'])
  })

  test('by several at once is noted once', async () => {
    const { id } = await forSecretaries()
    const sent = await Promise.all(
      [first, second, first, second].map((who) => city.send('requestOpen', `id: ${id}`, who)),
    )
    expect(sent.flatMap(({ codes }) => codes)).toEqual([])
    expect(await kindsOf(id)).toEqual(['SUBMITTED', 'OPENED'])
  })
})

describe('a request taken in hand', () => {
  test('is decided by no one else until it is released, and they are told by whose post', async () => {
    const { id } = await forSecretaries()
    const claimed = await city.send('requestClaim', `id: ${id}`, first)
    expect(claimed.request).toMatchObject({ version: 2, claimedBy: { id: expect.any(String) } })
    for (const field of ['requestApprove', 'requestClaim']) {
      const refused = await city.send(field, `id: ${id}`, second)
      expect(refused.codes).toEqual(['CONFLICT'])
      expect(refused.message).toMatch(/Another SECRETARY of .* in hand/)
    }
    expect((await city.send('requestRelease', `id: ${id}`, second)).codes).toEqual(['CONFLICT'])
    expect((await city.send('requestRelease', `id: ${id}`, first)).request).toMatchObject({ claimedBy: null })
    expect((await city.send('requestApprove', `id: ${id}`, second)).codes).toEqual([])
    expect(await kindsOf(id)).toEqual(['SUBMITTED', 'OPENED', 'CLAIMED', 'RELEASED', 'APPROVED'])
  })

  test.each(['lurah', 'admin'] as const)('is released by the %s, too', async (who) => {
    const { id } = await forSecretaries()
    await city.send('requestClaim', `id: ${id}`, first)
    const { request } = await city.send('requestRelease', `id: ${id}`, city.tokens[who])
    expect(request).toMatchObject({ claimedBy: null })
    expect((await city.send('requestApprove', `id: ${id}`, second)).codes).toEqual([])
  })

  test('by two at once is one’s', async () => {
    for (let nth = 0; nth < 5; nth += 1) {
      const { id } = await forSecretaries()
      const sent = await Promise.all([first, second].map((who) => city.send('requestClaim', `id: ${id}`, who)))
      expect(sent.map(({ codes }) => codes.join()).toSorted()).toEqual(['', 'CONFLICT'])
    }
  })

  test('stays with nobody whose post has ended', async () => {
    const officer = await city.build.officer({ unit: rw, username: 'rw.lama' })
    const { id } = await city.build.request({ stage: 2 })
    await city.send('requestClaim', `id: ${id}`, await city.api.signIn('rw.lama'))
    expect((await city.send('requestApprove', `id: ${id}`, city.tokens.rw)).codes).toEqual(['CONFLICT'])
    await city.build.rows.select(`update post set valid_to = '2026-08-10' where officer_id = $1`, [officer])
    await expect.poll(async () => (await city.send('requestApprove', `id: ${id}`, city.tokens.rw)).codes).toEqual([])
  })
})
