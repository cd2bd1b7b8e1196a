import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import type { ChainPreviewQuery } from '../generated/graphql.ts'
import { unitName } from '../units/unitPath.ts'

type Step = ChainPreviewQuery['chainPreview']['steps'][number]

/** One stage of the way: where, who decides, and by when. */
export function PreviewStep({ step }: { step: Step }) {
  const translate = useTranslate()
  const format = useFormat()
  const { name, unit, decidedBy, officers, isSkipped, isVacant, waitsAt, dueAt, isDueProvisional } = step
  const who = officers.map((officer) => officer.name).join(', ')
  const lines = isSkipped
    ? [translate('serviceTypes.isSkipped')]
    : [
        isVacant && translate('serviceTypes.isVacant'),
        isVacant && !waitsAt && translate('serviceTypes.nobody'),
        isVacant && waitsAt && translate('serviceTypes.passesTo', { unit: unitName(waitsAt, translate) }),
        dueAt && translate('serviceTypes.due', { instant: format.dateTime(dueAt) }),
        isDueProvisional && translate('serviceTypes.provisional'),
      ].filter((line) => typeof line === 'string')
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography sx={{ fontWeight: 600, textDecoration: isSkipped ? 'line-through' : 'none' }}>{name}</Typography>
      <Typography variant="body2">
        {[translate(`requests.positions.${decidedBy}`), unitName(unit, translate), who].filter(Boolean).join(' · ')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {lines.join(' · ')}
      </Typography>
    </Box>
  )
}
