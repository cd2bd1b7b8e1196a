import { lazy } from 'react'

/** Pages are fetched when they are first opened: an officer's phone needs the inbox, and no more. */
export const requests = {
  name: 'requests',
  list: lazy(() => import('./RequestList.tsx').then((file) => ({ default: file.RequestList }))),
  show: lazy(() => import('./RequestShow.tsx').then((file) => ({ default: file.RequestShow }))),
  recordRepresentation: 'number',
}
