import { declareHeld } from '../people/held.ts'

declareHeld({
  table: 'approval',
  name: 'decisions',
  select: `
    select json_build_object('request', r.number, 'stage', s.name, 'unit', u.code, 'position', a.position,
             'enteredAt', a.entered_at, 'decidedAt', a.decided_at, 'outcome', a.outcome, 'note', a.note) as item
      from approval a join request r on r.id = a.request_id
      join stage s on s.id = a.stage_id join unit u on u.id = a.unit_id
     where r.applicant_id = ? order by a.id`,
})
