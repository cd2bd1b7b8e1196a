import { Box, Button, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { ToneChip } from '../fields/StatusChip.tsx'
import { useFormat } from '../fields/useFormat.ts'
import type { ApiClientFieldsFragment } from '../generated/graphql.ts'

interface KeyLineProps {
  apiKey: ApiClientFieldsFragment['keys'][number]
  /** Undefined where the reader may not. */
  onRevoke: (() => void) | undefined
}

/** One key: its last characters, since when, until when, last used when. */
export function KeyLine({ apiKey, onRevoke }: KeyLineProps) {
  const translate = useTranslate()
  const format = useFormat()
  const { hint, createdAt, expiresAt, lastUsedAt, isValid } = apiKey
  return (
    <Stack
      component="li"
      direction="row"
      sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1.5, py: 1, borderBottom: 1, borderColor: 'divider' }}
    >
      <Box sx={{ flexGrow: 1, flexBasis: 220 }}>
        <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
          <Typography component="code" sx={{ fontFamily: 'monospace', fontWeight: 600 }}>
            pe_…{hint}
          </Typography>
          <ToneChip
            tone={isValid ? 'success' : 'neutral'}
            label={translate(isValid ? 'apiClients.keyValid' : 'apiClients.keyEnded')}
          />
        </Stack>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {[
            translate('apiClients.keyMade', { instant: format.dateTime(createdAt) }),
            isValid && expiresAt && translate('apiClients.keyUntil', { instant: format.dateTime(expiresAt) }),
            lastUsedAt
              ? translate('apiClients.keyUsed', { instant: format.dateTime(lastUsedAt) })
              : translate('apiClients.neverUsed'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Box>
      {isValid && onRevoke && (
        <Button
          variant="outlined"
          color="error"
          onClick={onRevoke}
          aria-label={`${translate('apiClients.revoke')}: …${hint}`}
        >
          {translate('apiClients.revoke')}
        </Button>
      )}
    </Stack>
  )
}
