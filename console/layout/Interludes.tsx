import { LinearProgress } from '@mui/material'
import { useTranslate } from 'react-admin'
import { ApiError } from '../provider/errors.ts'
import { Failure } from './Failure.tsx'
import { Page } from './Page.tsx'

/** While the session is looked up, or a page is fetched. */
export function Loading() {
  return <LinearProgress aria-label={useTranslate()('ra.page.loading')} />
}

/** An address that leads nowhere, or nowhere for this reader. */
export function NoSuchPage() {
  const translate = useTranslate()
  return (
    <Page title={translate('ra.page.not_found')}>
      <Failure error={new ApiError('NOT_FOUND')} />
    </Page>
  )
}

/** When even the frame of the pages could not be drawn. */
export function Broken({ error }: { error?: unknown }) {
  const translate = useTranslate()
  return (
    <Page title={translate('ra.page.error')}>
      <Failure error={error} retry={() => window.location.reload()} />
    </Page>
  )
}
