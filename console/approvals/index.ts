import { lazy } from 'react'

export const approvals = {
  name: 'approvals',
  list: lazy(() => import('./ApprovalList.tsx').then((file) => ({ default: file.ApprovalList }))),
  show: lazy(() => import('./ApprovalShow.tsx').then((file) => ({ default: file.ApprovalShow }))),
}
