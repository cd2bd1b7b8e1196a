import EditOutlinedIcon from '@mui/icons-material/EditOutlined'
import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import { Accordion, AccordionDetails, AccordionSummary, Alert, Box, Button, Card, CardContent } from '@mui/material'
import { ShowBase, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { AuditLink } from '../audit/AuditLink.tsx'
import { Fact, Facts } from '../fields/Facts.tsx'
import { nothing } from '../fields/format.ts'
import { useFormat } from '../fields/useFormat.ts'
import type { ServiceTypeRecordFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { RecordPage } from '../layout/RecordPage.tsx'
import { Section } from '../layout/Section.tsx'
import { quiet } from '../lists/quiet.ts'
import { ChainFacts } from './ChainFacts.tsx'
import { ServiceTypeState } from './ServiceTypeState.tsx'
import { Switching } from './Switching.tsx'

/** One service: what it is, and every version of how it is done, the newest first. */
export function ServiceTypeShow() {
  const translate = useTranslate()
  const back = { path: '/serviceTypes', name: translate('serviceTypes.name') }
  return (
    <ShowBase<ServiceTypeRecordFragment> queryOptions={quiet} disableAuthentication>
      <RecordPage<ServiceTypeRecordFragment> title={translate('serviceTypes.one')} back={back}>
        {(service) => <Shown service={service} back={back} />}
      </RecordPage>
    </ShowBase>
  )
}

function Shown({ service, back }: { service: ServiceTypeRecordFragment; back: { path: string; name: string } }) {
  const translate = useTranslate()
  const { code, name, active, allowedActions, chains } = service
  const inForce = chains.find(({ id }) => id === service.chain.id)
  return (
    <Page
      title={name}
      back={back}
      aside={<ServiceTypeState active={active} isExample={inForce?.isExample ?? false} />}
      width={860}
      actions={
        allowedActions.includes('UPDATE') && (
          <Button component={Link} to={`/serviceTypes/${code}`} variant="outlined" startIcon={<EditOutlinedIcon />}>
            {translate('ra.action.edit')}
          </Button>
        )
      }
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Card>
          <CardContent>
            <ServiceTypeFacts service={service} />
          </CardContent>
        </Card>
        <Section
          title={translate('serviceTypes.versions')}
          action={
            allowedActions.includes('PUBLISH') && (
              <Button component={Link} to={`/serviceTypes/${code}/chain`} variant="contained">
                {translate('serviceTypes.publish')}
              </Button>
            )
          }
        >
          <Versions service={service} />
        </Section>
        <Switching service={service} />
        <AuditLink of="ServiceType" id={service.recordId} />
      </Box>
    </Page>
  )
}

function Versions({ service }: { service: ServiceTypeRecordFragment }) {
  const translate = useTranslate()
  const format = useFormat()
  return service.chains.toReversed().map((chain) => {
    const isInForce = chain.id === service.chain.id
    const said = [
      translate('serviceTypes.version', { version: chain.version }),
      translate('serviceTypes.since', { day: format.day(chain.validFrom) }),
      isInForce && translate('serviceTypes.inForce'),
    ]
    return (
      <Accordion key={chain.id} defaultExpanded={isInForce} variant="outlined" disableGutters>
        <AccordionSummary expandIcon={<ExpandMoreIcon />} sx={{ fontWeight: 600 }}>
          {said.filter(Boolean).join(' · ')}
        </AccordionSummary>
        <AccordionDetails>
          {chain.isExample && (
            <Alert severity="info" sx={{ mb: 2 }}>
              {translate('serviceTypes.exampleHint')}
            </Alert>
          )}
          <ChainFacts chain={chain} />
        </AccordionDetails>
      </Accordion>
    )
  })
}

function ServiceTypeFacts({ service }: { service: ServiceTypeRecordFragment }) {
  const translate = useTranslate()
  const format = useFormat()
  const { code, owner, cost, product, legalBasis, classifications } = service
  return (
    <Facts>
      <Fact name={translate('serviceTypes.code')}>{code}</Fact>
      <Fact name={translate('serviceTypes.owner')}>{owner?.name ?? translate('serviceTypes.kelurahan')}</Fact>
      <Fact name={translate('serviceTypes.cost')}>
        {cost === 0 ? translate('serviceTypes.free') : translate('serviceTypes.rupiah', { amount: format.count(cost) })}
      </Fact>
      <Fact name={translate('serviceTypes.product')}>{product ?? nothing}</Fact>
      <Fact name={translate('serviceTypes.legalBasis')}>{legalBasis ?? nothing}</Fact>
      <Fact name={translate('serviceTypes.classification')}>
        {classifications.length === 0 && nothing}
        {classifications.map((each) => (
          <div key={each.validFrom}>
            {each.code} {translate('serviceTypes.since', { day: format.day(each.validFrom) })}
          </div>
        ))}
      </Fact>
    </Facts>
  )
}
