import { headOfLevel } from '../people/post.entity.ts'
import type { Row, Statement } from '../read/batch.ts'
import type { Change, Position, Turn } from '../read/changes.ts'
import { prepared } from '../read/compile-root.ts'
import { numbered } from '../read/list.ts'
import type { Reference } from '../read/reference.ts'
import type { Condition, FeedRequest } from '../read/roots.ts'
import { RequestEventKind } from '../requests/request-event.entity.ts'
import { Stage } from '../serviceTypes/stage.entity.ts'
import { Unit } from '../units/unit.entity.ts'
import { before, beginning, readCursor, refusedCursor, writeCursor } from './feed-cursor.ts'

/** Events of the feed in their order, and where to go on. */
export interface FeedPage {
  changes: Change[]
  /** Whether there is more to be read at once. */
  hasMore: boolean
  /** The position up to which everything was read. */
  end: Position
  /** The transaction before which all are committed, and their events known. */
  horizon: number
}

const { SUBMITTED, RESUBMITTED, APPROVED, RETURNED, REJECTED, CANCELLED, ESCALATED, PASSED_ON, UNDONE } =
  RequestEventKind

/** A visit ends with these, where they happened. */
const decisions: readonly string[] = [APPROVED, RETURNED, REJECTED]
/** What makes a request wait elsewhere, or nowhere. */
const moves: readonly string[] = [...decisions, SUBMITTED, RESUBMITTED, CANCELLED, ESCALATED, PASSED_ON, UNDONE]

/**
 * What to read of one part of the feed: what a transaction still under way may yet add comes after everything that can
 * be read, so that nothing ever appears before a position once read. Raises INVALID_INPUT for what is no cursor.
 */
export function askFeed(after: string | Position | null, condition: Condition | null, most: number): FeedRequest {
  const { tx, id } = typeof after === 'string' ? readCursor(after).position : (after ?? beginning)
  const horizon = '(pg_snapshot_xmin(pg_current_snapshot())::text)::bigint'
  const isNext = {
    sql: `(t.tx, t.id) > (?::bigint, ?::bigint) and t.tx < ${horizon}`,
    values: [String(tx), String(id)],
  }
  const { text, values } = numbered(condition ? [isNext, condition] : [isNext])
  return {
    head: `select system_identifier as origin, ${horizon} as horizon from feed_origin`,
    where: `where ${text}`,
    orderBy: 'order by t.tx, t.id',
    values,
    most,
    columns: ['n.origin', 'n.horizon', 't.tx', 't.id'],
    cursor: ([origin, limit, lastTx, lastId], hasMore) => {
      if (typeof after === 'string') checkCursor(after, origin!, Number(limit))
      return writeCursor(origin!, hasMore ? { tx: Number(lastTx), id: Number(lastId) } : before(Number(limit)))
    },
  }
}

/** The part as one lateral join to `n`, the row that its cursor is made of. */
export const fromFeed = ({ head, where, orderBy, most }: FeedRequest): string =>
  `from (${head}) n left join lateral (select * from request_event t ${where} ${orderBy} limit ${most + 1}) t on true`

/** Reads a part with all that tells who hears of it, behind whatever fence is set. */
export function selectFeed(request: FeedRequest): Statement {
  const text = `
    select n.origin, n.horizon, t.id, t.tx, t.request_id, t.place, r.applicant_id, t.kind, t.unit_id, t.stage_id,
           t.to_unit_id, t.to_stage_id, earlier.to_unit_id, earlier.to_stage_id
      ${fromFeed(request)}
      left join request r on r.id = t.request_id
      left join lateral (
        select e.to_unit_id, e.to_stage_id from request_event e
         where e.request_id = t.request_id and e.id < t.id and e.kind in (${moves.map((kind) => `'${kind}'`).join()})
         order by e.id desc limit 1
      ) earlier on true
      ${request.orderBy}`
  return { ...prepared(text), values: request.values }
}

/** The rows of selectFeed. Raises StaleReference for a unit or stage that memory does not hold yet, INVALID_INPUT for a cursor of another feed. */
export function toFeedPage(rows: Row[], request: FeedRequest, reference: Reference): FeedPage {
  const items = rows.filter(([, , id]) => id !== null).slice(0, request.most)
  const hasMore = rows.length > request.most
  const [origin, horizon, id, tx] = items.at(-1) ?? rows[0]!
  request.cursor([origin!, horizon!, tx!, id!], hasMore)
  const changes = items.map((row) => toChange(row, reference))
  const end = hasMore ? changes.at(-1)!.at : before(Number(horizon))
  return { changes, hasMore, end, horizon: Number(horizon) }
}

function checkCursor(cursor: string, origin: string, horizon: number): void {
  const given = readCursor(cursor)
  if (given.origin === origin && given.position.tx < horizon) return
  throw refusedCursor(
    'It was given by another database, or before this one was restored. Begin anew without it, and know events you have by their id.',
  )
}

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
