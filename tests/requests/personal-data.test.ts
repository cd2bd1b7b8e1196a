import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Living, startLiving } from './living.ts'

const written = 'Untuk sekolah anak'

let life: Living

beforeAll(async () => {
  life = await startLiving()
})

afterAll(() => life.end())

const about = (field: string, selection: string) =>
  life.api.query<Record<string, { content: string; erasedAt: string | null }>>(
    `mutation ($id: ID!) { ${field}(id: $id, reason: "Permintaan warga di loket") { ${selection} } }`,
    { id: life.residents.warga },
    life.tokens.admin,
  )

test('what a resident wrote is handed out to them, drafts included, and ends with their record', async () => {
  const input = { serviceType: 'SKTM', form: { keperluan: written } }
  const { request } = await life.act('warga', 'requestBegin', { input })
  const { data } = await about('residentExport', 'content')
  type Export = { requests: { number: string; form: object }[] }
  const { requests } = JSON.parse(data!.residentExport!.content) as Export
  expect(requests).toEqual([expect.objectContaining({ number: request.number, form: { keperluan: written } })])
  const erased = await about('residentErase', 'erasedAt')
  expect(erased.data!.residentErase!.erasedAt).not.toBeNull()
  const [row] = await life.build.rows.select('select status, form, tracking_hash from request where id = $1', [
    request.id,
  ])
  expect(row).toEqual({ status: 'CANCELLED', form: null, tracking_hash: null })
})

test('no table but the request’s own row, and the audit log never, holds what was written', async () => {
  const input = { serviceType: 'SKTM', form: { keperluan: written } }
  const { request } = await life.act('tetangga', 'requestBegin', { input })
  await life.attach(request.id, 'ktp')
  await life.act('tetangga', 'requestSubmit', { id: request.id, idempotencyKey: 'kunci-data-pribadi' })
  const tables = ['audit_entry', 'request_event', 'idempotency_key', 'approval', 'request_tally']
  for (const table of tables) {
    const rows = await life.build.rows.select<{ text: string }>(`select t::text as text from ${table} t`)
    expect([table, rows.filter(({ text }) => text.includes(written))]).toEqual([table, []])
  }
  const [{ changes }] = (await life.build.rows.select<{ changes: Record<string, object> }>(
    `select changes from audit_entry where subject_id = $1 and action = 'requestBegin'`,
    [request.id],
  )) as [{ changes: Record<string, object> }]
  expect(changes.form).toEqual({ before: null, after: '•••' })
})
