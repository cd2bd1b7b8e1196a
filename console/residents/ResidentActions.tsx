import { Box, Button, Stack, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import type { ResidentRecordFragment } from '../generated/graphql.ts'
import { Section } from '../layout/Section.tsx'
import { actsOnResidents, type ResidentAct } from './acts.ts'
import { Correction } from './Correction.tsx'
import { ResidentActDialog } from './ResidentActDialog.tsx'

/** What a resident may ask to be done with what is held of them (UU 27/2022), each with what it means. */
export function ResidentActions({ resident }: { resident: ResidentRecordFragment }) {
  const translate = useTranslate()
  const [asked, setAsked] = useState<ResidentAct | null>(null)
  const offered = actsOnResidents.filter((action) => resident.allowedActions.includes(action))
  const close = () => setAsked(null)
  if (offered.length === 0) return null
  return (
    <Section title={translate('residents.rights')}>
      <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {offered.map((action) => (
          <Stack
            component="li"
            key={action}
            direction="row"
            sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1.5, py: 1, borderTop: 1, borderColor: 'divider' }}
          >
            <Box sx={{ flexGrow: 1, flexBasis: 260 }}>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {translate(`residents.hints.${action}`)}
              </Typography>
            </Box>
            <Button
              variant="outlined"
              color={action === 'ERASE' ? 'error' : 'primary'}
              onClick={() => setAsked(action)}
              sx={{ minHeight: 44 }}
            >
              {translate(`residents.actions.${action}`)}
            </Button>
          </Stack>
        ))}
      </Stack>
      {asked === 'CORRECT' && <Correction resident={resident} onClose={close} />}
      {asked && asked !== 'CORRECT' && <ResidentActDialog resident={resident} action={asked} onClose={close} />}
    </Section>
  )
}
