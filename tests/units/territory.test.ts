import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contains, placeOfChild, spanOf, type Territory, wholeCity } from '../../api/units/territory.ts'
import { withinPlaces } from '../../api/units/within.ts'

const ladder = ['KECAMATAN', 'KELURAHAN', 'RW', 'RT']
const room: Record<string, number> = { KECAMATAN: 2046, KELURAHAN: 63, RW: 127, RT: 127 }

/** A way down the tree: which child at each level, to some depth, perhaps with an agency at the end. */
const way = fc
  .tuple(
    ...ladder.map((level) => fc.nat({ max: room[level]! - 1 })),
    fc.integer({ min: 1, max: ladder.length }),
    fc.boolean(),
  )
  .map((numbers) => ({ children: numbers.slice(0, 4) as number[], depth: numbers[4] as number, agency: numbers[5]! }))

function descend(children: number[], depth: number): Territory[] {
  return ladder
    .slice(0, depth)
    .reduce<Territory[]>(
      (above, level, index) => [...above, placeOfChild(above.at(-1)!, level, children[index]!)!],
      [wholeCity],
    )
}

describe('a unit', () => {
  test('lies within every unit above it, and leaves each its first place', () => {
    fc.assert(
      fc.property(way, ({ children, depth }) => {
        const territories = descend(children, depth)
        for (const [index, inner] of territories.entries()) {
          for (const outer of territories.slice(0, index)) {
            expect(contains(outer, inner)).toBe(true)
            expect(inner.low).toBeGreaterThan(outer.low)
          }
        }
      }),
    )
  })

  test('does not overlap a sibling', () => {
    fc.assert(
      fc.property(way, fc.nat({ max: 126 }), ({ children, depth }, other) => {
        fc.pre(other !== children[depth - 1] && other < room[ladder[depth - 1]!]!)
        const parent = descend(children, depth - 1).at(-1)!
        const level = ladder[depth - 1]!
        const mine = placeOfChild(parent, level, children[depth - 1]!)!
        const sibling = placeOfChild(parent, level, other)!
        expect(mine.high <= sibling.low || sibling.high <= mine.low).toBe(true)
      }),
    )
  })

  test('has children until its places are taken, and then none', () => {
    for (const [index, level] of ladder.entries()) {
      const parent = descend([0, 0, 0, 0], index).at(-1)!
      expect(placeOfChild(parent, level, room[level]! - 1)).not.toBeNull()
      expect(placeOfChild(parent, level, room[level]!)).toBeNull()
    }
  })

  test('contains itself, and no unit above', () => {
    const [city, kecamatan] = descend([3, 0, 0, 0], 1)
    expect(contains(city!, city!)).toBe(true)
    expect(contains(kecamatan!, city!)).toBe(false)
  })
})

describe('an agency', () => {
  test('takes the share of a child, wherever it is put', () => {
    fc.assert(
      fc.property(way, fc.nat({ max: 40 }), ({ children, depth }, nth) => {
        const parent = descend(children, depth - 1).at(-1)!
        expect(spanOf('AGENCY', parent)).toBe(spanOf(ladder[depth - 1]!, parent))
        const agency = placeOfChild(parent, 'AGENCY', nth)
        expect(!agency || contains(parent, agency)).toBe(true)
      }),
    )
  })

  test('has room for agencies below it', () => {
    const agency = placeOfChild(wholeCity, 'AGENCY', 7)!
    const below = placeOfChild(agency, 'AGENCY', 0)!
    expect(contains(agency, below)).toBe(true)
    expect(below.high - below.low).toBeLessThan(agency.high - agency.low)
  })
})

test('what is said for the planner’s sake means the same as the territory', () => {
  const anyPlace = fc.oneof(
    fc.nat({ max: wholeCity.high - 1 }),
    way.map(({ children, depth }) => descend(children, depth).at(-1)!.low),
  )
  fc.assert(
    fc.property(way, anyPlace, fc.integer({ min: -130, max: 130 }), ({ children, depth, agency }, place, near) => {
      const territories = descend(children, depth)
      const territory = agency ? (placeOfChild(territories.at(-2)!, 'AGENCY', 0) ?? wholeCity) : territories.at(-1)!
      const level = agency ? 'AGENCY' : ladder[depth - 1]!
      const beside = [territory.low + near, territory.high + near].map((each) => Math.max(0, each))
      for (const each of [place, territory.low, territory.high - 1, territory.high, ...beside]) {
        expect(holds(level, territory, each)).toBe(contains(territory, { low: each, high: each + 1 }))
      }
    }),
  )
  expect(withinPlaces('CITY', wholeCity)).toBeNull()
})

/** Reckons the condition as PostgreSQL does, with the stored columns as the migration generates them. */
function holds(level: string, territory: Territory, place: number): boolean {
  const { sql, values } = withinPlaces(level, territory)!
  const columns: Record<string, number> = {
    't.place': place,
    't.rw_place': (place >> 7) << 7,
    't.kelurahan_place': (place >> 14) << 14,
  }
  return sql.split(' and ').every((part, index) => {
    const [column, operator] = part.split(' ') as [string, string]
    const [left, right] = [columns[column]!, Number(values[index])]
    return operator === '=' ? left === right : operator === '<' ? left < right : left >= right
  })
}
