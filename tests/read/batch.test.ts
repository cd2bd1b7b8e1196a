import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Statement } from '../../api/read/batch.ts'
import { Connections } from '../../api/read/connections.ts'
import { sqlState } from '../../api/read/failure.ts'
import { cloneDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
let connections: Connections

beforeAll(async () => {
  database = await cloneDatabase()
  connections = new Connections(database.appUrl, 1)
})

afterAll(async () => {
  await connections.close()
  await database.drop()
})

const echo = (text: string, name: string | null = 'echo'): Statement => ({
  name,
  text: 'select $1::text',
  values: [text],
})
const nullCharacter = 'a\u0000b'

async function preparedThere(): Promise<number> {
  const [rows] = await connections.run([
    { name: null, text: 'select count(*) from pg_prepared_statements', values: [] },
  ])
  return Number(rows![0]![0])
}

describe('a batch', () => {
  test('is one transaction: what fails undoes what came before', async () => {
    const write: Statement = { name: null, text: `select set_config('portal.low', '5', false)`, values: [] }
    await expect(connections.run([write, echo(nullCharacter)])).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    const read: Statement = { name: null, text: `select current_setting('portal.low', true)`, values: [] }
    expect((await connections.run([read]))[0]![0]![0]).not.toBe('5')
  })

  test('leaves no territory behind for the next one', async () => {
    const fence: Statement = { name: null, text: `select set_config('portal.low', '5', true)`, values: [] }
    const read: Statement = { name: 'low', text: `select current_setting('portal.low', true)`, values: [] }
    const [within, after] = await Promise.all([connections.run([fence, read]), connections.run([read])])
    expect(within[1]).toEqual([['5']])
    expect(after[0]).toEqual([['']])
  })

  test('answers each statement with its own rows, also with none', async () => {
    const none: Statement = { name: null, text: 'select 1 where false', values: [] }
    const nothing: Statement = { name: null, text: 'select', values: [] }
    expect(await connections.run([echo('a'), none, nothing, echo('b')])).toMatchObject([[['a']], [], [[]], [['b']]])
  })

  test('that fails fails alone among those sent with it', async () => {
    for (let nth = 0; nth < 20; nth += 1) {
      const sent = Array.from({ length: 60 }, (_, index) => {
        const fails = (index + nth) % 7 === 0
        // One that fails first may leave the next one unprepared.
        return connections.run([echo(fails ? nullCharacter : `${index}`), echo('next', `next ${nth}`)])
      })
      const outcomes = await Promise.allSettled(sent)
      const answered = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value[0]![0]![0]] : []))
      const expected = outcomes.flatMap((_, index) => ((index + nth) % 7 === 0 ? [] : [`${index}`]))
      expect(answered).toEqual(expected)
    }
  })

  test('that fails leaves no prepared statements behind', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `statement ${index}`)
    for (let nth = 0; nth < 20; nth += 1) {
      await connections.run(names.map((name) => echo('fine', name)))
      await connections.run([echo(nullCharacter)]).catch(() => undefined)
    }
    await connections.run([echo('fine')])
    expect(await preparedThere()).toBeLessThan(60)
  })

  test('keeps no more prepared statements than are of use', async () => {
    for (let first = 0; first < 700; first += 100) {
      await connections.run(Array.from({ length: 100 }, (_, index) => echo('x', `many ${first + index}`)))
    }
    expect(await preparedThere()).toBeLessThanOrEqual(500)
    expect(await connections.run([echo('again', 'many 0')])).toMatchObject([[['again']]])
  })

  test('of a fault of ours is told as it is, for the log', async () => {
    const failing = connections.run([{ name: null, text: 'select nothing_there', values: [] }])
    await expect(failing).rejects.toSatisfy((error) => sqlState(error) === '42703')
  })
})
