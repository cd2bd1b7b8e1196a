import { lazy } from 'react'

export const serviceTypes = {
  name: 'serviceTypes',
  list: lazy(() => import('./ServiceTypeList.tsx').then((file) => ({ default: file.ServiceTypeList }))),
  show: lazy(() => import('./ServiceTypeShow.tsx').then((file) => ({ default: file.ServiceTypeShow }))),
  create: lazy(() => import('./ServiceTypeCreate.tsx').then((file) => ({ default: file.ServiceTypeCreate }))),
  edit: lazy(() => import('./ServiceTypeEdit.tsx').then((file) => ({ default: file.ServiceTypeEdit }))),
  recordRepresentation: 'name',
}
