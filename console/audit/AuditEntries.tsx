import { Card } from '@mui/material'
import { useListContext } from 'react-admin'
import type { AuditFieldsFragment } from '../generated/graphql.ts'
import { AuditEntry } from './AuditEntry.tsx'

/** The entries of the page, each to be opened for its details. */
export function AuditEntries() {
  const { data = [] } = useListContext<AuditFieldsFragment>()
  return (
    <Card component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {data.map((entry) => (
        <li key={entry.id}>
          <AuditEntry entry={entry} />
        </li>
      ))}
    </Card>
  )
}
