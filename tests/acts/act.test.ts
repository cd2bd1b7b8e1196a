import { ref } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/postgresql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Account } from '../../api/access/account.entity.ts'
import { ApiClient } from '../../api/access/api-client.entity.ts'
import { act } from '../../api/acts/act.ts'
import { AuditKind } from '../../api/acts/audit-entry.entity.ts'
import { DomainError } from '../../api/base/errors.ts'
import { Post, Position } from '../../api/people/post.entity.ts'
import { Officer } from '../../api/people/officer.entity.ts'
import { Unit } from '../../api/units/unit.entity.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { type Acting, now, rename as renameOn, startActing } from './acting.ts'

let database: TestDatabase
let build: Builders
let server: Acting
let id: string

beforeAll(async () => {
  database = await cloneDatabase()
  build = await startBuilding(database)
  server = await startActing(database)
})

beforeEach(async () => {
  id = await build.account({ role: 'KELURAHAN_ADMIN', unit: '35.74.04.1003' })
  await build.rows.select('delete from audit_pending; delete from audit_entry')
})

afterAll(async () => {
  await server.close()
  await build.end()
  await database.drop()
})

const entries = () =>
  build.rows.select(
    `select kind, action, account_id, actor, role, address, subject_type, subject_id, place, reason, changes
       from audit_entry order by id`,
  )
const nameOf = async (account = id) =>
  (await build.rows.select<{ name: string }>('select name from account where id = $1', [account]))[0]!.name

const rename = (name: string, caller = {}) => renameOn(server.as(caller), id, name)

const doing = { field: 'x', args: {}, entity: Account, kind: AuditKind.RIGHTS }
const change = (work: (em: SqlEntityManager) => Promise<Account>) => act(server.as(), doing, work)
const changesOf = async () => (await entries()).map(({ subject_type, changes }) => [subject_type, changes])

describe('an act', () => {
  test('changes the entity and puts on record who did what, from where, and what was before', async () => {
    const { result, isReplay } = await rename('Sri Wahyuni')
    expect([result.name, result.unit.id, isReplay]).toEqual(['Sri Wahyuni', expect.any(Number), false])
    expect(await entries()).toEqual([
      {
        kind: 'RIGHTS',
        action: 'userRename',
        account_id: '1',
        actor: 'diskominfo',
        role: 'SYSTEM_ADMIN',
        address: '192.0.2.7',
        subject_type: 'Account',
        subject_id: id,
        place: result.place,
        reason: null,
        changes: { name: { before: '•••', after: '•••' } },
      },
    ])
  })

  test('that changes nothing leaves nothing on record', async () => {
    await rename(await nameOf())
    expect(await entries()).toEqual([])
  })

  test('that fails has done nothing, and left nothing on record', async () => {
    const before = await nameOf()
    const failing = change(async (em) => {
      const account = await em.findOneOrFail(Account, { id })
      account.name = 'Setengah'
      await em.flush()
      throw new DomainError('CONFLICT', 'Too late.')
    })
    await expect(failing).rejects.toThrow('Too late.')
    expect([await nameOf(), await entries()]).toEqual([before, []])
  })

  test('reaches nothing outside the caller’s territory', async () => {
    const before = await nameOf()
    const elsewhere = { low: 0, high: 1, level: 'RT' }
    await expect(rename('Jauh', elsewhere)).rejects.toThrow('There is no such account')
    expect(await nameOf()).toBe(before)
  })

  test('tells what was in the database before, not what the operation had read earlier', async () => {
    const context = server.as()
    await context.em.findOneOrFail(Account, { id })
    await build.rows.select(`update account set username = 'sementara' where id = $1`, [id])
    await act(context, doing, async (em) => {
      const account = await em.findOneOrFail(Account, { id })
      account.username = 'akhir'
      return account
    })
    expect(await changesOf()).toEqual([['Account', { username: { before: 'sementara', after: 'akhir' } }]])
  })
})

