import { describe, expect, test, vi } from 'vitest'
import { formatIn } from '../../console/fields/format.ts'
import { i18nProvider } from '../../console/provider/i18nProvider.ts'

const indonesian = formatIn('id', (key, options) => i18nProvider.translate(key, options))

describe('in Indonesian', () => {
  test('numbers are written 1.234,5', () => {
    expect(indonesian.number(1234.5)).toBe('1.234,5')
    expect(indonesian.number(7)).toBe('7')
    expect(indonesian.count(1434)).toBe('1.434')
  })

  test('what was not measured is a dash', () => {
    expect(indonesian.number(null)).toBe('–')
    expect(indonesian.duration(null)).toBe('–')
    expect(indonesian.durationShort(null)).toBe('–')
    expect(indonesian.dateTime(null)).toBe('–')
  })

  test('lengths are said in words', () => {
    expect(indonesian.duration(3 * 86_400 + 4 * 3600)).toBe('3 hari 4 jam')
    expect(indonesian.duration(12.5 * 3600)).toBe('12,5 jam')
    expect(indonesian.duration(2 * 3600)).toBe('2 jam')
    expect(indonesian.durationShort(2 * 3600)).toBe('2,0 jam')
  })

  test('instants are shown in WIB, wherever the reader sits', () => {
    expect(indonesian.dateTime('2026-11-23T17:30:00.000Z')).toBe('24 Nov 2026 00.30 WIB')
  })

  test('a half-open period is said with its last day', () => {
    expect(indonesian.period('2025-11-01', '2026-11-01')).toMatch(/^1 Nov 2025\s–\s31 Okt 2026$/)
    expect(indonesian.period('2026-08-01', '2026-11-01')).toMatch(/^1 Agu\s–\s31 Okt 2026$/)
    expect(indonesian.period('2026-01-01', null)).toBe('sejak 1 Jan 2026')
    expect(indonesian.period(null, '2026-01-01')).toBe('sampai 31 Des 2025')
    expect(indonesian.period(null, null)).toBe('Semua waktu')
  })

  test('months are named', () => {
    expect(indonesian.month('2026-08')).toBe('Agu 2026')
    expect(indonesian.month('2026-08-01')).toBe('Agu 2026')
  })
})

test('in English numbers and lengths are English', async () => {
  vi.stubGlobal('document', { documentElement: {} })
  await i18nProvider.changeLocale('en')
  const english = formatIn('en', (key, options) => i18nProvider.translate(key, options))
  expect(english.number(1234.5)).toBe('1,234.5')
  expect(english.duration(86_400 + 3600)).toBe('1 day 1 hour')
  expect(english.duration(12.5 * 3600)).toBe('12.5 hours')
})
