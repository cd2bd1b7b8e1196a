import { expect } from 'vitest'
import type { TestApi } from '../support/api.ts'
import type { Builders } from '../support/builders.ts'
import type { Service } from '../support/requests.ts'

/** A neighbourhood of its own with its heads, below the kelurahan of the tests. */
export interface Home {
  rt: string
  rw: string
  rtHead: string
  rwHead: string
  /** Of the head of the RT. */
  token: string
}

/** Makes an RW with one RT and their heads, the first of whom is signed in. */
export async function newHome(build: Builders, api: TestApi): Promise<Home> {
  const rw = (await build.unit({ level: 'RW' })).code
  const rt = (await build.unit({ level: 'RT', parent: rw })).code
  const rwHead = await build.officer({ unit: rw })
  const username = `ketua.${rt.toLowerCase()}`
  const rtHead = await build.officer({ unit: rt, username })
  const units = await build.rows.select<{ id: number; level: string }>(
    'select id, level from unit where code = any($1)',
    [[rt, rw]],
  )
  // The server hears of new heads a moment later; until then their posts are vacant to it.
  await expect
    .poll(() => units.map(({ id, level }) => api.seats.in(id, `${level}_HEAD`, '2026-08-10').length))
    .toEqual([1, 1])
  return { rt, rw, rtHead, rwHead, token: await api.signIn(username) }
}

/** A request that waits since a day, due at an instant. Answers with its identifier. */
export async function wait(
  build: Builders,
  { service, unit, stage = 1, dueAt }: { service: Service; unit: string; stage?: number; dueAt: Date | null },
): Promise<string> {
  const { id } = await build.request({ service, unit, stage })
  await build.rows.select('update request set due_at = $2, complete_at = submitted_at where id = $1', [id, dueAt])
  return id
}

/** Where a request waits, and what the job has made of it. */
export async function standing(build: Builders, id: string) {
  const [row] = await build.rows.select<object>(
    `select s.code as stage, u.code as at, waiting_for as "waitingFor", waiting_since as "waitingSince", due_at as "dueAt"
       from request r join stage s on s.id = r.stage_id join unit u on u.id = r.waiting_at_id where r.id = $1`,
    [id],
  )
  const visits = await build.rows.select<{ outcome: string }>(
    `select s.code as stage, u.code as unit, outcome, officer_id as officer, a.position
       from approval a join stage s on s.id = a.stage_id join unit u on u.id = a.unit_id
      where a.request_id = $1 and outcome not in ('APPROVED') order by a.id`,
    [id],
  )
  const events = await build.rows.select(
    `select kind, s.code as stage, u.code as unit, ts.code as "toStage", tu.code as "toUnit"
       from request_event e left join stage s on s.id = e.stage_id left join unit u on u.id = e.unit_id
       left join stage ts on ts.id = e.to_stage_id left join unit tu on tu.id = e.to_unit_id
      where e.request_id = $1 and kind not in ('SUBMITTED', 'APPROVED') order by e.id`,
    [id],
  )
  return { ...row, visits, events }
}
