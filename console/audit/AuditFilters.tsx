import { Chip } from '@mui/material'
import { useTranslate } from 'react-admin'
import { ChoicePicker } from '../fields/ChoicePicker.tsx'
import type { AuditEntryFilter, AuditKind } from '../generated/graphql.ts'
import { FilterBar } from '../layout/FilterBar.tsx'
import { periodIn, useNarrowed } from '../lists/useNarrowed.ts'
import { PeriodPicker } from '../periods/PeriodPicker.tsx'
import { subjectName } from './words.ts'

const kinds: AuditKind[] = [
  'SIGN_IN',
  'SIGN_IN_FAILED',
  'SIGN_OUT',
  'REFUSAL',
  'VIEW',
  'REVEAL',
  'EXPORT',
  'RIGHTS',
  'RECORD',
  'JOB',
]

/** What narrows the audit log; whom or what it is about comes from the page one was led here from. */
export function AuditFilters() {
  const translate = useTranslate()
  const { filter, active, change, clear } = useNarrowed<AuditEntryFilter>()
  const { account, subjectType, subject } = filter
  return (
    <FilterBar active={active} onClear={clear}>
      <ChoicePicker
        label={translate('audit.kind')}
        choices={kinds}
        nameOf={(kind) => translate(`audit.kinds.${kind}`)}
        value={filter.kind ?? []}
        onChange={(kind) => change({ kind })}
        width={200}
      />
      <PeriodPicker
        label={translate('audit.at')}
        value={periodIn(filter.from, filter.to)}
        onChange={({ from, to }) => change({ from, to })}
      />
      {account && <Chip label={translate('audit.byAccount', { account })} onDelete={() => change({ account: null })} />}
      {subjectType && (
        <Chip
          label={[subjectName(subjectType, translate), subject].filter(Boolean).join(' ')}
          onDelete={() => change({ subjectType: null, subject: null })}
        />
      )}
    </FilterBar>
  )
}
