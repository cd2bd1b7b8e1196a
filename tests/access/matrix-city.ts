import { Scope } from '../../api/base/context.ts'
import type { TestDatabase } from '../support/database.ts'
import { type Builders, startBuilding } from '../support/builders.ts'
import { keyFor, type SignedIn, signInAs, unitsAround } from './matrix-callers.ts'
import { samples } from './matrix-samples.ts'
import { type CallerKind, callers, type TableRow, type Whereabouts, whereabouts } from './matrix-table.ts'
import { type Target, Targets } from './matrix-targets.ts'

/** One question of the table: who asks, where it lies, and everything needed to ask. */
export interface Question {
  caller: CallerKind
  where: Whereabouts
  token: string | undefined
  about: Target & { self: SignedIn | null }
}

/** The questions of each row in each way of answering, with all they are about written to the database. */
export type Questions = Map<string, Question[]>

export const nameOf = (way: string, row: Pick<TableRow, 'name'>) => `${way} ${row.name}`

/** Writes a city in which every row of the table can be asked, each mutation about something nothing else touches. */
export async function buildCity(
  database: TestDatabase,
  rows: readonly TableRow[],
  ways: readonly string[],
  isMutation: (field: string) => boolean,
): Promise<Questions> {
  const build = await startBuilding(database)
  try {
    const first = await build.unit({ level: 'AGENCY', parent: '35.74' })
    const second = await build.unit({ level: 'AGENCY', parent: '35.74' })
    const around = unitsAround([first.code, second.code])
    const targets = new Targets()
    const shared = mapCallers((caller) => mapWhere((where) => targets.at(around[caller][where])))
    const fresh = new Map<string, typeof shared>()
    for (const way of ways) {
      for (const row of rows.filter(({ field }) => isMutation(field))) {
        const about = mapCallers((caller) => mapWhere((where) => targets.at(around[caller][where])))
        // A resident’s own is what they asked for themselves, and there is one resident.
        about.resident.own = targets.askedForBy(shared.resident.own)
        fresh.set(nameOf(way, row), about)
      }
    }
    await targets.write(build.rows)
    await build.account({ username: 'siapa.saja' })
    const people = new People(build, (caller) => ({
      unit: around[caller].own,
      residentId: shared.resident.own.resident,
    }))
    const questions: Questions = new Map()
    for (const way of ways) {
      for (const row of rows) {
        const about = fresh.get(nameOf(way, row)) ?? shared
        const alone = samples[row.name]?.alone ? nameOf(way, row) : ''
        const asked: Question[] = []
        for (const caller of callers) {
          const self = await people.find(caller, alone)
          const token = self?.token ?? (await people.keyOf(caller, row.scopes))
          for (const where of asksAbout(row, caller)) {
            asked.push({ caller, where, token, about: { ...about[caller][where], self } })
          }
        }
        questions.set(nameOf(way, row), asked)
      }
    }
    return questions
  } finally {
    await build.end()
  }
}

/** Where to ask: once about the caller alone, and near and far where the caller may not ask at all. */
function asksAbout({ name, cells }: TableRow, caller: CallerKind): readonly Whereabouts[] {
  const { alone, variables } = samples[name] ?? {}
  if (cells[caller].length > 1) return whereabouts
  if (alone || !variables) return ['own']
  return 'UF'.includes(cells[caller]) ? ['own', 'elsewhere'] : whereabouts
}

/** Who asks; whoever asks about themselves alone asks nothing else. */
class People {
  readonly #build: Builders
  readonly #home: (caller: CallerKind) => { unit: string; residentId: string }
  readonly #known = new Map<string, Promise<SignedIn | null>>()
  readonly #keys = new Map<string, Promise<string>>()

  constructor(build: Builders, home: (caller: CallerKind) => { unit: string; residentId: string }) {
    this.#build = build
    this.#home = home
  }

  find(caller: CallerKind, alone: string): Promise<SignedIn | null> {
    const known = `${caller} ${alone}`
    const found = this.#known.get(known) ?? signInAs(this.#build, caller, this.#home(caller))
    this.#known.set(known, found)
    return found
  }

  async keyOf(caller: CallerKind, needed: readonly string[]): Promise<string | undefined> {
    if (!caller.startsWith('client')) return undefined
    const scopes = caller === 'client with' ? withScopes(needed) : withoutScopes(needed)
    const known = scopes.join()
    const found = this.#keys.get(known) ?? keyFor(this.#build, this.#home(caller).unit, scopes)
    this.#keys.set(known, found)
    return await found
  }
}

const allScopes: string[] = Object.values(Scope)
const withScopes = (needed: readonly string[]) => (needed.length > 0 ? [...needed] : allScopes)
const withoutScopes = (needed: readonly string[]) =>
  needed.length > 0 ? allScopes.filter((scope) => scope !== needed.at(-1)) : []

function mapCallers<Of>(make: (caller: CallerKind) => Of): Record<CallerKind, Of> {
  return Object.fromEntries(callers.map((caller) => [caller, make(caller)])) as Record<CallerKind, Of>
}

function mapWhere<Of>(make: (where: Whereabouts) => Of): Record<Whereabouts, Of> {
  return Object.fromEntries(whereabouts.map((where) => [where, make(where)])) as Record<Whereabouts, Of>
}
