import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import type { ResidentRecordFragment } from '../generated/graphql.ts'

/** Who has seen the record and when, to be told to the resident who asks; the latest first. */
export function Accesses({ accesses }: { accesses: ResidentRecordFragment['accesses'] }) {
  const translate = useTranslate()
  const format = useFormat()
  if (accesses.length === 0) return <Typography>{translate('residents.noAccesses')}</Typography>
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 420, overflowY: 'auto' }}>
      {accesses.map((access) => (
        <Box
          component="li"
          key={`${access.at} ${access.actor} ${access.kind}`}
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', sm: '190px 1fr' },
            columnGap: 2,
            py: 0.75,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {format.dateTime(access.at)}
          </Typography>
          <div>
            <Typography>
              <strong>{access.actor ?? translate('audit.system')}</strong>
              {access.role && ` · ${translate(`session.roles.${access.role}`)}`}
              {` · ${translate(`audit.kinds.${access.kind}`)}`}
            </Typography>
            {access.reason && <Typography variant="body2">{access.reason}</Typography>}
          </div>
        </Box>
      ))}
    </Box>
  )
}
