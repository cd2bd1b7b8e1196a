import { headOfLevel } from '../people/post.entity.ts'
import { RequestEventKind } from '../requests/request-event.entity.ts'
import { isSkipped } from '../requests/route.ts'
import { UnitLevel } from '../units/unit.entity.ts'
import type { Desk } from './desk.ts'
import type { Neighbourhood } from './neighbourhoods.ts'
import type { StoredStage } from './stored-services.ts'
import type { StoredUnit } from './stored-units.ts'
import type { Wish } from './happenings.ts'

/** Where a request waits: the number of its stage, from 0, and the desk. */
export interface Stop {
  nth: number
  desk: Desk
}

/** A stage passed over, or a vacant post passed by. */
export interface Passing {
  kind: RequestEventKind.SKIPPED | RequestEventKind.PASSED_ON
  stage: StoredStage
  unit: StoredUnit
}

/** The way to the next stop; none when no stage is left. */
export interface Passage {
  stop: Stop | null
  passed: Passing[]
}

/** The way from a stage on, as the server finds it: past stages that are skipped, and past vacant posts to the next level. */
export function wayFrom({ chain, home, form }: Wish, first: number, at: number): Passage {
  const passed: Passing[] = []
  for (let nth = first; nth < chain.stages.length; nth += 1) {
    const stage = chain.stages[nth]!
    const desk = home.deskOf(stage)
    if (isSkipped(stage.skipWhen, form)) {
      passed.push({ kind: RequestEventKind.SKIPPED, stage, unit: desk.unit })
      continue
    }
    if (desk.holderAt(at)) return { stop: { nth, desk }, passed }
    const above = deskAbove(desk, home, at)
    if (!above) throw new Error(`Nobody could decide ${stage.name} instead of ${desk.unit.code}`)
    passed.push({ kind: RequestEventKind.PASSED_ON, stage, unit: desk.unit })
    if (!isNextStage({ chain, home, form }, nth, above)) return { stop: { nth, desk: above }, passed }
  }
  return { stop: null, passed }
}

/** Where a request is handed that waits for too long, or for nobody; null where nobody is above. */
export function wayUp(wish: Wish, { nth, desk }: Stop, at: number): (Passage & { stop: Stop }) | null {
  const above = deskAbove(desk, wish.home, at)
  if (!above) return null
  if (!isNextStage(wish, nth, above)) return { stop: { nth, desk: above }, passed: [] }
  const { stop, passed } = wayFrom(wish, nth + 1, at)
  return stop && { stop, passed }
}

const levels = [UnitLevel.RT, UnitLevel.RW, UnitLevel.KELURAHAN, UnitLevel.KECAMATAN]

/** The desk of the next head above who is there. */
function deskAbove({ unit }: Desk, home: Neighbourhood, at: number): Desk | null {
  for (const level of levels.slice(levels.indexOf(unit.level) + 1)) {
    const desk = home.deskOf({ level, decidedBy: headOfLevel[level]! })
    if (desk.holderAt(at)) return desk
  }
  return null
}

/** Whether the next stage that is not passed over waits at this desk anyway. */
function isNextStage({ chain, home, form }: Pick<Wish, 'chain' | 'home' | 'form'>, nth: number, desk: Desk): boolean {
  const next = chain.stages.slice(nth + 1).find(({ skipWhen }) => !isSkipped(skipWhen, form))
  return next !== undefined && home.deskOf(next) === desk
}
