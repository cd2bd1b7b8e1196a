import DoneAllIcon from '@mui/icons-material/DoneAll'
import KeyboardIcon from '@mui/icons-material/KeyboardOutlined'
import { Button, Card, IconButton, Skeleton, Stack, Tooltip, Typography } from '@mui/material'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useGetList, useStore, useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import { InboxChangesDocument, type RequestFieldsFragment } from '../generated/graphql.ts'
import { Failure } from '../layout/Failure.tsx'
import { Nothing } from '../layout/Nothing.tsx'
import { Page } from '../layout/Page.tsx'
import { useOutbox, useOutcome } from '../outbox/useOutbox.ts'
import { unsent } from '../outbox/waiting.ts'
import { ApiError } from '../provider/errors.ts'
import { useChanges } from '../provider/useChanges.ts'
import { BulkBar } from './BulkBar.tsx'
import { InboxCards } from './InboxCards.tsx'
import { KeysHelp } from './KeysHelp.tsx'
import { UndoBar, type Undoable } from './UndoBar.tsx'
import { useOutcomes, verdictOf } from './useOutcomes.ts'
import { useInboxKeys } from './useInboxKeys.ts'
import { useWaitingCount } from './useWaitingCount.ts'

const batch = 20
const everyMinute = 60_000
const none: ReadonlySet<string> = new Set()

/**
 * What waits for the reader, what is late first. A card acted on keeps its place until the reader asks for more:
 * nothing may slide under a finger that is about to approve.
 */
export function Inbox() {
  const translate = useTranslate()
  const format = useFormat()
  const outcomes = useOutcomes()
  const held = unsent(useOutbox()).filter((act) => act.isHeld)
  const [inHand, setInHand] = useState(none)
  const [selected, setSelected] = useState(none)
  const [undoable, setUndoable] = useState<Undoable | null>(null)
  const [isHelping, setHelping] = useState(false)
  const [keysAreOn, setKeysOn] = useStore('inbox.keys', true)
  const list = useInboxKeys(keysAreOn, () => setHelping(true))
  const untouched = inHand.size === 0 && selected.size === 0
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
  const queries = useQueryClient()
  useChanges(InboxChangesDocument, {}, () => {
    void queries.invalidateQueries({ queryKey: ['waiting'] })
    if (untouched) void refetch()
  })
  const take = (ids: Iterable<string>) => setInHand((before) => new Set([...before, ...ids]))
  useOutcome(({ act, told }) => {
    const verdict = verdictOf(act.act)
    for (const { id, request, refused } of told) {
      if (act.act === 'UNDO' && request) {
        outcomes.forget(id)
        setUndoable(null)
      }
      if (!verdict) continue
      if (request && !refused) outcomes.note(id, { request, verdict })
      else if (act.act === 'APPROVE_SEVERAL' && refused && !act.isHeld) {
        outcomes.note(id, { request: null, words: new ApiError(refused.code).message })
      }
      setSelected((before) => new Set([...before].filter((each) => each !== id)))
      if (told.length === 1 && request?.allowedActions.includes('UNDO')) setUndoable({ request, verdict })
    }
  })
  const isHeld = (id: string) => held.some(({ requests }) => requests.some((each) => each.id === id))
  const more = async () => {
    await refetch()
    setInHand(none)
    setSelected(none)
    outcomes.clear()
    window.scrollTo({ top: 0 })
  }
  const left = data?.filter(({ id }) => !outcomes.of.get(id)?.request).length ?? 0
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
      actions={
        <Tooltip title={translate('inbox.keys.title')}>
          <IconButton
            aria-label={translate('inbox.keys.title')}
            onClick={() => setHelping(true)}
            sx={{ display: { xs: 'none', md: 'inline-flex' } }}
          >
            <KeyboardIcon />
          </IconButton>
        </Tooltip>
      }
    >
      {error && !data && <Failure error={error} retry={refetch} />}
      {isPending && <Cards />}
      {data?.length === 0 && (
        <Card>
          <Nothing icon={<DoneAllIcon />} title={translate('inbox.nothing')} hint={translate('inbox.nothingHint')} />
        </Card>
      )}
      <InboxCards
        list={list}
        requests={data ?? []}
        outcomes={outcomes}
        selected={selected}
        onSelect={setSelected}
        onActed={(id) => take([id])}
      />
      {inHand.size > 0 && left === 0 && (
        <Button fullWidth variant="outlined" size="large" sx={{ mt: 2 }} onClick={() => void more()}>
          {translate(waiting > 0 ? 'inbox.more' : 'app.reload')}
        </Button>
      )}
      <BulkBar
        requests={data?.filter(({ id }) => selected.has(id) && !isHeld(id)) ?? []}
        onActed={take}
        onClear={() => setSelected(none)}
      />
      <UndoBar undoable={undoable} onClose={() => setUndoable(null)} />
      {isHelping && <KeysHelp areOn={keysAreOn} onSwitch={setKeysOn} onClose={() => setHelping(false)} />}
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
