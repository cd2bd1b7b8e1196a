import { Button, Stack } from '@mui/material'
import type { FormEvent } from 'react'
import { ShowBase, useTranslate } from 'react-admin'
import { useNavigate, useParams } from 'react-router'
import { useFirstWrong } from '../forms/useFirstWrong.ts'
import { KeptNotice } from '../drafts/KeptNotice.tsx'
import { useKept } from '../drafts/useKept.ts'
import { ChainPublishDocument, type ServiceTypeRecordFragment } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { Problem } from '../layout/Problem.tsx'
import { RecordPage } from '../layout/RecordPage.tsx'
import { quiet } from '../lists/quiet.ts'
import { codeOf } from '../provider/errors.ts'
import { useAct } from '../provider/useAct.ts'
import { draftOf } from './chainDraft.ts'
import { ChainEditor } from './ChainEditor.tsx'
import { ChainPreview } from './ChainPreview.tsx'
import { useChainDraft } from './useChainDraft.ts'
import { useOvertaken } from './useOvertaken.ts'

/** A new version of how a service is done, which begins as the newest one. */
export function ChainPublish() {
  const translate = useTranslate()
  const { code } = useParams()
  return (
    <ShowBase<ServiceTypeRecordFragment> resource="serviceTypes" id={code} queryOptions={quiet} disableAuthentication>
      <RecordPage<ServiceTypeRecordFragment>
        title={translate('serviceTypes.one')}
        back={{ path: '/serviceTypes', name: translate('serviceTypes.name') }}
      >
        {(service) => <Publishing key={service.code} service={service} />}
      </RecordPage>
    </ShowBase>
  )
}

function Publishing({ service }: { service: ServiceTypeRecordFragment }) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = `/serviceTypes/${service.code}/show`
  const kept = useKept(`chain.${service.code}`, () => draftOf(service.chains.at(-1) ?? null), service.version)
  const { isSending, error, send } = useAct(ChainPublishDocument, {
    changes: ['serviceTypes', 'audit'],
    onDone: () => {
      kept.drop()
      void navigate(path)
    },
    onRefused: useOvertaken(),
  })
  useFirstWrong(error)
  const { input, editor, shown } = useChainDraft(kept, error, 'input.')
  const publish = (event: FormEvent) => {
    event.preventDefault()
    send({ code: service.code, input, seenVersion: service.version })
  }
  return (
    <Page
      title={translate('serviceTypes.publishTitle', { name: service.name })}
      back={{ path, name: service.name }}
      width={860}
    >
      <Stack sx={{ gap: 2 }}>
        <KeptNotice of={kept} />
        <ChainEditor {...editor} />
        <ChainPreview {...shown} />
        <Stack component="form" onSubmit={publish} sx={{ gap: 2, alignItems: 'flex-start' }}>
          <Problem error={error} words={codeOf(error) === 'CONFLICT' ? 'app.overtaken' : undefined} />
          <div>{translate('serviceTypes.publishHint')}</div>
          <Button type="submit" variant="contained" size="large" loading={isSending}>
            {translate('serviceTypes.publishNow')}
          </Button>
        </Stack>
      </Stack>
    </Page>
  )
}
