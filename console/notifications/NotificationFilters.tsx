import { useTranslate } from 'react-admin'
import { ChoicePicker } from '../fields/ChoicePicker.tsx'
import type { NotificationChannel, NotificationFilter, NotificationState } from '../generated/graphql.ts'
import { FilterBar } from '../layout/FilterBar.tsx'
import { SearchField } from '../lists/SearchField.tsx'
import { useNarrowed } from '../lists/useNarrowed.ts'

const states: NotificationState[] = ['FAILED', 'UNKNOWN', 'WAITING', 'SENDING', 'SENT', 'OVERTAKEN']
const channels: NotificationChannel[] = ['EMAIL', 'WEBHOOK']

/** What narrows the list of notifications. */
export function NotificationFilters() {
  const translate = useTranslate()
  const { filter, active, change, clear } = useNarrowed<NotificationFilter>()
  return (
    <FilterBar active={active} onClear={clear}>
      <SearchField
        key={filter.number}
        label={translate('notifications.number')}
        value={filter.number ?? ''}
        onChange={(number) => change({ number })}
      />
      <ChoicePicker
        label={translate('notifications.state')}
        choices={states}
        nameOf={(state) => translate(`notifications.states.${state}`)}
        value={filter.state ?? []}
        onChange={(state) => change({ state })}
        width={200}
      />
      <ChoicePicker
        label={translate('notifications.channel')}
        choices={channels}
        nameOf={(channel) => translate(`notifications.channels.${channel}`)}
        value={filter.channel ?? []}
        onChange={(channel) => change({ channel })}
        width={160}
      />
    </FilterBar>
  )
}