describe('what is on record', () => {
  test('never shows a secret, only that it changed', async () => {
    await change(async (em) => {
      const account = await em.findOneOrFail(Account, { id })
      Object.assign(account, { passwordHash: 'argon-rahasia', totpSecret: 'totp-rahasia', recoveryHashes: ['rahasia'] })
      return account
    })
    const [[, changes]] = (await changesOf()) as [[string, object]]
    expect(changes).toEqual({
      passwordHash: { before: '•••', after: '•••' },
      totpSecret: { before: null, after: '•••' },
      recoveryHashes: { before: '•••', after: '•••' },
    })
  })

  test('shows a relation to what the same act made by the identifier it has then', async () => {
    await change(async (em) => {
      const account = await em.findOneOrFail(Account, { id })
      const officer = em.create(Officer, { name: 'Petugas Baru', place: account.place })
      account.officer = ref(officer)
      return account
    })
    const [made] = await build.rows.select<{ id: string }>(`select id from officer where name = 'Petugas Baru'`)
    const changed = Object.fromEntries(await changesOf()) as Record<string, unknown>
    expect(changed['Account']).toEqual({ officer: { before: null, after: made!.id } })
  })

  test('shows relations as identifiers, instants in ISO 8601, numbers as numbers and lists as lists', async () => {
    const officerId = await build.officer()
    const [unit] = await build.rows.select<{ id: number; place: number }>(
      `select id, place from unit where code = $1`,
      ['35.74.01.1001'],
    )
    const instant = '2026-08-10T03:00:00.123Z'
    await change(async (em) => {
      const account = await em.findOneOrFail(Account, { id })
      account.unit = ref(em.getReference(Unit, unit!.id))
      account.officer = ref(em.getReference(Officer, officerId))
      account.disabledAt = new Date(instant)
      account.totpLastStep = 7
      account.isExample = true
      return account
    })
    await change(async (em) => {
      const account = await em.findOneOrFail(Account, { id })
      account.disabledAt = new Date(now)
      account.officer = null
      return account
    })
    const [[, first], [, second]] = (await changesOf()) as [[string, object], [string, object]]
    expect(first).toEqual({
      unit: { before: expect.any(Number), after: unit!.id },
      officer: { before: null, after: officerId },
      disabledAt: { before: null, after: instant },
      totpLastStep: { before: null, after: 7 },
      isExample: { before: false, after: true },
    })
    expect(second).toEqual({
      officer: { before: officerId, after: null },
      disabledAt: { before: instant, after: now.toISOString() },
    })
  })

  test('tells of each entity that was made, changed and removed, also past an early flush', async () => {
    const officerId = await build.officer()
    const [post] = await build.rows.select<{ id: string; place: number }>(
      'select id, place from post where officer_id = $1',
      [officerId],
    )
    await change(async (em) => {
      const account = await em.findOneOrFail(Account, { id })
      const client = em.create(ApiClient, {
        account,
        name: 'Aplikasi Contoh',
        contact: 'pd@example.go.id',
        unit: account.unit,
        place: account.place,
        scopes: ['requests:read', 'metrics:read'],
        ratePerMinute: 60,
        expiresAt: null,
        createdAt: now,
        disabledAt: null,
      } as never)
      await em.flush()
      account.name = 'Sesudah'
      await em.flush()
      client.scopes = ['requests:read']
      em.remove(await em.findOneOrFail(Post, { id: post!.id }))
      return account
    })
    const all = await entries()
    expect(all.map(({ subject_type, subject_id }) => [subject_type, subject_id])).toEqual([
      ['ApiClient', expect.stringMatching(/^\d+$/)],
      ['Account', id],
      ['ApiClient', all[0]!.subject_id],
      ['Post', post!.id],
    ])
    expect(all[0]!.changes).toMatchObject({
      account: { before: null, after: id },
      name: { before: null, after: 'Aplikasi Contoh' },
      scopes: { before: null, after: ['requests:read', 'metrics:read'] },
      ratePerMinute: { before: null, after: 60 },
      createdAt: { before: null, after: now.toISOString() },
    })
    expect(all[0]!.changes).not.toHaveProperty('expiresAt')
    expect(all[2]!.changes).toEqual({
      scopes: { before: ['requests:read', 'metrics:read'], after: ['requests:read'] },
    })
    expect(all[3]).toMatchObject({
      place: post!.place,
      changes: {
        officer: { before: officerId, after: null },
        position: { before: Position.RT_HEAD, after: null },
        validFrom: { before: '2021-01-01', after: null },
      },
    })
  })
})
