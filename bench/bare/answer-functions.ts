/**
 * The answers of the bare server, as functions of the database: each puts up the fence of the caller and hands back
 * the JSON of the whole answer, so that a request costs one prepared statement. Rows become JSON by to_json, related
 * rows by subqueries on their keys: of the ways tried the cheapest.
 */
export function answerFunctions(): string[] {
  return [
    answering('one_request', 'id bigint', requestAnswer),
    ...[0, 25, 50].map((offset) => answering(`page_${offset}`, 'of_status text, at_place int', pageAnswer(offset))),
    ...[0, 100, 200, 300].map((offset) =>
      answering(`hundred_${offset}`, 'of_status text, at_place int', hundredAnswer(offset)),
    ),
    approving,
  ]
}

function answering(name: string, parameters: string, answer: string): string {
  return `
    create function bench.${name}(low int, high int, ${parameters}) returns text language plpgsql as $$
    #variable_conflict use_column
    begin
      perform set_config('portal.low', low::text, true), set_config('portal.high', high::text, true);
      return (${answer});
    end $$`
}

/** One row as JSON; null when there is none. */
const one = (columns: string, from: string) => `(select to_json(t) from (select ${columns} from ${from}) as t)`
const named = (table: string, id: string) => one('code, name', `${table} where id = ${id}`)
const person = (table: string, id: string) => one('id::text, name', `${table} where id = ${id}`)

/** A unit with the one above it, and so on for four levels more. */
function unitUpToCity(id: string, level = 1): string {
  const above = level < 5 ? `, ${unitUpToCity(`u${level}.parent_id`, level + 1)} as parent` : ''
  return one(`code, name, level${above}`, `unit as u${level} where u${level}.id = ${id}`)
}

const approvalsOf = (request: string, columns: string) => `
  (select coalesce(json_agg(t), '[]') from (
     select ${columns} from approval as a where a.request_id = ${request}.id order by a.entered_at, a.id
   ) as t)`

const visit = `a.position, a.entered_at as "enteredAt", a.opened_at as "openedAt", a.decided_at as "decidedAt", a.outcome, a.note`

const requestAnswer = `
  select json_build_object('data', json_build_object('request', to_json(x)))::text from (
    select r.id::text, r.number, r.status, r.submitted_at as "submittedAt", r.waiting_since as "waitingSince",
      r.due_at as "dueAt", r.closed_at as "closedAt",
      ${named('service_type', 'r.service_type_id')} as "serviceType",
      ${one('version', 'chain where id = r.chain_id')} as chain,
      ${person('resident', 'r.applicant_id')} as applicant,
      ${unitUpToCity('r.unit_id')} as unit,
      ${named('stage', 'r.stage_id')} as stage,
      ${named('unit', 'r.waiting_at_id')} as "waitingAt",
      ${approvalsOf(
        'r',
        `a.id::text, ${one('code, name, position', 'stage where id = a.stage_id')} as stage,
         ${named('unit', 'a.unit_id')} as unit, ${person('officer', 'a.officer_id')} as officer, ${visit}`,
      )} as approvals
      from request as r where r.id = one_request.id
  ) as x`

/** The limit and the offset are written in: the planner would guess at bound ones. */
const pageOf = (limit: number, offset: number) => `
  from request as r where r.kelurahan_place = at_place and r.status = of_status
  order by r.submitted_at desc, r.id desc limit ${limit} offset ${offset}`

const pageAnswer = (offset: number) => `
  select json_build_object('data', json_build_object('requests', json_build_object(
    'items', (select coalesce(json_agg(x), '[]') from (
      select r.id::text, r.number, r.status, r.submitted_at as "submittedAt", r.due_at as "dueAt",
        ${person('resident', 'r.applicant_id')} as applicant,
        ${named('unit', 'r.unit_id')} as unit,
        ${named('service_type', 'r.service_type_id')} as "serviceType",
        ${named('stage', 'r.stage_id')} as stage
        ${pageOf(25, offset)}
    ) as x),
    'total', (select count(*) from request as r where r.kelurahan_place = at_place and r.status = of_status)
  )))::text`

const hundredAnswer = (offset: number) => `
  select json_build_object('data', json_build_object('requests', json_build_object(
    'items', coalesce(json_agg(x), '[]'))))::text from (
      select r.id::text, r.number, r.status, r.submitted_at as "submittedAt", r.closed_at as "closedAt",
        ${named('unit', 'r.unit_id')} as unit,
        ${named('unit', 'r.waiting_at_id')} as "waitingAt",
        ${approvalsOf(
          'r',
          `a.id::text, ${named('stage', 'a.stage_id')} as stage, ${named('unit', 'a.unit_id')} as unit,
           a.entered_at as "enteredAt", a.decided_at as "decidedAt", a.outcome`,
        )} as approvals
        ${pageOf(100, offset)}
    ) as x`

const approving = `
  create function bench.approve(low int, high int, officer text, account text, id bigint, note text) returns text
  language plpgsql as $$
  #variable_conflict use_column
  begin
    perform set_config('portal.low', low::text, true), set_config('portal.high', high::text, true),
            set_config('portal.officer', officer, true), set_config('portal.account', account, true);
    perform bench.request_approve(id, note);
    return (
      select json_build_object('data', json_build_object('requestApprove', to_json(x)))::text from (
        select r.id::text, r.number, r.status, r.waiting_since as "waitingSince", r.due_at as "dueAt",
          r.closed_at as "closedAt",
          ${named('stage', 'r.stage_id')} as stage,
          ${named('unit', 'r.waiting_at_id')} as "waitingAt",
          ${approvalsOf(
            'r',
            `a.id::text, ${named('stage', 'a.stage_id')} as stage, ${named('unit', 'a.unit_id')} as unit,
             ${person('officer', 'a.officer_id')} as officer, a.position, a.entered_at as "enteredAt",
             a.decided_at as "decidedAt", a.outcome, a.note`,
          )} as approvals
          from request as r where r.id = approve.id
      ) as x
    );
  end $$`
