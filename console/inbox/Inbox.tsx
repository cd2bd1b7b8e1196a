import DoneAllIcon from '@mui/icons-material/DoneAll'
import { Button, Card, Skeleton, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { useGetList, useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { Failure } from '../layout/Failure.tsx'
import { Nothing } from '../layout/Nothing.tsx'
import { Page } from '../layout/Page.tsx'
import { InboxCard } from './InboxCard.tsx'
import { useWaitingCount } from './useWaitingCount.ts'

const batch = 20
const everyMinute = 60_000

/**
 * What waits for the reader, the most urgent first. A card acted on keeps its place until the reader asks for more:
 * nothing may slide under a finger that is about to approve.
 */
export function Inbox() {
  const translate = useTranslate()
  const format = useFormat()
  const [inHand, setInHand] = useState<ReadonlySet<string>>(new Set())
  const untouched = inHand.size === 0
  const waiting = useWaitingCount()
  const { data, error, isPending, refetch } = useGetList<RequestFieldsFragment>(
    'requests',
    {
      filter: { inbox: true },
      pagination: { page: 1, perPage: batch },
      sort: { field: 'dueAt', order: 'ASC' },
    },
    { refetchInterval: untouched && everyMinute, refetchOnWindowFocus: untouched, refetchOnReconnect: untouched },
  )
  const more = async () => {
    await refetch()
    setInHand(new Set())
    window.scrollTo({ top: 0 })
  }
  const left = data?.filter(({ id }) => !inHand.has(id)).length ?? 0
  return (
    <Page
      title={translate('inbox.name')}
      width={760}
      aside={
        waiting > 0 && (
          <Typography sx={{ color: 'text.secondary' }}>
            {translate('inbox.waiting', { smart_count: waiting, amount: format.count(waiting) })}
          </Typography>
        )
      }
    >
      {error && !data && <Failure error={error} retry={refetch} />}
      {isPending && <Cards />}
      {data?.length === 0 && (
        <Card>
          <Nothing icon={<DoneAllIcon />} title={translate('inbox.nothing')} hint={translate('inbox.nothingHint')} />
        </Card>
      )}
      <Stack component="ul" sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
        {data?.map((request) => (
          <InboxCard
            key={request.id}
            request={request}
            onActed={() => setInHand((before) => new Set(before).add(request.id))}
            reload={() => void more()}
          />
        ))}
      </Stack>
      {!untouched && left === 0 && (
        <Button fullWidth variant="outlined" size="large" sx={{ mt: 2 }} onClick={() => void more()}>
          {translate(waiting > 0 ? 'inbox.more' : 'app.reload')}
        </Button>
      )}
    </Page>
  )
}

function Cards() {
  return (
    <Stack sx={{ gap: 1.5 }}>
      {Array.from({ length: 4 }, (_, card) => (
        <Skeleton key={card} variant="rounded" height={150} />
      ))}
    </Stack>
  )
}
