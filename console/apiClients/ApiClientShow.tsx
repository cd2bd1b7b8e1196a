import EditOutlinedIcon from '@mui/icons-material/EditOutlined'
import { Box, Button, Card, CardContent } from '@mui/material'
import { ShowBase, useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { AuditLink } from '../audit/AuditLink.tsx'
import type { ApiClientFieldsFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { RecordPage } from '../layout/RecordPage.tsx'
import { Section } from '../layout/Section.tsx'
import { quiet } from '../lists/quiet.ts'
import { ApiClientFacts } from './ApiClientFacts.tsx'
import { ApiClientState } from './ApiClientState.tsx'
import { Keys } from './Keys.tsx'
import { Switching } from './Switching.tsx'

/** One API client: what it may do, and its keys. */
export function ApiClientShow() {
  const translate = useTranslate()
  const back = { path: '/apiClients', name: translate('apiClients.name') }
  return (
    <ShowBase<ApiClientFieldsFragment> queryOptions={quiet} disableAuthentication>
      <RecordPage<ApiClientFieldsFragment> title={translate('apiClients.one')} back={back}>
        {(client) => (
          <Page
            title={client.name}
            back={back}
            aside={<ApiClientState client={client} />}
            width={860}
            actions={
              client.allowedActions.includes('UPDATE') && (
                <Button
                  component={Link}
                  to={`/apiClients/${client.id}`}
                  variant="outlined"
                  startIcon={<EditOutlinedIcon />}
                >
                  {translate('ra.action.edit')}
                </Button>
              )
            }
          >
            <Box sx={{ display: 'grid', gap: 2 }}>
              <Card>
                <CardContent>
                  <ApiClientFacts client={client} />
                </CardContent>
              </Card>
              <Section title={translate('apiClients.keys')}>
                <Keys client={client} />
              </Section>
              <Switching client={client} />
              <AuditLink of="ApiClient" id={client.id} />
            </Box>
          </Page>
        )}
      </RecordPage>
    </ShowBase>
  )
}
