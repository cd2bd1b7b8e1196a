/**
 * The peers' approve, as one function of the database with the rights of its caller: is it in the territory (the
 * fence), is it this officer's turn, the decision, its events, the next stage with its unit and due time. The settings
 * portal.officer and portal.account say who decides. Our own server does the same in its own way.
 */
export const approveFunction = `
create or replace function bench.request_approve(id bigint, note text default null) returns public.request
language plpgsql as $$
#variable_conflict use_column
declare
  moment timestamptz(3) := clock_timestamp();
  officer bigint := nullif(current_setting('portal.officer', true), '')::bigint;
  before public.request;
  after public.request;
  here public.stage;
  next public.stage;
  next_unit int;
  held text;
begin
  select * into before from request where request.id = request_approve.id;
  if not found then
    raise exception 'There is no such request within your territory.' using errcode = 'P0002';
  end if;
  if before.status <> 'IN_PROGRESS' then
    raise exception 'The request waits at no stage any more.' using errcode = '40001';
  end if;
  select * into here from stage where stage.id = before.stage_id;
  select capacity into held from post
    where officer_id = officer and unit_id = before.waiting_at_id and position = coalesce(before.waiting_for, here.decided_by)
      and valid_from <= (moment at time zone 'Asia/Jakarta')::date
      and (valid_to is null or valid_to > (moment at time zone 'Asia/Jakarta')::date);
  if not found then
    raise exception 'The request waits for someone else.' using errcode = '42501';
  end if;
  select * into next from stage
    where chain_id = before.chain_id and position > here.position order by position limit 1;
  if next.id is not null then
    select unit.id into strict next_unit from unit
      where place = case next.level
        when 'RT' then before.place
        when 'RW' then (before.place >> 7) << 7
        when 'KELURAHAN' then (before.place >> 14) << 14
        when 'KECAMATAN' then (before.place >> 20) << 20
        else 0 end;
  end if;
  update request
     set status = case when next.id is null then 'COMPLETED' else 'IN_PROGRESS' end,
         stage_id = next.id, waiting_at_id = next_unit,
         waiting_since = case when next.id is not null then moment end,
         due_at = case when before.complete_at is not null then bench.due(moment, next.level, next.standard_seconds) end,
         closed_at = case when next.id is null then moment end, spent_seconds = 0, waiting_for = null,
         opened_at = null, claimed_by_id = null, reminded_at = null, resume_stage_id = null, decided_at = moment,
         decided_by_id = nullif(current_setting('portal.account', true), '')::bigint,
         version = version + 1
   where request.id = before.id and version = before.version
  returning * into after;
  if not found then
    raise exception 'The request has just been changed.' using errcode = '40001';
  end if;
  insert into approval (request_id, place, service_type_id, stage_id, unit_id, unit_place, officer_id, position,
                        capacity, entered_at, opened_at, due_at, decided_at, outcome, note, account_id, spent_seconds)
  select before.id, before.place, before.service_type_id, here.id, unit.id, unit.place, officer,
         coalesce(before.waiting_for, here.decided_by), held, before.waiting_since, before.opened_at, before.due_at,
         moment, 'APPROVED', request_approve.note, nullif(current_setting('portal.account', true), '')::bigint,
         before.spent_seconds
    from unit where unit.id = before.waiting_at_id;
  insert into request_event (request_id, place, kind, at, stage_id, unit_id, officer_id, account_id, to_stage_id,
                             to_unit_id)
  select before.id, before.place, kind, moment, here.id, before.waiting_at_id, officer,
         nullif(current_setting('portal.account', true), '')::bigint, next.id, next_unit
    from unnest(case when next.id is null then array['APPROVED', 'COMPLETED'] else array['APPROVED'] end) as kind;
  return after;
end $$`

/** The due time on the own clock of a level: plain for RT and RW, working time for offices. */
export const dueFunction = `
create or replace function bench.due(moment timestamptz, level text, seconds int) returns timestamptz
language plpgsql stable as $$
declare
  newest int;
  due timestamptz;
begin
  if seconds is null or level in ('RT', 'RW') then
    return moment + seconds * interval '1 second';
  end if;
  select id into newest from calendar order by version desc limit 1;
  select slot.opens_at + (target.seconds - slot.seconds_before) * interval '1 second' into due
    from (select opens_at, seconds_before + date_part('epoch', least(moment, closes_at) - opens_at) + due.seconds as seconds
            from calendar_slot where calendar_id = newest and opens_at <= moment order by opens_at desc limit 1) as target,
      lateral (select * from calendar_slot
                where calendar_id = newest and opens_at >= target.opens_at
                  and seconds_before + date_part('epoch', closes_at - opens_at) >= target.seconds
                order by opens_at limit 1) as slot;
  return due;
end $$`
