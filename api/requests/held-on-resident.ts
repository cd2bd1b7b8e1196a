import { declareHeld } from '../people/held.ts'

declareHeld({
  table: 'request',
  name: 'requests',
  select: `
    select json_build_object('number', r.number, 'service', s.code, 'serviceName', s.name, 'unit', u.code,
             'status', r.status, 'form', r.form, 'assistance', r.assistance_reason, 'submittedAt', r.submitted_at,
             'dueAt', r.due_at, 'closedAt', r.closed_at) as item
      from request r join service_type s on s.id = r.service_type_id join unit u on u.id = r.unit_id
     where r.applicant_id = ? order by r.id`,
  archive: `
    select count(*) filter (where closed_at is null)::int as open, max(closed_at) as closed_at
      from request
     where applicant_id = ? and status <> 'DRAFT'
       and coalesce(complete_at::text, tracking_hash, external_ref) is not null`,
  // What was never submitted is no archive: a draft ends with its applicant's record; a link that was handed out leads nowhere any more.
  erase: `
    update request
       set form = null, tracking_hash = null, tracking_cipher = null,
           closed_at = case when status = 'DRAFT' then now() else closed_at end,
           status = case when status = 'DRAFT' then 'CANCELLED' else status end
     where applicant_id = ?`,
})

declareHeld({
  table: 'request_event',
  name: 'events',
  select: `
    select json_build_object('request', r.number, 'kind', e.kind, 'at', e.at, 'stage', s.name, 'unit', u.code) as item
      from request_event e join request r on r.id = e.request_id
      left join stage s on s.id = e.stage_id left join unit u on u.id = e.unit_id
     where r.applicant_id = ? order by e.id`,
})

declareHeld({
  table: 'document',
  name: 'documents',
  select: `
    select json_build_object('request', r.number, 'code', d.code, 'name', d.name, 'type', d.type, 'size', d.size,
             'sha256', d.sha256, 'uploadedAt', d.uploaded_at) as item
      from document d join request r on r.id = d.request_id
     where r.applicant_id = ? order by d.id`,
  // What is in the file goes with the row that names it: see platform/stray-files.ts.
  erase: `delete from document where request_id in (select id from request where applicant_id = ?)`,
})
