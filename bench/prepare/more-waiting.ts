/**
 * A living city has a few thousand requests waiting, which three servers approve in seconds. So one completed request
 * in twenty goes back to one of its visits, each visit in turn, and waits there as it did then.
 */
export const putBackToWaiting = [
  `create temporary table put_back as
     select request.id, visit.stage_id, visit.unit_id, visit.entered_at, stage.level, stage.standard_seconds
       from request
       join lateral (
         select stage_id, unit_id, entered_at, row_number() over (order by entered_at, id) as nth, count(*) over () as visits
           from approval where request_id = request.id
       ) as visit on visit.nth = 1 + (request.id / 20) % visit.visits
       join stage on stage.id = visit.stage_id
      where request.status = 'COMPLETED' and request.id % 20 = 0`,
  'analyze put_back',
  `delete from approval using put_back where request_id = put_back.id and approval.entered_at >= put_back.entered_at`,
  'delete from request_event using put_back where request_id = put_back.id and at > entered_at',
  `update request
      set status = 'IN_PROGRESS', stage_id = put_back.stage_id, waiting_at_id = put_back.unit_id,
          waiting_since = put_back.entered_at, closed_at = null,
          due_at = bench.due(put_back.entered_at, put_back.level, put_back.standard_seconds)
     from put_back where put_back.id = request.id`,
  'drop table put_back',
]
