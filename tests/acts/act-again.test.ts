import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Account } from '../../api/access/account.entity.ts'
import { act } from '../../api/acts/act.ts'
import { AuditKind } from '../../api/acts/audit-entry.entity.ts'
import { DomainError } from '../../api/base/errors.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'
import { type Acting, rename as renameOn, startActing } from './acting.ts'

let database: TestDatabase
let build: Builders
let server: Acting
let other: Acting
let id: string

beforeAll(async () => {
  database = await cloneDatabase()
  build = await startBuilding(database)
  server = await startActing(database)
  other = await startActing(database)
})

beforeEach(async () => {
  id = await build.account({ role: 'KELURAHAN_ADMIN', unit: '35.74.04.1003' })
  await build.rows.select('delete from audit_pending; delete from audit_entry')
})

afterAll(async () => {
  await Promise.all([server.close(), other.close()])
  await build.end()
  await database.drop()
})

const rename = (name: string, key: string, on = server, caller = {}) => renameOn(on.as(caller), id, name, key)
const recorded = () => build.rows.select('select id from audit_entry')
const doing = { field: 'x', entity: Account, kind: AuditKind.RIGHTS }

describe('an act sent again with its key', () => {
  test('gives the first result and does nothing more', async () => {
    const first = await rename('Pertama', 'kunci-satu')
    await build.rows.select(`update account set name = 'Sudah lain' where id = $1`, [id])
    const again = await rename('Pertama', 'kunci-satu', other)
    expect([first.isReplay, again.isReplay, again.result.name]).toEqual([false, true, 'Sudah lain'])
    expect(await recorded()).toHaveLength(1)
  })

  test('at once to two servers is done once, and all are told the same', async () => {
    for (let nth = 0; nth < 5; nth += 1) {
      const sent = Array.from({ length: 6 }, (_, index) =>
        rename(`Serentak ${nth}`, `kunci-serentak-${nth}`, index % 2 ? other : server),
      )
      const answers = await Promise.all(sent)
      expect(answers.map(({ result }) => result.name)).toEqual(answers.map(() => `Serentak ${nth}`))
      expect(answers.filter(({ isReplay }) => !isReplay)).toHaveLength(1)
    }
    expect(await recorded()).toHaveLength(5)
  })

  test('at once, making something unique, makes it once instead of failing on its own twin', async () => {
    const make = (on: Acting) =>
      act(on.as(), { ...doing, args: { idempotencyKey: 'kunci-kembar' } }, async (em) => {
        const twin = await em.findOneOrFail(Account, { id })
        const { unit, place } = twin
        const made = { username: 'kembar', name: 'Kembar', role: 'EVALUATOR', unit, place, recoveryHashes: [] }
        return em.create(Account, made as never)
      })
    const answers = await Promise.all([make(server), make(other), make(server), make(other)])
    expect(new Set(answers.map(({ result }) => result.id)).size).toBe(1)
  })

  test('with other content is refused, and the first result stays', async () => {
    await rename('Satu', 'kunci-dua')
    await expect(rename('Dua', 'kunci-dua')).rejects.toThrow('This key was sent before')
    expect((await rename('Satu', 'kunci-dua')).result.name).toBe('Satu')
  })

  test('is refused again as it was refused first, with the same fields', async () => {
    const refusal = { code: 'INVALID_INPUT', extensions: { fields: { name: 'Not this one.' } } }
    await expect(rename('Terlarang', 'kunci-tiga')).rejects.toMatchObject(refusal)
    await expect(rename('Terlarang', 'kunci-tiga', other)).rejects.toMatchObject(refusal)
  })

  test('is tried again when the first failed for a reason that passes', async () => {
    let attempts = 0
    const flaky = () =>
      act(server.as(), { ...doing, args: { idempotencyKey: 'kunci-empat' } }, async (em) => {
        attempts += 1
        if (attempts === 1) throw new DomainError('UNAVAILABLE', 'Not now.')
        return await em.findOneOrFail(Account, { id })
      })
    await expect(flaky()).rejects.toThrow('Not now.')
    expect((await flaky()).isReplay).toBe(false)
  })

  test('belongs to one caller', async () => {
    await rename('Milik satu', 'kunci-lima')
    const { isReplay } = await rename('Milik dua', 'kunci-lima', server, { accountId: '2' })
    expect(isReplay).toBe(false)
  })
})
