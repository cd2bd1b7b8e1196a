import { ListBase, useTranslate } from 'react-admin'
import type { PostFieldsFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { AddButton } from '../lists/AddButton.tsx'
import { ClearListFilters } from '../lists/ClearListFilters.tsx'
import { ListFrame } from '../lists/ListFrame.tsx'
import { quiet } from '../lists/quiet.ts'
import { Total } from '../lists/Total.tsx'
import { PostFilters } from './PostFilters.tsx'
import { PostLines } from './PostLines.tsx'

/** Who is in which post, of the reader's territory: in the order of the units, those held today first of all. */
export function PostList() {
  const translate = useTranslate()
  return (
    <ListBase<PostFieldsFragment> perPage={25} queryOptions={quiet} exporter={false} disableAuthentication>
      <Page
        title={translate('posts.name')}
        aside={<Total />}
        actions={
          <>
            <ClearListFilters />
            <AddButton to="/posts/create" name={translate('posts.add')} />
          </>
        }
      >
        <PostFilters />
        <ListFrame>
          <PostLines />
        </ListFrame>
      </Page>
    </ListBase>
  )
}
