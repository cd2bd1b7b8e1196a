import { Button, Card, CardContent, Stack, TextField } from '@mui/material'
import { useState, type FormEvent } from 'react'
import { useTranslate } from 'react-admin'
import type { ApiClientFieldsFragment } from '../generated/graphql.ts'
import { Problem } from '../layout/Problem.tsx'
import { UnitPicker } from '../units/UnitPicker.tsx'
import { lastDayOf, untilEndOf } from './expiry.ts'
import { ScopeChoices } from './ScopeChoices.tsx'
import { given } from '../forms/given.ts'

/** What is written down of an API client. */
export interface ApiClientDraft {
  name: string
  contact: string
  /** Code of the unit. */
  unit: string
  scopes: string[]
  ratePerMinute: number
  /** An instant; null for no end. */
  expiresAt: string | null
}

interface ApiClientFormProps {
  /** Null for a new one. */
  client: ApiClientFieldsFragment | null
  isSending: boolean
  error: unknown
  onSave: (draft: ApiClientDraft) => void
}

/** What an API client is called, whom to reach, and what it may do where, how often and until when. */
export function ApiClientForm({ client, isSending, error, onSave }: ApiClientFormProps) {
  const translate = useTranslate()
  const [unit, setUnit] = useState<string | null>(client?.unit.code ?? null)
  const [scopes, setScopes] = useState<string[]>(client?.scopes ?? [])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => given(form, name)
    if (unit === null) return
    onSave({
      name: text('name'),
      contact: text('contact'),
      unit,
      scopes,
      ratePerMinute: Number(text('ratePerMinute')),
      expiresAt: untilEndOf(text('lastDay')),
    })
  }
  return (
    <Card>
      <CardContent>
        <Stack component="form" sx={{ gap: 2.5, maxWidth: 560 }} onSubmit={submit}>
          <TextField
            name="name"
            label={translate('apiClients.appName')}
            defaultValue={client?.name}
            required
            size="medium"
            autoComplete="off"
          />
          <TextField
            name="contact"
            label={translate('apiClients.contact')}
            helperText={translate('apiClients.contactHint')}
            defaultValue={client?.contact}
            required
            size="medium"
            autoComplete="off"
          />
          <UnitPicker label={translate('apiClients.unit')} value={unit} onChange={setUnit} width={560} required />
          <ScopeChoices value={scopes} onChange={setScopes} />
          <TextField
            name="ratePerMinute"
            type="number"
            label={translate('apiClients.rateLabel')}
            defaultValue={client?.ratePerMinute ?? 600}
            required
            size="medium"
            slotProps={{ htmlInput: { min: 1, max: 100_000, inputMode: 'numeric' } }}
          />
          <TextField
            name="lastDay"
            type="date"
            label={translate('apiClients.lastDay')}
            helperText={translate('apiClients.lastDayHint')}
            defaultValue={lastDayOf(client?.expiresAt ?? null)}
            size="medium"
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <Problem error={error} />
          <Button type="submit" variant="contained" size="large" loading={isSending} sx={{ alignSelf: 'flex-start' }}>
            {translate('ra.action.save')}
          </Button>
        </Stack>
      </CardContent>
    </Card>
  )
}
