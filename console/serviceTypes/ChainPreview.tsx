import { Box, Chip, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { SchemaForm } from '../forms/SchemaForm.tsx'
import type { Answers } from '../forms/questions.ts'
import type { ChainPreviewQuery } from '../generated/graphql.ts'
import { Problem } from '../layout/Problem.tsx'
import { Section } from '../layout/Section.tsx'
import { UnitPicker } from '../units/UnitPicker.tsx'
import { PreviewStep } from './PreviewStep.tsx'

interface ChainPreviewProps {
  preview: ChainPreviewQuery['chainPreview'] | null
  error: unknown
  /** The form as it would be published. */
  schema: Record<string, unknown>
  unit: string | null
  onUnit: (code: string | null) => void
  answers: Answers
  onAnswers: (answers: Answers) => void
}

/** The way a request of an RT would take, and the form its applicant would see. */
export function ChainPreview({ preview, error, schema, unit, onUnit, answers, onAnswers }: ChainPreviewProps) {
  const translate = useTranslate()
  return (
    <Section title={translate('serviceTypes.preview')}>
      <Stack sx={{ gap: 2.5 }}>
        <UnitPicker
          label={translate('serviceTypes.previewUnit')}
          value={unit}
          onChange={onUnit}
          width={400}
          none="units.search"
        />
        <Problem error={error} />
        <Box aria-live="polite">
          <Typography variant="h3" sx={{ mb: 1 }}>
            {translate('serviceTypes.way')}
          </Typography>
          {unit === null && <Quiet words={translate('serviceTypes.previewUnitHint')} />}
          {preview?.steps.length === 0 && <Quiet words={translate('serviceTypes.wayBroken')} />}
          <Stack component="ol" sx={{ m: 0, p: 0, gap: 1.5, listStyle: 'none' }}>
            {preview?.steps.map((step) => (
              <Stack component="li" key={step.position} direction="row" sx={{ gap: 1.5, alignItems: 'flex-start' }}>
                <Chip size="small" label={step.position} color={step.isSkipped ? 'default' : 'primary'} />
                <PreviewStep step={step} />
              </Stack>
            ))}
          </Stack>
        </Box>
        <Box>
          <Typography variant="h3">{translate('serviceTypes.previewForm')}</Typography>
          <Quiet words={translate('serviceTypes.previewFormHint')} />
          <Box sx={{ mt: 2 }}>
            <SchemaForm schema={schema} value={answers} onChange={onAnswers} />
          </Box>
        </Box>
      </Stack>
    </Section>
  )
}

function Quiet({ words }: { words: string }) {
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {words}
    </Typography>
  )
}
