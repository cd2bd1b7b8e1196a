import { lazy } from 'react'

export const audit = {
  name: 'audit',
  list: lazy(() => import('./AuditList.tsx').then((file) => ({ default: file.AuditList }))),
}
