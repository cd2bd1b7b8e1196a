import { expect, test } from 'vitest'
import { Semaphore } from '../../api/access/semaphore.ts'

/** Work that ends when it is told to. */
function work() {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let isRunning = false
  const task = () => {
    isRunning = true
    return promise
  }
  return { task, isRunning: () => isRunning, end: () => resolve('done'), fail: () => reject(new Error('failed')) }
}

test('only so many run at once; whoever waits longest comes next, also after a failure', async () => {
  const turns = new Semaphore(2, 2)
  const [first, second, third, fourth] = [work(), work(), work(), work()]
  const done = [first, second, third, fourth].map(({ task }) => turns.run(task))
  expect([first, second, third, fourth].map(({ isRunning }) => isRunning())).toEqual([true, true, false, false])
  second.fail()
  await expect(done[1]).rejects.toThrow('failed')
  await expect.poll(() => [third, fourth].map(({ isRunning }) => isRunning())).toEqual([true, false])
  first.end()
  await done[0]
  await expect.poll(fourth.isRunning).toBe(true)
  third.end()
  fourth.end()
  expect(await Promise.all(done.slice(2))).toEqual(['done', 'done'])
  await expect.poll(() => turns.isIdle).toBe(true)
})

test('who finds too many waiting is told to come back', async () => {
  const turns = new Semaphore(1, 1)
  const [first, second] = [work(), work()]
  const done = [turns.run(first.task), turns.run(second.task)]
  await expect(turns.run(work().task)).rejects.toMatchObject({ code: 'RATE_LIMITED', extensions: { retryAfter: 2 } })
  first.end()
  second.end()
  expect(await Promise.all(done)).toEqual(['done', 'done'])
})
