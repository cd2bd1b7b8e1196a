import { describe, expect, test } from 'vitest'
import { deviceOf } from '../../console/account/device.ts'
import { lastDayOf, untilEndOf } from '../../console/apiClients/expiry.ts'
import { destinationsOf } from '../../console/layout/destinations.tsx'

describe('a device', () => {
  test.each([
    ['Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36', 'Chrome', 'Android', true],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge', 'Windows', false],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1', 'Safari', 'iOS', true],
    ['curl/8.5.0', null, null, false],
    [null, null, null, false],
  ])('that calls itself %s is told by names people know', (agent, browser, system, isPhone) => {
    expect(deviceOf(agent)).toEqual({ browser, system, isPhone })
  })
})

describe('access that is good up to and including a day', () => {
  test('ends at midnight after it in the city, and says that day again', () => {
    expect(untilEndOf('2026-12-31')).toBe('2026-12-31T17:00:00.000Z')
    expect(lastDayOf('2026-12-31T17:00:00.000Z')).toBe('2026-12-31')
  })

  test('has no end without a day', () => {
    expect(untilEndOf('')).toBeNull()
    expect(lastDayOf(null)).toBe('')
  })
})

test('one goes where the server allows, whoever has an inbox to that first', () => {
  const paths = (...sections: Parameters<typeof destinationsOf>[0]) => destinationsOf(sections).map(({ path }) => path)
  expect(paths('DASHBOARD', 'REQUESTS', 'APPROVALS', 'INBOX')).toEqual([
    '/inbox',
    '/requests',
    '/dashboard',
    '/approvals',
  ])
  expect(paths('AUDIT', 'REQUESTS')).toEqual(['/requests', '/audit'])
  expect(paths()).toEqual([])
})
