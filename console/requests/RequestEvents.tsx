import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import type { RequestRecordFragment } from '../generated/graphql.ts'
import { unitName } from '../units/unitPath.ts'

/** The event log of a request, as it was written down; folded, for whoever wants to check. */
export function RequestEvents({ events }: { events: RequestRecordFragment['events'] }) {
  const translate = useTranslate()
  const format = useFormat()
  if (events.length === 0) return null
  return (
    <Accordion disableGutters elevation={0} sx={{ mt: 2.5, bgcolor: 'transparent', '&::before': { display: 'none' } }}>
      <AccordionSummary expandIcon={<ExpandMoreIcon />} sx={{ px: 0, borderTop: 1, borderColor: 'divider' }}>
        <Typography component="span" variant="h3">
          {translate('requests.events', { smart_count: events.length, amount: format.count(events.length) })}
        </Typography>
      </AccordionSummary>
      <AccordionDetails sx={{ p: 0 }}>
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {events.map((event) => (
            <Box
              component="li"
              key={event.id}
              sx={{
                display: 'grid',
                gridTemplateColumns: { xs: '1fr', sm: '190px 1fr' },
                columnGap: 2,
                py: 0.75,
                fontSize: '0.875rem',
              }}
            >
              <Box sx={{ color: 'text.secondary' }}>{format.dateTime(event.at)}</Box>
              <span>
                {[
                  translate(`requests.kinds.${event.kind}`),
                  event.stage?.name,
                  event.unit && unitName(event.unit, translate),
                  event.officer?.name,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Box>
          ))}
        </Box>
      </AccordionDetails>
    </Accordion>
  )
}
