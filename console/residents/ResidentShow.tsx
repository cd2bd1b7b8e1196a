import { Box, Card, CardContent } from '@mui/material'
import { ShowBase, useTranslate } from 'react-admin'
import { AuditLink } from '../audit/AuditLink.tsx'
import { Fact, Facts } from '../fields/Facts.tsx'
import type { ResidentRecordFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { RecordPage } from '../layout/RecordPage.tsx'
import { Section } from '../layout/Section.tsx'
import { quiet } from '../lists/quiet.ts'
import { UnitPath } from '../units/UnitPath.tsx'
import { AccountFor } from './AccountFor.tsx'
import { Accesses } from './Accesses.tsx'
import { Numbers } from './Numbers.tsx'
import { ResidentActions } from './ResidentActions.tsx'
import { ResidentState } from './ResidentState.tsx'

/** A list knows less of a resident; and opening a record is itself put on record, so it is not asked for again by itself. */
const whole = { ...quiet, meta: { whole: true }, staleTime: Infinity, refetchOnWindowFocus: false }

/** One resident: what is held of them, who has seen it, and what they may ask to be done with it. */
export function ResidentShow() {
  const translate = useTranslate()
  const back = { path: '/residents', name: translate('residents.name') }
  return (
    <ShowBase<ResidentRecordFragment> queryOptions={whole} disableAuthentication>
      <RecordPage<ResidentRecordFragment> title={translate('residents.one')} back={back}>
        {(resident) => (
          <Page
            title={resident.name}
            back={back}
            aside={<ResidentState resident={resident} />}
            width={860}
            actions={<AccountFor resident={resident} />}
          >
            <Box sx={{ display: 'grid', gap: 2 }}>
              <Card>
                <CardContent>
                  <Facts>
                    <Fact name={translate('users.fullName')}>{resident.name}</Fact>
                    <Fact name={translate('units.one')}>
                      <UnitPath unit={resident.unit} levels={4} />
                    </Fact>
                  </Facts>
                  <Numbers key={resident.id} resident={resident} />
                </CardContent>
              </Card>
              <Section title={translate('residents.accesses')}>
                <Accesses accesses={resident.accesses} />
              </Section>
              <ResidentActions resident={resident} />
              <AuditLink of="Resident" id={resident.id} />
            </Box>
          </Page>
        )}
      </RecordPage>
    </ShowBase>
  )
}
