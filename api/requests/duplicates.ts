import { declareAlike } from '../read/declare.ts'
import { Request, RequestStatus } from './request.entity.ts'

const open = [RequestStatus.DRAFT, RequestStatus.IN_PROGRESS, RequestStatus.RETURNED]

declareAlike(Request, 'possibleDuplicates', {
  shared: ['applicant', 'serviceType'],
  among: { status: open },
  orderBy: ['id'],
})
