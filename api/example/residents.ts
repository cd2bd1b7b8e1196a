import type { Vault } from '../base/vault.ts'
import { sealNumber } from '../people/numbers.ts'
import { personName } from './names.ts'
import { type Neighbourhood } from './neighbourhoods.ts'
import { birthOf, exampleKk, exampleNik } from './nik.ts'
import { Random } from './random.ts'
import { UnitLevel } from '../units/unit.entity.ts'

const numbers = ['nik_cipher', 'nik_hash', 'nik_masked', 'kk_cipher', 'kk_hash', 'kk_masked']
export const residentColumns = ['id', 'name', ...numbers, 'unit_id', 'place']

const familySize = 3

/** How many residents ask for so many requests: some ask often, and more than this the example does not need. */
export function residentsFor(requests: number): number {
  return Math.min(100_000, Math.max(2_500, Math.round(requests * 0.7)))
}

/** The residents as lines of COPY, one RT after another, in the order of their ids. */
export function* residentLines(
  neighbourhoods: readonly Neighbourhood[],
  seed: number,
  vault: Vault,
): Generator<string> {
  const random = new Random(seed, 'residents')
  const people = new Map<string, number>()
  for (const { rt, firstResident, residents, ...home } of neighbourhoods.map(locate)) {
    for (let id = firstResident; id < firstResident + residents; id += 1) {
      const person = people.get(home.kecamatan) ?? 0
      people.set(home.kecamatan, person + 1)
      const birth = birthOf(person)
      // Some were born in the regency around the city and keep the region of their NIK.
      const region = random.chance(0.08) ? home.kecamatan.replace('3574', '3513') : home.kecamatan
      const name = personName(random, birth.isWoman)
      const nik = sealNumber(vault, 'nik', exampleNik(region, birth))
      // Those who follow each other are a family; at the border of two RT one may be counted with the neighbours'.
      const kk = sealNumber(vault, 'kk', exampleKk(home.kecamatan, Math.floor(person / familySize)))
      const sealed = [nik, kk].flatMap(({ cipher, hash, masked }) => [cipher, hash, masked])
      yield `${[id, name, ...sealed, rt.id, rt.place].join('\t')}\n`
    }
  }
}

function locate(neighbourhood: Neighbourhood) {
  const { rt, firstResident, residents } = neighbourhood
  const kecamatan = neighbourhood.ancestor(UnitLevel.KECAMATAN).code.replaceAll('.', '')
  return { rt, firstResident, residents, kecamatan }
}
