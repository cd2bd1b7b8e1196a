import { expect, test } from 'vitest'
import { firstDifference, normalise } from '../../bench/compare/normalise.ts'
import type { Measurement } from '../../bench/measure/measure.ts'
import { readBenchOptions } from '../../bench/options.ts'
import type { ServerName } from '../../bench/questions/question.ts'
import { oneRequest } from '../../bench/questions/request.ts'
import { median, summarise } from '../../bench/report/summary.ts'

test('answers that say the same in other forms are the same', () => {
  const ours = { request: { id: '7', submittedAt: '2026-11-23T01:02:03.450Z', stage: null } }
  const bare = { request: { id: 7, submittedAt: '2026-11-23T08:02:03.45+07:00', stage: null } }
  const wrapped = { request: { result: { id: 7, submittedAt: '2026-11-23T01:02:03.450000+00:00', stage: null } } }
  expect(firstDifference(normalise(ours), normalise(bare))).toBeNull()
  expect(firstDifference(normalise(ours), normalise(wrapped))).toBeNull()
})

test('a difference is named where it lies', () => {
  const page = (second: string) => ({ requests: { items: [{ id: '1' }, { id: second }] } })
  expect(firstDifference(page('2'), page('3'))).toBe('data.requests.items.1.id: "2" and "3"')
  expect(firstDifference({ total: 1 }, {})).toBe('data: has total and ')
  expect(firstDifference([1, 2], [1])).toBe('data: has 0,1 and 0')
})

test('a bar is held against the median of the ratios within rounds', () => {
  const rounds: [ours: number, postgraphile: number][] = [
    [400, 100],
    [100, 50],
    [900, 100],
  ]
  const measurements = rounds.flatMap(([ours, postgraphile], nth) => [
    measured(nth + 1, 'ours', ours),
    measured(nth + 1, 'postgraphile', postgraphile),
  ])
  const { bars, medians } = summarise(measurements, [oneRequest])
  expect(bars).toMatchObject([{ peer: 'postgraphile', ratio: 4, bar: 4, isReached: true }])
  expect(medians.map(({ server, perSecond }) => [server, perSecond])).toEqual([
    ['ours', 400],
    ['postgraphile', 100],
  ])
})

test('the median of an even number of values lies between the middle ones', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([3, 1, 2])).toBe(2)
})

test('options that make no sense are refused by name', () => {
  expect(readBenchOptions(['--only', 'q1,Q4', '--callers', '8'], '.data')).toMatchObject({
    only: ['Q1', 'Q4'],
    callers: [8],
    rounds: 5,
    fence: 'on',
  })
  expect(() => readBenchOptions(['--rounds', '0'], '.data')).toThrow(/--rounds is "0"/)
  expect(() => readBenchOptions(['--only', 'Q9'], '.data')).toThrow(/Q9/)
  expect(() => readBenchOptions(['--fence', 'half'], '.data')).toThrow(/--fence is "half"/)
})

function measured(round: number, server: ServerName, perSecond: number): Measurement {
  const unmeasured = { p50: 1, p99: 1, serverMicros: 1, postgresMicros: 1, memory: 1 }
  return { round, question: 'Q1', callers: 64, server, perSecond, ...unmeasured }
}
