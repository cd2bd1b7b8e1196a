import { Button, Stack } from '@mui/material'
import type { FormEvent } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { useFirstWrong } from '../forms/useFirstWrong.ts'
import { KeptNotice } from '../drafts/KeptNotice.tsx'
import { useKept } from '../drafts/useKept.ts'
import { ServiceTypeCreateDocument } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { Problem } from '../layout/Problem.tsx'
import { Section } from '../layout/Section.tsx'
import { ApiError } from '../provider/errors.ts'
import { useAct } from '../provider/useAct.ts'
import { draftOf } from './chainDraft.ts'
import { ChainEditor } from './ChainEditor.tsx'
import { ChainPreview } from './ChainPreview.tsx'
import { within } from './fieldProblems.ts'
import { serviceDraftOf, serviceInputOf } from './serviceDraft.ts'
import { ServiceTypeFields } from './ServiceTypeFields.tsx'
import { useChainDraft } from './useChainDraft.ts'

/** A new service with its first chain. */
export function ServiceTypeCreate() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const kept = useKept('service', begin, null)
  const { service, chain } = kept.value
  const { isSending, error, send } = useAct(ServiceTypeCreateDocument, {
    changes: ['serviceTypes', 'audit'],
    onDone: ({ serviceTypeCreate }) => {
      kept.drop()
      void navigate(`/serviceTypes/${serviceTypeCreate.code}/show`)
    },
  })
  const { input, editor, shown } = useChainDraft(
    { value: chain, change: (changed) => kept.change({ service, chain: changed }) },
    error,
    'input.chain.',
  )
  useFirstWrong(error)
  const problems = error instanceof ApiError ? within(Object.keys(error.fields), 'input.') : []
  const create = (event: FormEvent) => {
    event.preventDefault()
    send({ input: { code: service.code.trim(), ...serviceInputOf(service), chain: input } })
  }
  return (
    <Page
      title={translate('serviceTypes.add')}
      back={{ path: '/serviceTypes', name: translate('serviceTypes.name') }}
      width={860}
    >
      <Stack sx={{ gap: 2 }}>
        <KeptNotice of={kept} />
        <Section title={translate('serviceTypes.one')}>
          <ServiceTypeFields
            draft={service}
            isNew
            problems={problems}
            onChange={(changed) => kept.change({ service: changed, chain })}
          />
        </Section>
        <ChainEditor {...editor} />
        <ChainPreview {...shown} />
        <Stack component="form" onSubmit={create} sx={{ gap: 2, alignItems: 'flex-start' }}>
          <Problem error={error} />
          <Button type="submit" variant="contained" size="large" loading={isSending}>
            {translate('ra.action.save')}
          </Button>
        </Stack>
      </Stack>
    </Page>
  )
}

const begin = () => ({ service: serviceDraftOf(null), chain: draftOf(null) })
