import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { codesOf } from '../support/api.ts'
import { type Living, startLiving } from './living.ts'

let life: Living
let id: string
let number: string

beforeAll(async () => {
  life = await startLiving()
  const input = { serviceType: 'SKTM', form: { keperluan: 'Rahasia keluarga', nilai: 3 } }
  const { request } = await life.act('warga', 'requestBegin', { input })
  ;({ id, number } = request)
  await life.attach(id, 'ktp')
  await life.act('warga', 'requestSubmit', { id })
})

beforeEach(async () => {
  await life.build.rows.select('delete from rate_limit')
})

afterAll(() => life.end())

type Link = { requestTrackingLink: { url: string; number: string } }

const linkFor = (who: string) =>
  life.api.query<Link>('mutation ($id: ID!) { requestTrackingLink(id: $id) { url number } }', { id }, life.tokens[who])

const all = `number service status stage unit since submittedAt closedAt dueAt expectedAt isDueProvisional
  awaitsDocuments stagesLeft steps { kind day stage unit }`

const track = (token: string, selection = all) =>
  life.api.query<{ tracking: Record<string, unknown> }>(
    `query ($token: String!) { tracking(token: $token) { ${selection} } }`,
    { token },
  )

const tokenOf = (url: string) => url.split('/').at(-1)!

describe('the link of a request', () => {
  test('is the same for its applicant, the admin and the head of the RT, and for nobody else', async () => {
    const urls = []
    for (const who of ['warga', 'admin', 'rt']) urls.push((await linkFor(who)).data!.requestTrackingLink)
    expect(new Set(urls.map(({ url }) => url)).size).toBe(1)
    expect(urls[0]).toEqual({ number, url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/track\/[\w-]{22}$/) })
    expect(codesOf(await linkFor('tetangga'))).toEqual(['NOT_FOUND'])
    expect(codesOf(await linkFor('evaluator'))).toEqual(['FORBIDDEN'])
  })

  test('tells a stranger where it is and since when, and nothing of the person', async () => {
    const { data } = await linkFor('warga')
    const { data: told } = await track(tokenOf(data!.requestTrackingLink.url))
    expect(told!.tracking).toMatchObject({
      number,
      service: 'Layanan SKTM',
      status: 'IN_PROGRESS',
      stage: 'Tahap RT',
      since: '2026-08-10T03:00:00.000Z',
      dueAt: '2026-08-11T03:00:00.000Z',
      isDueProvisional: false,
      awaitsDocuments: false,
      // The stage of the RW is passed over for what was written.
      stagesLeft: 2,
      steps: [{ kind: 'SUBMITTED', day: '2026-08-10', stage: null, unit: null }],
    })
    expect(Date.parse(String(told!.tracking.expectedAt))).toBeGreaterThan(Date.parse('2026-08-12T03:00:00Z'))
    expect(JSON.stringify(told)).not.toMatch(/Warga|Rahasia|\d{16}/)
  })

  test('cannot be read off the database, and a rotation of keys knows it', async () => {
    const { data } = await linkFor('warga')
    const token = tokenOf(data!.requestTrackingLink.url)
    const [row] = await life.build.rows.select<{ text: string }>(
      'select r::text as text from request r where id = $1',
      [id],
    )
    expect(row!.text).not.toContain(token)
    const entries = await life.build.rows.select<{ text: string }>('select e::text as text from audit_entry e')
    expect(entries.filter(({ text }) => text.includes(token))).toEqual([])
  })

  test('is not there before the submission, and after a withdrawal says so', async () => {
    const draft = (await life.act('warga', 'requestBegin', { input: { serviceType: 'SKTM' } })).request
    const refused = await life.api.query(
      'mutation ($id: ID!) { requestTrackingLink(id: $id) { url } }',
      { id: draft.id },
      life.tokens.warga,
    )
    expect(codesOf(refused)).toEqual(['CONFLICT'])
  })
})

describe('a stranger', () => {
  test('who guesses is told nothing, and after a while to wait', async () => {
    const codes: string[] = []
    for (let nth = 0; nth < 32; nth += 1) codes.push(...codesOf(await track(`tebakan-${nth}`, 'number')))
    expect(codes.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 'NOT_FOUND'))
    expect(codes.slice(30)).toEqual(['RATE_LIMITED', 'RATE_LIMITED'])
  })

  test('who has the link may look as often as they like, but once an operation', async () => {
    const token = tokenOf((await linkFor('warga')).data!.requestTrackingLink.url)
    const looks = await Promise.all(Array.from({ length: 40 }, () => track(token, 'number')))
    expect(looks.flatMap(codesOf)).toEqual([])
    const twice = await life.api.query(
      'query ($token: String!) { a: tracking(token: $token) { number } b: tracking(token: $token) { number } }',
      { token },
    )
    expect(codesOf(twice)).toContain('INVALID_INPUT')
  })

  test('is given an answer that no cache keeps', async () => {
    const token = tokenOf((await linkFor('warga')).data!.requestTrackingLink.url)
    const response = await fetch(new URL('/graphql', life.api.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ tracking(token: "${token}") { number } }` }),
    })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({ data: { tracking: { number } } })
  })
})
