import { Button, Card, Stack, Typography } from '@mui/material'
import { useGetList, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { StatusChip } from '../fields/StatusChip.tsx'
import { useFormat } from '../fields/useFormat.ts'
import type { RequestFieldsFragment } from '../generated/graphql.ts'
import { useMe } from '../session/useMe.ts'

const most = 5

/**
 * Drafts and returned requests that wait for the reader to write something; nothing where there are none. Who helps
 * others is shown of those returned only what was entered for someone: the others are mended by who asked.
 */
export function ToDo() {
  const translate = useTranslate()
  const format = useFormat()
  const me = useMe()
  const { data = [] } = useGetList<RequestFieldsFragment>(
    'requests',
    {
      filter: { status: ['RETURNED', 'DRAFT'] },
      pagination: { page: 1, perPage: most },
      sort: { field: 'submittedAt', order: 'DESC' },
    },
    { enabled: Boolean(me?.asksFor) },
  )
  const helps = me?.asksFor === 'OTHERS'
  const mine = data.filter(
    ({ allowedActions, status, assistanceReason }) =>
      allowedActions.includes('REVISE') && (!helps || status === 'DRAFT' || assistanceReason !== null),
  )
  if (mine.length === 0) return null
  return (
    <Card component="section" aria-labelledby="to-do" sx={{ p: 2, mb: 2, borderColor: 'primary.main' }}>
      <Typography variant="h2" id="to-do" sx={{ mb: 1 }}>
        {translate('requests.toDo')}
      </Typography>
      <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {mine.map(({ id, number, status, serviceType, applicant, submittedAt }) => (
          <Stack
            component="li"
            key={id}
            direction="row"
            sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center', py: 1, borderTop: 1, borderColor: 'divider' }}
          >
            <Stack sx={{ flexGrow: 1, flexBasis: 220 }}>
              <span>
                {serviceType.name} <StatusChip status={status} />
              </span>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {[number, helps && applicant?.name, format.moment(submittedAt)].filter(Boolean).join(' · ')}
              </Typography>
            </Stack>
            <Button
              component={Link}
              to={`/requests/${id}`}
              variant="outlined"
              aria-label={`${translate(status === 'RETURNED' ? 'requests.mend' : 'requests.goOn')}: ${number}`}
              sx={{ minHeight: 44 }}
            >
              {translate(status === 'RETURNED' ? 'requests.mend' : 'requests.goOn')}
            </Button>
          </Stack>
        ))}
      </Stack>
    </Card>
  )
}
