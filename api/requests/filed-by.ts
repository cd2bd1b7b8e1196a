import { Account } from '../access/account.entity.ts'
import { declareDerived } from '../read/declare.ts'
import { Request } from './request.entity.ts'

declareDerived(
  Request,
  'filedBy',
  ['applicant'],
  ({ applicant }, _env, { filers: [filer] }) =>
    filer && !(applicant && filer.resident?.id === applicant.id) ? filer.name : null,
  { filers: { entity: Account, on: { id: 'filedById' }, orderBy: ['id'], properties: ['name', 'resident'] } },
)
