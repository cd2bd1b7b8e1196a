import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material'
import { useTranslate } from 'react-admin'
import { nothing } from '../fields/format.ts'
import type { AuditFieldsFragment } from '../generated/graphql.ts'

/** What changed: each field with its value before and after; secrets and personal data stay masked. */
export function BeforeAfter({ changes }: { changes: AuditFieldsFragment['changes'] }) {
  const translate = useTranslate()
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('audit.field')}</TableCell>
            <TableCell>{translate('audit.before')}</TableCell>
            <TableCell>{translate('audit.after')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {changes.map(({ field, before, after }) => (
            <TableRow key={field}>
              <TableCell component="th" scope="row">
                <code>{field}</code>
              </TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{before ?? nothing}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{after ?? nothing}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}
