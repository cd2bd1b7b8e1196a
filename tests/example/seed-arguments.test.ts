import { expect, test } from 'vitest'
import { readSeedArguments } from '../../api/example/seed-arguments.ts'

test('without arguments it is the usual example', () => {
  expect(readSeedArguments([])).toEqual({
    requests: 5000,
    seed: 1,
    months: 24,
    until: undefined,
    groundTruthPath: undefined,
  })
})

test('every size can be chosen', () => {
  const args = [
    '--requests',
    '300',
    '--seed=7',
    '--until',
    '2025-06-30',
    '--months',
    '6',
    '--ground-truth',
    'truth.json',
  ]
  expect(readSeedArguments(args)).toEqual({
    requests: 300,
    seed: 7,
    months: 6,
    until: '2025-06-30',
    groundTruthPath: 'truth.json',
  })
})

test.each([
  [['--requests', 'many'], '--requests is "many"'],
  [['--requests', '0'], '--requests is "0"'],
  [['--requests', '-5'], '--requests'],
  [['--requests', '1e3'], '--requests is "1e3"'],
  [['--seed', '1.5'], '--seed is "1.5"'],
  [['--months', '121'], '--months is "121"'],
  [['--until', '2026-02-30'], '--until is "2026-02-30"'],
  [['--until', 'today'], '--until is "today"'],
  [['--until', '2021-09-15'], 'Portal Emas began on 2021-09-01'],
  [['--size', '5'], "Unknown option '--size'"],
  [['5000'], "Unexpected argument '5000'"],
])('%j is refused in one line', (args, reason) => {
  expect(() => readSeedArguments(args)).toThrow(reason)
  expect(() => readSeedArguments(args)).toThrow(/^[^\n]+$/)
})
