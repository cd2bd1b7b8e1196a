import { Stack, Typography } from '@mui/material'
import type { RefObject } from 'react'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import { useNow } from '../fields/useNow.ts'
import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { isLate } from '../requests/timeline.ts'
import { InboxCard } from './InboxCard.tsx'
import { SelectAll } from './SelectAll.tsx'
import type { Outcomes } from './useOutcomes.ts'

interface InboxCardsProps {
  list: RefObject<HTMLUListElement | null>
  requests: RequestFieldsFragment[]
  outcomes: Outcomes
  selected: ReadonlySet<string>
  onSelect: (selected: ReadonlySet<string>) => void
  onActed: (id: string) => void
}

/** The cards, in the order in which they should be decided; how many of them are late is said above. */
export function InboxCards({ list, requests, outcomes, selected, onSelect, onActed }: InboxCardsProps) {
  const translate = useTranslate()
  const format = useFormat()
  const now = useNow()
  const late = requests.filter((request) => isLate(request, now)).length
  const approvable = requests
    .filter(({ id, allowedActions }) => allowedActions.includes('APPROVE') && !outcomes.of.get(id)?.request)
    .map(({ id }) => id)
  const select = (id: string, isSelected: boolean) => {
    const others = [...selected].filter((each) => each !== id)
    onSelect(new Set(isSelected ? [...others, id] : others))
  }
  return (
    <>
      {late > 0 && (
        <Typography sx={{ mb: 1.5, fontWeight: 600, color: 'error.main' }}>
          {translate('inbox.lateOnTop', { smart_count: late, amount: format.count(late) })}
        </Typography>
      )}
      <SelectAll ids={approvable} selected={selected} onSelect={onSelect} />
      <Stack component="ul" ref={list} sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
        {requests.map((request) => (
          <InboxCard
            key={request.id}
            request={request}
            outcome={outcomes.of.get(request.id)}
            isSelected={selected.has(request.id)}
            onSelect={(isSelected) => select(request.id, isSelected)}
            onActed={() => onActed(request.id)}
          />
        ))}
      </Stack>
    </>
  )
}
