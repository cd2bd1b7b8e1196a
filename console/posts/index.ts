import { lazy } from 'react'

export const posts = {
  name: 'posts',
  list: lazy(() => import('./PostList.tsx').then((file) => ({ default: file.PostList }))),
  create: lazy(() => import('./PostCreate.tsx').then((file) => ({ default: file.PostCreate }))),
}
