import { lazy } from 'react'

export const users = {
  name: 'users',
  list: lazy(() => import('./UserList.tsx').then((file) => ({ default: file.UserList }))),
  show: lazy(() => import('./UserShow.tsx').then((file) => ({ default: file.UserShow }))),
  create: lazy(() => import('./UserCreate.tsx').then((file) => ({ default: file.UserCreate }))),
  edit: lazy(() => import('./UserEdit.tsx').then((file) => ({ default: file.UserEdit }))),
  recordRepresentation: 'name',
}
