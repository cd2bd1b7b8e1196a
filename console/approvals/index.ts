import { ApprovalList } from './ApprovalList.tsx'
import { ApprovalShow } from './ApprovalShow.tsx'

export const approvals = { name: 'approvals', list: ApprovalList, show: ApprovalShow }
