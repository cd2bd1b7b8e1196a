import { Box, Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import { questionsOf } from '../forms/questions.ts'
import type { ChainFieldsFragment } from '../generated/graphql.ts'
import { isOfficeLevel, standardTimeOf } from './standardTime.ts'

/** How a version of a service is done: its stages, what it asks, and the documents it needs. */
export function ChainFacts({ chain }: { chain: ChainFieldsFragment }) {
  const translate = useTranslate()
  const questions = questionsOf(chain.formSchema)
  return (
    <Stack sx={{ gap: 2.5 }}>
      <Stack component="ol" sx={{ m: 0, pl: 2.5, gap: 1 }}>
        {chain.stages.map((stage) => (
          <Stage key={stage.id} stage={stage} titles={new Map(questions.map(({ name, title }) => [name, title]))} />
        ))}
      </Stack>
      <Items
        title={translate('serviceTypes.form')}
        items={questions.map(({ title, isRequired }) => ({ name: title, isRequired }))}
        none={translate('forms.noQuestions')}
      />
      <Items
        title={translate('serviceTypes.documents')}
        items={chain.documents.map(({ name, required }) => ({ name, isRequired: required }))}
        none={translate('serviceTypes.noDocuments')}
      />
    </Stack>
  )
}

interface StageProps {
  stage: ChainFieldsFragment['stages'][number]
  /** Of the questions of the form, by their names. */
  titles: ReadonlyMap<string, string>
}

function Stage({ stage, titles }: StageProps) {
  const translate = useTranslate()
  const format = useFormat()
  const { name, level, decidedBy, standardSeconds, skipWhen } = stage
  const time = level && standardSeconds !== null ? standardTimeOf(standardSeconds, level) : null
  const unit = time && level && (isOfficeLevel(level) ? (`WORKING_${time.unit}` as const) : time.unit)
  const value =
    typeof skipWhen?.value === 'boolean' ? translate(`ra.boolean.${skipWhen.value}`) : String(skipWhen?.value)
  const lines = [
    level && translate(`serviceTypes.levels.${level}`, { _: '' }),
    decidedBy && translate(`requests.positions.${decidedBy}`),
    time
      ? `${format.number(Number(time.amount))} ${translate(`serviceTypes.${unit}`)}`
      : translate('serviceTypes.noStandard'),
    skipWhen &&
      translate('serviceTypes.skipped', {
        question: titles.get(String(skipWhen.field)) ?? String(skipWhen.field),
        operator: translate(`serviceTypes.operators.${String(skipWhen.operator)}`),
        value,
      }),
  ]
  return (
    <Box component="li">
      <Typography component="span" sx={{ fontWeight: 600 }}>
        {name}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {lines.filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  )
}

interface ItemsProps {
  title: string
  items: { name: string; isRequired: boolean }[]
  none: string
}

function Items({ title, items, none }: ItemsProps) {
  const translate = useTranslate()
  return (
    <Box>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      {items.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{none}</Typography>}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {items.map(({ name, isRequired }) => (
          <li key={name}>
            {name} {!isRequired && `(${translate('serviceTypes.optional')})`}
          </li>
        ))}
      </Box>
    </Box>
  )
}
