import type { Client } from 'pg'
import { dayOf } from '../../api/calendars/days.ts'
import { type BenchCaller, type BenchCallers, officerKey } from './callers.ts'

/** A request that waits, with someone whose turn it is. */
export interface WaitingRequest {
  id: string
  officer: BenchCaller
}

/** Saves the requests that wait, and finds whose turn each is, in an order that spreads every part of the list over the city. */
export async function saveWaiting(client: Client, callers: BenchCallers, now: Date): Promise<WaitingRequest[]> {
  for (const statement of saveRequests) await client.query(statement)
  const { rows } = await client.query<{ id: string; officerId: string; unitId: number }>(selectWaiting, [dayOf(now)])
  return rows.flatMap(({ id, ...holder }) => {
    const officer = callers.officers.get(officerKey(holder))
    return officer ? [{ id, officer }] : []
  })
}

/** Undoes every approval since, those of a run that was killed included, and writes what is dirty to the disk: no measurement pays for the one before. */
export async function restoreWaiting(client: Client): Promise<void> {
  const { rows } = await client.query<{ saved: boolean }>(`select to_regclass('bench.saved_last') is not null as saved`)
  if (!rows[0]?.saved) return
  await client.query('begin')
  for (const statement of restoreRequests) await client.query(statement)
  await client.query('commit')
  await client.query('select fold_request_tally()')
  await client.query('vacuum request, request_tally, approval, request_event')
  await client.query('checkpoint')
}

const saveRequests = [
  'create table bench.saved_request as select * from request where waiting_at_id is not null',
  'create unique index on bench.saved_request (id)',
  'analyze bench.saved_request',
  `create table bench.saved_last as
     select (select max(id) from approval) as approval, (select max(id) from request_event) as event`,
]

const selectWaiting = `
  select request.id, holder.officer_id as "officerId", holder.unit_id as "unitId"
    from bench.saved_request as request
    join stage on stage.id = request.stage_id
    join lateral (
      select officer_id, unit_id from post
       where unit_id = request.waiting_at_id and position = stage.decided_by
         and valid_from <= $1 and (valid_to is null or valid_to > $1)
       order by id limit 1
    ) as holder on true
   where request.status = 'IN_PROGRESS'
   order by md5(request.id::text)`

const restoreRequests = [
  // Whoever is about to tell of an event that goes away finds it gone.
  'lock table notification in share row exclusive mode',
  'delete from notification using bench.saved_last where event_id > saved_last.event',
  'delete from approval using bench.saved_last where id > saved_last.approval',
  'delete from request_event using bench.saved_last where id > saved_last.event',
  `update request
     set status = saved.status, stage_id = saved.stage_id, waiting_at_id = saved.waiting_at_id,
         waiting_since = saved.waiting_since, due_at = saved.due_at, closed_at = saved.closed_at, version = saved.version,
         waiting_for = saved.waiting_for, opened_at = saved.opened_at, claimed_by_id = saved.claimed_by_id,
         spent_seconds = saved.spent_seconds, resume_stage_id = saved.resume_stage_id, decided_at = saved.decided_at,
         decided_by_id = saved.decided_by_id, reminded_at = saved.reminded_at
    from bench.saved_request as saved
   where saved.id = request.id and saved.version <> request.version`,
]
