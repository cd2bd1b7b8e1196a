import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import type { ServicesOfferedQuery } from '../generated/graphql.ts'

type Service = ServicesOfferedQuery['serviceTypes']['items'][number]

/** A service by name; the chosen one also says what it costs, what comes of it, and what is needed. */
export function ServiceLines({ service, isChosen }: { service: Service; isChosen: boolean }) {
  const translate = useTranslate()
  const format = useFormat()
  const { name, cost, product, legalBasis, chain } = service
  const price = cost === 0 ? translate('drafts.free') : translate('drafts.cost', { amount: format.count(cost) })
  return (
    <Box sx={{ py: 0.75 }}>
      <Typography sx={{ fontWeight: isChosen ? 600 : 400 }}>{name}</Typography>
      {isChosen && (
        <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
          <div>{[price, product].filter(Boolean).join(' · ')}</div>
          {chain.documents.length > 0 && (
            <div>{translate('drafts.needs', { documents: chain.documents.map((each) => each.name).join(', ') })}</div>
          )}
          {legalBasis && <div>{translate('drafts.legalBasis', { basis: legalBasis })}</div>}
        </Typography>
      )}
    </Box>
  )
}
