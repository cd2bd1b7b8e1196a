import { lazy } from 'react'

/** Pages are fetched when they are first opened: an officer's phone needs the inbox, and no more. */
export const requests = {
  name: 'requests',
  list: lazy(() => import('./RequestList.tsx').then((file) => ({ default: file.RequestList }))),
  show: lazy(() => import('./RequestShow.tsx').then((file) => ({ default: file.RequestShow }))),
  create: lazy(() => import('../drafts/RequestCreate.tsx').then((file) => ({ default: file.RequestCreate }))),
  edit: lazy(() => import('../drafts/RequestEdit.tsx').then((file) => ({ default: file.RequestEdit }))),
  recordRepresentation: 'number',
}
