import { declareHeld } from '../people/held.ts'

declareHeld({
  table: 'account',
  name: 'accounts',
  select: `
    select json_build_object('username', a.username, 'name', a.name, 'role', a.role, 'unit', u.code,
             'hasSecondFactor', a.totp_confirmed_at is not null, 'issuer', a.issuer, 'subject', a.subject,
             'disabledAt', a.disabled_at) as item
      from account a join unit u on u.id = a.unit_id
     where a.resident_id = ? order by a.id`,
  // The row stays for what points to it; nobody signs in with it again. One by which a resident serves the city is the city's: it only lets go of them.
  erase: `
    with let_go as (update account set resident_id = null where resident_id = ? and role <> 'RESIDENT')
    update account
       set username = 'erased-' || id, name = '—', email = null, password_hash = null, totp_secret = null, totp_confirmed_at = null,
           recovery_hashes = '{}', issuer = null, subject = null, disabled_at = coalesce(disabled_at, now())
     where resident_id = ? and role = 'RESIDENT'`,
})

declareHeld({
  table: 'session',
  name: 'sessions',
  select: `
    select json_build_object('createdAt', s.created_at, 'lastUsedAt', s.last_used_at, 'expiresAt', s.expires_at,
             'address', s.address, 'agent', s.agent) as item
      from session s join account a on a.id = s.account_id
     where a.resident_id = ? order by s.id`,
  erase: `
    delete from session
     where account_id in (select id from account where resident_id = ? and role = 'RESIDENT')`,
})
