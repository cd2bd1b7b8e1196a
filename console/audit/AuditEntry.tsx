import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { ToneChip } from '../fields/StatusChip.tsx'
import { useFormat } from '../fields/useFormat.ts'
import type { AuditFieldsFragment, AuditKind } from '../generated/graphql.ts'
import { AuditDetails } from './AuditDetails.tsx'
import { subjectName } from './words.ts'

const tones: Partial<Record<AuditKind, 'error' | 'warning' | 'info'>> = {
  SIGN_IN_FAILED: 'error',
  REFUSAL: 'error',
  REVEAL: 'warning',
  EXPORT: 'warning',
  RIGHTS: 'info',
  RECORD: 'info',
}

/** One act in a line: when, of what kind, by whom, to what. */
export function AuditEntry({ entry }: { entry: AuditFieldsFragment }) {
  const translate = useTranslate()
  const format = useFormat()
  const { at, kind, actor, subjectType, subjectId } = entry
  const subject = subjectType && [subjectName(subjectType, translate), subjectId].filter(Boolean).join(' ')
  return (
    <Accordion
      disableGutters
      elevation={0}
      square
      slotProps={{ transition: { unmountOnExit: true } }}
      sx={{ bgcolor: 'transparent', borderBottom: 1, borderColor: 'divider', '&::before': { display: 'none' } }}
    >
      <AccordionSummary expandIcon={<ExpandMoreIcon />}>
        <Box
          component="span"
          sx={{
            display: 'grid',
            flexGrow: 1,
            columnGap: 2,
            rowGap: 0.25,
            alignItems: 'center',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '150px 190px 1fr 1fr' },
          }}
        >
          <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
            {format.moment(at)}
          </Typography>
          <span>
            <ToneChip tone={tones[kind] ?? 'neutral'} label={translate(`audit.kinds.${kind}`)} />
          </span>
          <Typography component="span" sx={{ fontWeight: 600 }}>
            {actor ?? translate(kind === 'JOB' ? 'audit.system' : 'audit.stranger')}
          </Typography>
          <Typography component="span" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {subject}
          </Typography>
        </Box>
      </AccordionSummary>
      <AccordionDetails sx={{ pt: 0 }}>
        <AuditDetails entry={entry} />
      </AccordionDetails>
    </Accordion>
  )
}
