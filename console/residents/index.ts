import { lazy } from 'react'

export const residents = {
  name: 'residents',
  list: lazy(() => import('./ResidentList.tsx').then((file) => ({ default: file.ResidentList }))),
  show: lazy(() => import('./ResidentShow.tsx').then((file) => ({ default: file.ResidentShow }))),
  recordRepresentation: 'name',
}
