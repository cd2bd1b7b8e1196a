import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { everythingHeld } from '../../api/people/held.ts'
import { retain } from '../../api/platform/retention.ts'
import { codesOf, startApi, type TestApi } from '../support/api.ts'
import { type Builders, familyCard, startBuilding } from '../support/builders.ts'
import { testVault } from '../support/vault.ts'
import { textOf } from './text-of.ts'

const now = new Date('2026-08-10T03:00:00Z')
const here = '35.74.04.1003'
const reason = 'Permintaan warga di loket'

let api: TestApi
let build: Builders
let admin: string
/** A resident with a request that ended, and an account of their own. */
let resident: { id: string; name: string; nik: string; username: string; request: string }

beforeAll(async () => {
  api = await startApi({ now: () => now })
  build = await startBuilding(api.database)
  await build.account({ username: 'admin.uji', role: 'KELURAHAN_ADMIN', unit: here })
})

beforeEach(async () => {
  admin = await api.signIn('admin.uji')
  resident = await someone('COMPLETED')
})

afterAll(async () => {
  await build.end()
  await api.close()
})

async function someone(status: 'COMPLETED' | 'IN_PROGRESS' | null) {
  const request = status && (await build.request({ status }))
  if (request) {
    await build.document({ request })
    await build.rows.select(insertNotification, [request.id])
  }
  const id = request
    ? (
        await build.rows.select<{ id: string }>('select applicant_id as id from request where id = $1', [request.id])
      )[0]!.id
    : await build.resident()
  const [{ name, nik_cipher: cipher }] = (await build.rows.select<{ name: string; nik_cipher: string }>(
    'select name, nik_cipher from resident where id = $1',
    [id],
  )) as [{ name: string; nik_cipher: string }]
  const username = `warga.${id}`
  const account = await build.account({ username, role: 'RESIDENT', unit: here })
  await build.rows.select('update account set resident_id = $1, name = $2 where id = $3', [id, `Akun ${name}`, account])
  await api.signIn(username)
  return { id, name, nik: testVault.decrypt(cipher, 'nik'), username, request: request?.number ?? '' }
}

const insertNotification = `
  insert into notification (event_id, request_id, place, recipient, channel, template, created_at, due_at)
  select min(id), request_id, place, 'APPLICANT', 'EMAIL', 'SUBMITTED', now(), now() from request_event
   where request_id = $1 group by request_id, place`

interface Answered {
  [field: string]: { name: string; restrictedAt: string | null; eraseOn: string | null; erasedAt: string | null }
}

const shown = '{ name nikMasked kkMasked restrictedAt eraseOn erasedAt allowedActions }'

const change = (field: string, said = '', id = resident.id, selection = shown) =>
  api.query<Answered>(`mutation { ${field}(id: ${id}, reason: "${reason}"${said}) ${selection} }`, {}, admin)

describe('an export', () => {
  const exported = async () => {
    type Export = { residentExport: { content: string; fileName: string } }
    const { data } = await change('residentExport', '', resident.id, '{ content fileName }')
    const { content, fileName } = (data as unknown as Export).residentExport
    return { fileName, document: JSON.parse(content) as Record<string, object[]> }
  }

  test('holds everything on a resident, and of others no more than their office', async () => {
    const officer = await build.officer({ username: `rt.${resident.id}` })
    await build.rows.select('update approval set officer_id = $1', [officer])
    const { document, fileName } = await exported()
    expect(fileName).toBe(`resident-${resident.id}-2026-08-10.json`)
    expect(document).toMatchObject({
      format: 'portal-emas/resident',
      version: 1,
      resident: { name: resident.name, nik: resident.nik, kk: familyCard, unit: { code: '35.74.04.1003.02.005' } },
      accounts: [{ username: resident.username, role: 'RESIDENT' }],
      sessions: [{ address: '127.0.0.1' }],
      requests: [{ number: resident.request, status: 'COMPLETED' }],
      notifications: [{ request: resident.request, channel: 'EMAIL', template: 'SUBMITTED' }],
      documents: [{ request: resident.request, name: 'ktp.pdf', type: 'application/pdf' }],
      accesses: [{ kind: 'EXPORT', role: 'KELURAHAN_ADMIN', reason }],
    })
    expect(document['decisions']).toHaveLength(4)
    expect(document['decisions']![0]).toMatchObject({ request: resident.request, position: 'RT_HEAD' })
    expect(JSON.stringify(document)).not.toMatch(/Petugas Contoh|admin\.uji|argon2|token/)
  })

  test('tells of every table that has something on a resident', async () => {
    const tables = await build.rows.select<{ name: string }>(`
      with recursive about (relid) as (
        select 'resident'::regclass::oid
        union
        select conrelid from pg_constraint join about on confrelid = relid where contype = 'f'
      )
      select relid::regclass::text as name from about order by 1`)
    // An API client is a program: no resident has one.
    const others = new Set(['resident', 'api_client', 'api_key'])
    const told = everythingHeld().map(({ table }) => table)
    expect(tables.map(({ name }) => name).filter((name) => !others.has(name))).toEqual(told.toSorted())
    const { document } = await exported()
    for (const { name } of everythingHeld()) expect(document[name]!.length).toBeGreaterThan(0)
  })
})

