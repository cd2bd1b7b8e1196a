import { useTranslate } from 'react-admin'
import type { UserFieldsFragment } from '../generated/graphql.ts'
import { UnitPath } from './UnitPath.tsx'

/** The posts someone holds today, a line each. */
export function Posts({ posts }: { posts: UserFieldsFragment['posts'] }) {
  const translate = useTranslate()
  return posts.map(({ id, position, unit }) => (
    <div key={id}>
      {translate(`requests.positions.${position}`)} <UnitPath unit={unit} />
    </div>
  ))
}
