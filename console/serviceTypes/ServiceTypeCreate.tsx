import { Button, Stack } from '@mui/material'
import { useState, type FormEvent } from 'react'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router'
import { ServiceTypeCreateDocument } from '../generated/graphql.ts'
import { Page } from '../layout/Page.tsx'
import { Problem } from '../layout/Problem.tsx'
import { Section } from '../layout/Section.tsx'
import { ApiError } from '../provider/errors.ts'
import { useAct } from '../provider/useAct.ts'
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
  const [service, setService] = useState(() => serviceDraftOf(null))
  const { isSending, error, send } = useAct(ServiceTypeCreateDocument, {
    changes: ['serviceTypes', 'audit'],
    onDone: ({ serviceTypeCreate }) => void navigate(`/serviceTypes/${serviceTypeCreate.code}/show`),
  })
  const { input, editor, shown } = useChainDraft(null, error, 'input.chain.')
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
        <Section title={translate('serviceTypes.one')}>
          <ServiceTypeFields draft={service} isNew problems={problems} onChange={setService} />
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
