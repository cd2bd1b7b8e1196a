import { Typography } from '@mui/material'
import { ListBase, useTranslate } from 'react-admin'
import type { AuditFieldsFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { ClearListFilters } from '../lists/ClearListFilters.tsx'
import { ListFrame } from '../lists/ListFrame.tsx'
import { quiet } from '../lists/quiet.ts'
import { Total } from '../lists/Total.tsx'
import { AuditEntries } from './AuditEntries.tsx'
import { AuditFilters } from './AuditFilters.tsx'

/** The acts on record, the latest first. */
export function AuditList() {
  const translate = useTranslate()
  return (
    <ListBase<AuditFieldsFragment>
      sort={{ field: 'at', order: 'DESC' }}
      perPage={25}
      queryOptions={quiet}
      exporter={false}
      disableAuthentication
    >
      <Page title={translate('audit.name')} aside={<Total />} actions={<ClearListFilters />} width={1120}>
        <AuditFilters />
        <ListFrame>
          <AuditEntries />
        </ListFrame>
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
          {translate('audit.chain')}
        </Typography>
      </Page>
    </ListBase>
  )
}
