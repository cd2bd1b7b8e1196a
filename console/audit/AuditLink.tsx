import HistoryOutlinedIcon from '@mui/icons-material/HistoryOutlined'
import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { auditAddress } from '../lists/address.ts'
import { useSections } from '../session/useMe.ts'

interface AuditLinkProps {
  /** The type of the record, as entries name it. */
  of: 'Account' | 'ApiClient' | 'Resident' | 'Request' | 'ServiceType'
  id: string
}

/** The way to the entries of one record, for whoever may read the audit log; of a user to what they did. */
export function AuditLink({ of, id }: AuditLinkProps) {
  const translate = useTranslate()
  if (!useSections().includes('AUDIT')) return null
  const filter = of === 'Account' ? { account: id } : { subjectType: of, subject: id }
  return (
    <Button
      component={Link}
      to={auditAddress(filter)}
      startIcon={<HistoryOutlinedIcon />}
      sx={{ justifySelf: 'start', alignSelf: 'flex-start', displayPrint: 'none' }}
    >
      {translate(`audit.of.${of}`)}
    </Button>
  )
}
