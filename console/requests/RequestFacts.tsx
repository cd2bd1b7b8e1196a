import { Box } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Fact, Facts } from '../fields/Facts.tsx'
import { useFormat } from '../fields/useFormat.ts'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { UnitPath } from '../units/UnitPath.tsx'
import { secondsBetween } from '../fields/duration.ts'

/** What a request is: number, applicant, where from, since when. */
export function RequestFacts({ request }: { request: RequestRecordFragment }) {
  const translate = useTranslate()
  const format = useFormat()
  const { applicant, unit, submittedAt, closedAt, expectedAt, filedBy, isDueProvisional } = request
  return (
    <Facts>
      <Fact name={translate('requests.number')}>{request.number}</Fact>
      {applicant && (
        <Fact name={translate('requests.applicant')}>
          {applicant.name}
          <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
            {translate('requests.nik')} {applicant.nikMasked}
          </Box>
        </Fact>
      )}
      <Fact name={translate('units.one')}>
        <UnitPath unit={unit} levels={4} />
      </Fact>
      <Fact name={translate('requests.submitted')}>{format.dateTime(submittedAt)}</Fact>
      {filedBy && <Fact name={translate('requests.filedBy')}>{translate('requests.filedFor', { name: filedBy })}</Fact>}
      {expectedAt && (
        <Fact name={translate('requests.expected')}>
          {format.dateTime(expectedAt)}
          {isDueProvisional && (
            <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
              {translate('requests.provisional')}
            </Box>
          )}
        </Fact>
      )}
      {closedAt && (
        <Fact name={translate('requests.closed')}>
          {format.dateTime(closedAt)}
          <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
            {translate('requests.tookAll', { duration: format.duration(secondsBetween(submittedAt, closedAt)) })}
          </Box>
        </Fact>
      )}
    </Facts>
  )
}
