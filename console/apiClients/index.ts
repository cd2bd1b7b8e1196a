import { lazy } from 'react'

export const apiClients = {
  name: 'apiClients',
  list: lazy(() => import('./ApiClientList.tsx').then((file) => ({ default: file.ApiClientList }))),
  show: lazy(() => import('./ApiClientShow.tsx').then((file) => ({ default: file.ApiClientShow }))),
  create: lazy(() => import('./ApiClientCreate.tsx').then((file) => ({ default: file.ApiClientCreate }))),
  edit: lazy(() => import('./ApiClientEdit.tsx').then((file) => ({ default: file.ApiClientEdit }))),
  recordRepresentation: 'name',
}
