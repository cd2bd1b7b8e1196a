import { expect, test } from 'vitest'
import { Agenda } from '../../api/example/agenda.ts'
import { birthOf, peopleOfRegion } from '../../api/example/nik.ts'
import { Lottery, Random } from '../../api/example/random.ts'
import { spanBefore, wholeMonths } from '../../api/example/span.ts'

const draws = (random: Random, count: number) => Array.from({ length: count }, () => random.draw())

test('chance repeats itself by seed and purpose, and only then', () => {
  expect(draws(new Random(1, 'a'), 5)).toEqual(draws(new Random(1, 'a'), 5))
  expect(draws(new Random(1, 'a'), 5)).not.toEqual(draws(new Random(1, 'b'), 5))
  expect(draws(new Random(1, 'a'), 5)).not.toEqual(draws(new Random(2, 'a'), 5))
})

test('chance is even', () => {
  const all = draws(new Random(5, 'even'), 20_000)
  const tenths = Array.from({ length: 10 }, (_, tenth) => all.filter((draw) => Math.floor(draw * 10) === tenth).length)
  for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200)
})

test('a lottery draws as often as the weights say', () => {
  const [lottery, random] = [new Lottery([1, 0, 3]), new Random(9, 'lottery')]
  const drawn = Array.from({ length: 8000 }, () => lottery.draw(random))
  expect(drawn).not.toContain(1)
  expect(Math.abs(drawn.filter((index) => index === 2).length - 6000)).toBeLessThan(200)
})

test('no two people of a region are born on the same day with the same sex', () => {
  const births = Array.from({ length: peopleOfRegion }, (_, person) => birthOf(person).digits)
  expect(new Set(births).size).toBe(peopleOfRegion)
})

test('an agenda goes in order of time, and in order of noting among equals', () => {
  const agenda = new Agenda()
  const random = new Random(1, 'agenda')
  const happened: [at: number, nth: number][] = []
  for (let nth = 0; nth < 500; nth += 1) agenda.note(random.below(40), (at) => happened.push([at, nth]))
  agenda.runUntil(30)
  const expected = happened.toSorted(([one, first], [other, second]) => one - other || first - second)
  expect(happened).toEqual(expected)
  expect(happened.every(([at]) => at < 30)).toBe(true)
  agenda.runUntil(40)
  expect(happened).toHaveLength(500)
})

test('the months of an example end where it ends, and do not begin before Portal Emas did', () => {
  expect(spanBefore('2026-11-23', 24)).toEqual({ since: '2024-11-23', until: '2026-11-23' })
  expect(spanBefore('2026-03-31', 1)).toEqual({ since: '2026-03-01', until: '2026-03-31' })
  expect(spanBefore('2022-01-15', 24).since).toBe('2021-09-01')
  expect(wholeMonths({ since: '2026-01-15', until: '2026-05-01' })).toEqual(['2026-02', '2026-03', '2026-04'])
})
