import { expect, test } from 'vitest'
import { readConfig } from '../../api/base/config.ts'
import { freePort } from '../../api/base/postgres/free-port.ts'
import { reservePort } from '../../api/platform/port.ts'

test('a port that is taken is named, with what to do', async () => {
  const config = readConfig({ PORT: String(await freePort()) })
  const reserved = await reservePort(config)
  await expect(reservePort(config)).rejects.toThrow(
    `Port ${config.port} on 127.0.0.1 is taken by another program. Stop that one, or choose another port: PORT=`,
  )
  await reserved.release()
  await (await reservePort(config)).release()
})

test('while the program starts, its port answers that it is not ready', async () => {
  const config = readConfig({ PORT: String(await freePort()) })
  const reserved = await reservePort(config)
  const answer = await fetch(`http://127.0.0.1:${config.port}/health`)
  expect([answer.status, await answer.json()]).toEqual([503, { status: 'starting' }])
  await reserved.release()
})

test('an address that is not of this machine is refused', async () => {
  const config = readConfig({ HOST: '192.0.2.1', PORT: '4000' })
  await expect(reservePort(config)).rejects.toThrow('Nothing can be served on HOST=192.0.2.1, PORT=4000')
})
