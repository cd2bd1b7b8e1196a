import { Box } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Fact, Facts } from '../fields/Facts.tsx'
import { useFormat } from '../fields/useFormat.ts'
import type { ApiClientFieldsFragment } from '../generated/graphql.ts'
import { UnitPath } from '../units/UnitPath.tsx'
import { lastUsedOf } from './lastUsed.ts'
import { scopeWords } from './scopes.ts'

/** What an API client is, what it may do, how often and until when. */
export function ApiClientFacts({ client }: { client: ApiClientFieldsFragment }) {
  const translate = useTranslate()
  const format = useFormat()
  const { contact, unit, scopes, ratePerMinute, expiresAt, createdAt } = client
  const lastUsedAt = lastUsedOf(client)
  return (
    <Facts>
      <Fact name={translate('apiClients.contact')}>{contact}</Fact>
      <Fact name={translate('units.one')}>
        <UnitPath unit={unit} levels={4} />
      </Fact>
      <Fact name={translate('apiClients.scopes')}>
        {scopes.length === 0 && translate('apiClients.noScopes')}
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {scopes.map((scope) => (
            <li key={scope}>{translate(scopeWords(scope), { _: scope })}</li>
          ))}
        </Box>
      </Fact>
      <Fact name={translate('apiClients.rate')}>
        {translate('apiClients.perMinute', { amount: format.count(ratePerMinute) })}
      </Fact>
      <Fact name={translate('apiClients.expires')}>
        {expiresAt ? format.dateTime(expiresAt) : translate('apiClients.noEnd')}
      </Fact>
      <Fact name={translate('apiClients.lastUsed')}>
        {lastUsedAt ? format.dateTime(lastUsedAt) : translate('apiClients.neverUsed')}
      </Fact>
      <Fact name={translate('apiClients.created')}>{format.dateTime(createdAt)}</Fact>
    </Facts>
  )
}
