import { Button, Card, CardContent, Stack } from '@mui/material'
import type { FormEvent } from 'react'
import { ShowBase, useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { useFirstWrong } from '../forms/useFirstWrong.ts'
import { KeptNotice } from '../drafts/KeptNotice.tsx'
import { useKept } from '../drafts/useKept.ts'
import { ServiceTypeUpdateDocument, type ServiceTypeRecordFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { Problem } from '../layout/Problem.tsx'
import { RecordPage } from '../layout/RecordPage.tsx'
import { quiet } from '../lists/quiet.ts'
import { ApiError, codeOf } from '../provider/errors.ts'
import { useAct } from '../provider/useAct.ts'
import { within } from './fieldProblems.ts'
import { serviceDraftOf, serviceInputOf } from './serviceDraft.ts'
import { ServiceTypeFields } from './ServiceTypeFields.tsx'
import { useOvertaken } from './useOvertaken.ts'

/** Changes what a service is called, costs and rests on. */
export function ServiceTypeEdit() {
  const translate = useTranslate()
  return (
    <ShowBase<ServiceTypeRecordFragment> queryOptions={quiet} disableAuthentication>
      <RecordPage<ServiceTypeRecordFragment>
        title={translate('serviceTypes.one')}
        back={{ path: '/serviceTypes', name: translate('serviceTypes.name') }}
      >
        {(service) => <Editing key={service.code} service={service} />}
      </RecordPage>
    </ShowBase>
  )
}

function Editing({ service }: { service: ServiceTypeRecordFragment }) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const kept = useKept(`service.${service.code}`, () => serviceDraftOf(service), service.version)
  const draft = kept.value
  const path = `/serviceTypes/${service.code}/show`
  const { isSending, error, send } = useAct(ServiceTypeUpdateDocument, {
    changes: ['serviceTypes', 'audit'],
    onDone: () => {
      kept.drop()
      void navigate(path)
    },
    onRefused: useOvertaken(),
  })
  useFirstWrong(error)
  const save = (event: FormEvent) => {
    event.preventDefault()
    send({ code: service.code, input: serviceInputOf(draft), seenVersion: service.version })
  }
  return (
    <Page title={translate('serviceTypes.edit')} back={{ path, name: service.name }} width={760}>
      <Card>
        <CardContent>
          <Stack component="form" onSubmit={save} sx={{ gap: 2.5, alignItems: 'stretch' }}>
            <KeptNotice of={kept} />
            <ServiceTypeFields
              draft={draft}
              isNew={false}
              problems={error instanceof ApiError ? within(Object.keys(error.fields), 'input.') : []}
              onChange={kept.change}
            />
            <Problem error={error} words={codeOf(error) === 'CONFLICT' ? 'app.overtaken' : undefined} />
            <Button type="submit" variant="contained" size="large" loading={isSending} sx={{ alignSelf: 'flex-start' }}>
              {translate('ra.action.save')}
            </Button>
          </Stack>
        </CardContent>
      </Card>
    </Page>
  )
}
