import type { Change, Position, Turn } from '../read/changes.ts'
import type { Row, Statement } from '../read/batch.ts'
import type { Reference } from '../read/reference.ts'
import type { Condition } from '../read/roots.ts'
import { headOfLevel } from '../people/post.entity.ts'
import { Unit } from '../units/unit.entity.ts'
import { before, beginning, readCursor, refusedCursor, writeCursor } from './feed-cursor.ts'
import { RequestEventKind } from './request-event.entity.ts'
import { Stage } from './stage.entity.ts'

/** Events of the feed in their order, and where to go on. */
export interface FeedPage {
  changes: Change[]
  /** Whether there is more to be read at once. */
  hasMore: boolean
  /** The position up to which everything was read. */
  end: Position
  cursor: string
  /** The transaction before which all are committed, and their events known. */
  horizon: number
}

const { SUBMITTED, RESUBMITTED, APPROVED, RETURNED, REJECTED, CANCELLED, ESCALATED, PASSED_ON, UNDONE } =
  RequestEventKind

/** A visit ends with these, where they happened. */
const decisions: readonly string[] = [APPROVED, RETURNED, REJECTED]
/** What makes a request wait elsewhere, or nowhere. */
const moves: readonly string[] = [...decisions, SUBMITTED, RESUBMITTED, CANCELLED, ESCALATED, PASSED_ON, UNDONE]

const horizon = '(pg_snapshot_xmin(pg_current_snapshot())::text)::bigint'

/**
 * Reads what comes after a position, behind whatever fence is set. What a transaction still under way may yet add comes
 * after everything that can be read, so nothing ever appears before a position once read. One row more than `most` tells that there is more.
 */
export function selectFeed(after: Position, condition: Condition | null, most: number): Statement {
  let next = 2
  const where = condition ? `and ${condition.sql.replaceAll('?', () => `$${(next += 1)}`)}` : ''
  const text = `
    select o.system_identifier, h.horizon, t.id, t.tx, t.request_id, t.place, r.applicant_id, t.kind,
           t.unit_id, t.stage_id, t.to_unit_id, t.to_stage_id, earlier.to_unit_id as earlier_unit_id,
           earlier.to_stage_id as earlier_stage_id
      from feed_origin o
      cross join (select ${horizon} as horizon) h
      left join lateral (
        select * from request_event t
         where (t.tx, t.id) > ($1::bigint, $2::bigint) and t.tx < ${horizon} ${where}
         order by t.tx, t.id limit ${most + 1}
      ) t on true
      left join request r on r.id = t.request_id
      left join lateral (
        select e.to_unit_id, e.to_stage_id from request_event e
         where e.request_id = t.request_id and e.id < t.id and e.kind in (${moves.map((kind) => `'${kind}'`).join()})
         order by e.id desc limit 1
      ) earlier on true
     order by t.tx, t.id`
  const name = `feed ${most} ${condition?.sql ?? ''}`
  return { name, text, values: [String(after.tx), String(after.id), ...(condition?.values ?? [])] }
}

/** The rows of selectFeed. Raises StaleReference for a unit or stage that memory does not hold yet. */
export function toFeedPage(rows: Row[], most: number, reference: Reference): FeedPage {
  const [[origin, limit]] = rows as [[string, string]]
  const found = rows.filter(([, , id]) => id !== null)
  const hasMore = found.length > most
  const changes = found.slice(0, most).map((row) => toChange(row, reference))
  const end = hasMore ? changes.at(-1)!.at : before(Number(limit))
  return { changes, hasMore, end, cursor: writeCursor(origin, end), horizon: Number(limit) }
}

/** Where a cursor points in the database whose feed these rows are; raises INVALID_INPUT for one of another. */
export function checkCursor(cursor: string, rows: Row[]): void {
  const [[origin, limit]] = rows as [[string, string]]
  const given = readCursor(cursor)
  if (given.origin === origin && given.position.tx < Number(limit)) return
  throw refusedCursor(
    'It was given by another database, or before this one was restored. Begin anew without it, and know events you have by their id.',
  )
}

/** Where a cursor points; the beginning for none. Raises INVALID_INPUT for what is no cursor. */
export const positionOf = (cursor: string | null | undefined): Position =>
  cursor === null || cursor === undefined ? beginning : readCursor(cursor).position

function toChange(row: Row, reference: Reference): Change {
  const [origin, , id, tx, requestId, place, applicantId, kind, ...stops] = row
  const [unit, stage, toUnit, toStage, earlierUnit, earlierStage] = stops
  const at = { tx: Number(tx), id: Number(id) }
  const hasMoved = moves.includes(kind!)
  const from = decisions.includes(kind!) ? turnOf(unit, stage, reference) : turnOf(earlierUnit, earlierStage, reference)
  return {
    id: id!,
    at,
    cursor: writeCursor(origin!, at),
    requestId: requestId!,
    place: Number(place),
    applicantId: applicantId ?? null,
    left: hasMoved ? from : null,
    entered: hasMoved ? turnOf(toUnit, toStage, reference) : null,
  }
}

/** Whose turn it is at a stage at a unit: of the post the stage names, or, at a level above, of that level's head. */
function turnOf(
  unitId: string | null | undefined,
  stageId: string | null | undefined,
  reference: Reference,
): Turn | null {
  if (!unitId || !stageId) return null
  const [unit, stage] = [reference.row(Unit, unitId), reference.row(Stage, stageId)]
  const position = unit.level === stage.level ? stage.decidedBy : headOfLevel[unit.level]
  return position ? { unitId: unit.id, position } : null
}
