import { expect, test } from 'vitest'
import { Lifetime } from '../../api/platform/lifetime.ts'

const unheard = (error: unknown) => {
  throw error
}

test('what was brought up last is taken down first', async () => {
  const lifetime = new Lifetime()
  const down: string[] = []
  await lifetime.bringUp(Promise.resolve('database'), async (name) => void down.push(name))
  await lifetime.bringUp(Promise.resolve('server'), async (name) => void down.push(name))
  await lifetime.end(unheard)
  await lifetime.end(unheard)
  expect(down).toEqual(['server', 'database'])
})

test('what is still on its way up when the end comes is taken down, and nothing follows it', async () => {
  const lifetime = new Lifetime()
  const database = Promise.withResolvers<string>()
  const seen: string[] = []
  void lifetime
    .bringUp(database.promise, async (name) => void seen.push(`${name} down`))
    .then(() => seen.push('server'))
  const ended = lifetime.end(unheard)
  database.resolve('database')
  await ended
  expect(seen).toEqual(['database down'])
})

test('one that does not go down keeps none of the others up', async () => {
  const lifetime = new Lifetime()
  const down: string[] = []
  const heard: unknown[] = []
  await lifetime.bringUp(Promise.resolve('database'), async (name) => void down.push(name))
  await lifetime.bringUp(Promise.resolve('server'), () => Promise.reject(new Error('stuck')))
  await lifetime.end((error) => heard.push(error))
  expect([down, heard]).toEqual([['database'], [new Error('stuck')]])
})

test('what never came up is not taken down', async () => {
  const lifetime = new Lifetime()
  const never = lifetime.bringUp(Promise.reject(new Error('port taken')), () => Promise.reject(new Error('closed')))
  await expect(never).rejects.toThrow('port taken')
  await lifetime.end(unheard)
})
