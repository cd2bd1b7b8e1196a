import { useTranslate } from 'react-admin'
import { ToneChip } from '../fields/StatusChip.tsx'
import { useFormat } from '../fields/useFormat.ts'
import type { ResidentFieldsFragment } from '../generated/graphql.ts'

/** Whether the record of a resident is restricted or erased; nothing where it is an ordinary one. */
export function ResidentState({ resident }: { resident: ResidentFieldsFragment }) {
  const translate = useTranslate()
  const format = useFormat()
  if (resident.erasedAt) return <ToneChip tone="neutral" label={translate('residents.states.erased')} />
  if (resident.eraseOn) {
    return (
      <ToneChip
        tone="warning"
        label={translate('residents.states.toBeErased', { day: format.day(resident.eraseOn) })}
      />
    )
  }
  if (resident.restrictedAt) return <ToneChip tone="warning" label={translate('residents.states.restricted')} />
  return null
}
