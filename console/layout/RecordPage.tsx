import { Skeleton } from '@mui/material'
import type { ReactNode } from 'react'
import { useShowContext, useTranslate, type RaRecord } from 'react-admin'
import { Failure } from './Failure.tsx'
import { Page } from './Page.tsx'

interface RecordPageProps<RecordType> {
  /** What the page is called while its record is on the way, or cannot be had. */
  title: string
  back: { path: string; name: string }
  children: (record: RecordType) => ReactNode
}

/** The page of the record around, once it is there; before that its shape, and in its place why it could not be had. */
export function RecordPage<RecordType extends RaRecord>({ title, back, children }: RecordPageProps<RecordType>) {
  const translate = useTranslate()
  const { record, error, refetch } = useShowContext<RecordType>()
  if (record && !error) return children(record)
  return (
    <Page title={title} back={back}>
      {error ? (
        <Failure error={error} retry={refetch} />
      ) : (
        <Skeleton variant="rounded" height={320} aria-label={translate('ra.page.loading')} />
      )}
    </Page>
  )
}
