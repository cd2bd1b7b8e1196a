import { Box, Card, Skeleton, Stack } from '@mui/material'
import type { ReactNode } from 'react'
import { Pagination, useListContext, useTranslate } from 'react-admin'
import InboxOutlinedIcon from '@mui/icons-material/InboxOutlined'
import SearchOffIcon from '@mui/icons-material/SearchOff'
import { Failure } from '../layout/Failure.tsx'
import { Nothing } from '../layout/Nothing.tsx'
import { narrowing } from './address.ts'

/** The rows of a list, or what is there instead: while they come, when there are none, when they could not be had. */
export function ListFrame({ children }: { children: ReactNode }) {
  const { isPending, isFetching, error, total, refetch, filterValues } = useListContext()
  const translate = useTranslate()
  if (error) return <Failure error={error} retry={refetch} />
  if (isPending) return <Rows />
  if (total === 0) {
    const isNarrowed = Object.keys(narrowing(filterValues)).length > 0
    return (
      <Card>
        {isNarrowed ? (
          <Nothing icon={<SearchOffIcon />} title={translate('app.noneFound')} hint={translate('app.noneFoundHint')} />
        ) : (
          <Nothing icon={<InboxOutlinedIcon />} title={translate('app.noneYet')} />
        )}
      </Card>
    )
  }
  return (
    <>
      <Box aria-busy={isFetching} sx={{ opacity: isFetching ? 0.7 : 1, transition: 'opacity 150ms' }}>
        {children}
      </Box>
      <Pagination rowsPerPageOptions={[10, 25, 50, 100]} sx={{ displayPrint: 'none' }} />
    </>
  )
}

function Rows() {
  return (
    <Card sx={{ p: 2 }}>
      <Stack sx={{ gap: 1.5 }}>
        {Array.from({ length: 8 }, (_, row) => (
          <Skeleton key={row} variant="rounded" height={28} />
        ))}
      </Stack>
    </Card>
  )
}