describe('a correction', () => {
  test('changes name and numbers, and is on record without them', async () => {
    const said = ', input: { name: "  Siti   Aminah ", nik: "3574045708450000", kk: "3574041111111111" }'
    expect((await change('residentCorrect', `${said}, idempotencyKey: "koreksi-1"`)).data).toMatchObject({
      residentCorrect: { name: 'Siti Aminah', nikMasked: '357404•••••••••0', kkMasked: '357404•••••••••1' },
    })
    const [row] = await build.rows.select<{ nik: string; hash: string }>(
      'select nik_cipher as nik, nik_hash as hash from resident where id = $1',
      [resident.id],
    )
    expect(testVault.decrypt(row!.nik, 'nik')).toBe('3574045708450000')
    expect(row!.hash).toBe(testVault.hash('3574045708450000', 'nik'))
    const entry = `select changes, reason from audit_entry where action = 'residentCorrect' and subject_id = $1`
    expect(await build.rows.select(entry, [resident.id])).toEqual([
      { reason, changes: expect.objectContaining({ name: { before: '•••', after: '•••' } }) },
    ])
    expect(await textOf(build.rows)).not.toMatch(/3574045708450000|3574041111111111/)
  })

  test('is refused for a NIK that another record has, without telling whose', async () => {
    const other = await someone(null)
    const answer = await change('residentCorrect', `, input: { nik: "${other.nik}" }`)
    expect(codesOf(answer)).toEqual(['CONFLICT'])
    expect(JSON.stringify(answer)).not.toContain(other.name)
  })

  test.each(['', 'name: " "', 'nik: "3574043208450000"', 'kk: "1"'])('is refused for { %s }', async (input) => {
    expect(codesOf(await change('residentCorrect', `, input: { ${input} }`))).toEqual(['INVALID_INPUT'])
  })
})

test('a restricted record can be handed out and erased, but neither shown nor changed until that is lifted', async () => {
  const restricted = await change('residentRestrict')
  expect(restricted.data).toMatchObject({
    residentRestrict: { restrictedAt: now.toISOString(), allowedActions: ['EXPORT', 'UNRESTRICT', 'ERASE'] },
  })
  expect(codesOf(await change('residentRestrict'))).toEqual(['CONFLICT'])
  expect(codesOf(await change('residentCorrect', ', input: { name: "Lain" }'))).toEqual(['CONFLICT'])
  expect(codesOf(await change('residentRevealNik', '', resident.id, '{ nik }'))).toEqual(['CONFLICT'])
  expect(codesOf(await change('residentExport', '', resident.id, '{ fileName }'))).toEqual([])
  expect((await change('residentUnrestrict')).data).toMatchObject({
    residentUnrestrict: { restrictedAt: null, allowedActions: ['REVEAL', 'EXPORT', 'CORRECT', 'RESTRICT', 'ERASE'] },
  })
})

describe('erasure', () => {
  const traces = ({ name, nik, username }: typeof resident) => new RegExp(`${name}"|${nik}|"${username}"|Akun ${name}"`)

  test('of a resident without requests leaves nothing at once', async () => {
    const gone = await someone(null)
    const everything = await textOf(build.rows)
    expect(everything).toMatch(traces(gone))
    expect((await change('residentErase', '', gone.id)).data).toMatchObject({
      residentErase: { name: '—', nikMasked: '—', kkMasked: null, erasedAt: now.toISOString(), allowedActions: [] },
    })
    const { actors, rest } = apart(await textOf(build.rows))
    expect(rest).not.toMatch(traces(gone))
    // Who acted stays on record: a user name is given so that it tells nothing of its resident.
    expect(actors).toContain(gone.username)
    await expect(api.signIn(gone.username)).rejects.toThrow('could not sign in')
    expect(codesOf(await change('residentErase', '', gone.id))).toEqual(['CONFLICT'])
    expect(await onRecord(gone.id)).toMatchObject([
      { kind: 'RECORD', action: 'residentErase', reason, actor: 'admin.uji' },
    ])
  })

  test('waits until letters need no longer be kept, and then leaves nothing but them', async () => {
    expect((await change('residentErase')).data).toMatchObject({
      residentErase: { name: resident.name, restrictedAt: now.toISOString(), eraseOn: '2031-01-06', erasedAt: null },
    })
    expect(codesOf(await change('residentErase'))).toEqual(['CONFLICT'])
    const { appUrl } = api.database
    await retain(appUrl, new Date('2031-01-04T20:00:00Z'))
    expect((await textOf(build.rows)).match(traces(resident))).not.toBeNull()
    await retain(appUrl, new Date('2031-01-05T20:00:00Z'))
    expect(apart(await textOf(build.rows)).rest).not.toMatch(traces(resident))
    expect(await build.rows.select('select 1 from request where number = $1', [resident.request])).toHaveLength(1)
    expect(await onRecord(resident.id)).toMatchObject([{ actor: 'admin.uji' }, { action: 'retention', actor: null }])
  })

  test('that waits can be called off', async () => {
    await change('residentErase')
    expect((await change('residentUnrestrict')).data).toMatchObject({
      residentUnrestrict: { restrictedAt: null, eraseOn: null },
    })
  })

  test('is refused while a request is in progress', async () => {
    const waiting = await someone('IN_PROGRESS')
    const answer = await change('residentErase', '', waiting.id)
    expect(codesOf(answer)).toEqual(['CONFLICT'])
    expect(answer.errors![0]!.message).toContain('in progress')
  })

  const onRecord = (id: string) =>
    build.rows.select(
      `select kind, action, reason, actor from audit_entry where subject_type = 'Resident' and subject_id = $1 order by id`,
      [id],
    )
})

/** What the log says of who acted, and everything else. */
function apart(everything: string): { actors: string; rest: string } {
  const actor = /"actor": "[^"]*"/g
  return { actors: (everything.match(actor) ?? []).join('\n'), rest: everything.replaceAll(actor, '') }
}
