import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EventClock } from '../../api/exchange/event-time.ts'

const utc = new EventClock('UTC')
const amsterdam = new EventClock('Europe/Amsterdam')
const read = (clock: EventClock, text: string) => {
  const time = clock.read(text)
  return time === null ? null : new Date(time).toISOString()
}

test.each([
  ['2011-10-11T11:45:40.276Z', '2011-10-11T11:45:40.276Z'],
  ['2011-10-11 11:45:40,2764 +07:00', '2011-10-11T04:45:40.276Z'],
  ['2011-10-11T11:45:40-0530', '2011-10-11T17:15:40.000Z'],
  ['2011-10-11 11:45+07', '2011-10-11T04:45:00.000Z'],
  ['2011-10-11T23:59:59.9996Z', '2011-10-12T00:00:00.000Z'],
  ['2011-10-11', '2011-10-11T00:00:00.000Z'],
  ['2012-02-29 00:00', '2012-02-29T00:00:00.000Z'],
])('%s is %s', (text, expected) => {
  expect(read(utc, text)).toBe(expected)
})

test.each([
  '',
  'soon',
  '11/10/2011 11:45',
  '2011-02-29',
  '2011-13-01',
  '2011-00-10',
  '2011-10-11T24:00',
  '2011-10-11T11:60',
  '2011-10-11T11:45:60',
  '2011-10-11T11',
  '2011-10-11T11:45+25:00',
  '0099-10-11T11:45Z',
  '9999-12-31',
  '2011-10-11T11:45:40.276Z and more',
])('"%s" is no time', (text) => {
  expect(read(utc, text)).toBeNull()
})

test('a time without an offset is one of the zone of the log, in summer and in winter', () => {
  expect(read(amsterdam, '2026-01-15T12:00')).toBe('2026-01-15T11:00:00.000Z')
  expect(read(amsterdam, '2026-07-15T12:00')).toBe('2026-07-15T10:00:00.000Z')
  expect(read(amsterdam, '2026-07-15T12:00Z')).toBe('2026-07-15T12:00:00.000Z')
})

test('a time that the clocks show twice is the first, and one that they skip is moved on', () => {
  expect(read(amsterdam, '2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z')
  expect(read(amsterdam, '2026-10-25T03:00')).toBe('2026-10-25T02:00:00.000Z')
  expect(read(amsterdam, '2026-03-29T01:59')).toBe('2026-03-29T00:59:00.000Z')
  expect(read(amsterdam, '2026-03-29T02:30')).toBe('2026-03-29T01:30:00.000Z')
  expect(read(amsterdam, '2026-03-29T03:00')).toBe('2026-03-29T01:00:00.000Z')
})

test('what a zone shows is read back as the same instant', () => {
  const zone = 'America/St_Johns'
  const clock = new EventClock(zone)
  const zoned = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, (instant) => {
      const shown = zoned.format(instant)
      expect(zoned.format(clock.read(shown)!)).toBe(shown)
    }),
  )
})
