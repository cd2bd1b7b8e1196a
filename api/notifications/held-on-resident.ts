import { declareHeld } from '../people/held.ts'

declareHeld({
  table: 'notification',
  name: 'notifications',
  select: `
    select json_build_object('request', r.number, 'recipient', n.recipient, 'channel', n.channel,
             'template', n.template, 'state', n.state, 'createdAt', n.created_at, 'sentAt', n.sent_at) as item
      from notification n join request r on r.id = n.request_id
     where r.applicant_id = ? order by n.id`,
})
