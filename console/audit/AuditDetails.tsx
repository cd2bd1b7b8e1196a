import { Link as MuiLink, Stack } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { Fact, Facts } from '../fields/Facts.tsx'
import { useFormat } from '../fields/useFormat.ts'
import type { AuditFieldsFragment } from '../generated/graphql.ts'
import { BeforeAfter } from './BeforeAfter.tsx'
import { subjectAddress, subjectName } from './words.ts'

/** All that an entry says: who, in what post, from which address, why, and what changed. */
export function AuditDetails({ entry }: { entry: AuditFieldsFragment }) {
  const translate = useTranslate()
  const format = useFormat()
  const { at, action, role, posts, address, subjectType, subjectId, code, reason, times, changes } = entry
  const to = subjectAddress(subjectType, subjectId)
  const subject = subjectType && [subjectName(subjectType, translate), subjectId].filter(Boolean).join(' ')
  return (
    <Stack sx={{ gap: 2 }}>
      <Facts>
        <Fact name={translate('audit.at')}>{format.dateTime(at)}</Fact>
        <Fact name={translate('audit.action')}>
          <code>{action}</code>
        </Fact>
        {subject && (
          <Fact name={translate('audit.subject')}>
            {to ? (
              <MuiLink component={Link} to={to}>
                {subject}
              </MuiLink>
            ) : (
              subject
            )}
          </Fact>
        )}
        {role && <Fact name={translate('users.role')}>{translate(`session.roles.${role}`)}</Fact>}
        {posts && <Fact name={translate('users.posts')}>{posts}</Fact>}
        {address && <Fact name={translate('audit.address')}>{address}</Fact>}
        {code && <Fact name={translate('audit.code')}>{translate(`errors.${code}`, { _: code })}</Fact>}
        {times > 1 && <Fact name={translate('audit.times')}>{format.count(times)}</Fact>}
        {reason && <Fact name={translate('app.reason')}>{reason}</Fact>}
      </Facts>
      {changes.length > 0 && <BeforeAfter changes={changes} />}
    </Stack>
  )
}
