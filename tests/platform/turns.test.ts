import { expect, test } from 'vitest'
import { DocumentCheck } from '../../api/platform/document-check.ts'
import { Turns } from '../../api/platform/turns.ts'

const request = () => ({ method: 'POST', headers: new Map(), search: '', body: {} }) as never

test('between two pieces of heavy work the light has its turn, however many pieces wait', async () => {
  const turns = new Turns()
  const done: string[] = []
  const light = () => {
    done.push('light')
    if (done.filter((each) => each === 'heavy').length < 10) setImmediate(light)
  }
  setImmediate(light)
  await Promise.all(Array.from({ length: 10 }, () => turns.take().then(() => done.push('heavy'))))
  expect(done.join(' ')).not.toContain('heavy heavy')
})

test('a document that is known waits for nobody', async () => {
  const turns = new Turns()
  const documents = new DocumentCheck(turns)
  await documents.check(request(), { query: '{ __typename }' })
  const others = Array.from({ length: 50 }, () => turns.take().then(() => 'heavy'))
  const first = await Promise.race([
    documents.check(request(), { query: '{ __typename }' }).then(() => 'light'),
    ...others,
  ])
  expect(first).toBe('light')
  await Promise.all(others)
})

test('where very many wait, an unknown document is refused at once', async () => {
  const turns = new Turns()
  const documents = new DocumentCheck(turns)
  const waiting = Array.from({ length: 200 }, () => turns.take())
  const refused = documents.check(request(), { query: '{ me { id } }' })
  await expect(refused).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE', http: { status: 503 } } })
  await Promise.all(waiting)
  await documents.check(request(), { query: '{ me { id } }' })
})

test('documents that are too large by what is written are never taken for known', async () => {
  const documents = new DocumentCheck(new Turns())
  const query = `{ ${'me { id } '.repeat(200)} }`
  for (let time = 0; time < 2; time += 1) {
    await expect(documents.check(request(), { query })).rejects.toMatchObject({
      extensions: { code: 'OPERATION_TOO_LARGE' },
    })
  }
})
