import { FormControlLabel, FormHelperText, MenuItem, Stack, Switch, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { SkipOperator } from '../generated/graphql.ts'
import type { SkipDraft } from './chainDraft.ts'
import type { QuestionDraft } from './formDraft.ts'

interface SkipFieldsProps {
  rule: SkipDraft | null
  questions: QuestionDraft[]
  /** Key of the words for what is wrong with the rule; null when nothing is. */
  problem: string | null
  onChange: (rule: SkipDraft | null) => void
}

const ordered: QuestionDraft['kind'][] = ['WHOLE_NUMBER', 'NUMBER', 'DAY']

/** Whether a stage is passed over, and by which answer to the form. */
export function SkipFields({ rule, questions, problem, onChange }: SkipFieldsProps) {
  const translate = useTranslate()
  const [first] = questions
  const chosen = questions.find(({ key }) => key === rule?.question)
  const operators: SkipOperator[] =
    chosen && ordered.includes(chosen.kind)
      ? ['EQUALS', 'NOT_EQUALS', 'LESS_THAN', 'GREATER_THAN']
      : ['EQUALS', 'NOT_EQUALS']
  const begin = () => first && onChange({ question: first.key, operator: 'EQUALS', value: '' })
  return (
    <div>
      <FormControlLabel
        control={
          <Switch
            checked={rule !== null}
            disabled={!first}
            onChange={(_event, isOn) => (isOn ? begin() : onChange(null))}
          />
        }
        label={translate('serviceTypes.skip')}
      />
      {rule && (
        <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2, mt: 1.5 }}>
          <TextField
            select
            fullWidth
            label={translate('serviceTypes.skipField')}
            value={chosen?.key ?? ''}
            onChange={(event) => onChange({ question: event.target.value, operator: 'EQUALS', value: '' })}
          >
            {questions.map(({ key, title }) => (
              <MenuItem key={key} value={key}>
                {title}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            fullWidth
            label={translate('serviceTypes.operator')}
            value={rule.operator}
            onChange={(event) => onChange({ ...rule, operator: event.target.value as SkipOperator })}
          >
            {operators.map((operator) => (
              <MenuItem key={operator} value={operator}>
                {translate(`serviceTypes.operators.${operator}`)}
              </MenuItem>
            ))}
          </TextField>
          <SkipValue question={chosen} value={rule.value} onChange={(value) => onChange({ ...rule, value })} />
        </Stack>
      )}
      {problem && <FormHelperText error>{translate(problem)}</FormHelperText>}
    </div>
  )
}

interface SkipValueProps {
  question: QuestionDraft | undefined
  value: string
  onChange: (value: string) => void
}

/** What the answer is compared with, chosen where the answer is. */
function SkipValue({ question, value, onChange }: SkipValueProps) {
  const translate = useTranslate()
  const choices =
    question?.kind === 'YES_NO'
      ? (['true', 'false'] as const).map((each) => ({ value: each, name: translate(`ra.boolean.${each}`) }))
      : (question?.choices.split('\n') ?? []).filter(Boolean).map((each) => ({ value: each, name: each }))
  const isChosen = question?.kind === 'YES_NO' || question?.kind === 'CHOICE'
  return (
    <TextField
      fullWidth
      select={isChosen}
      type={question?.kind === 'DAY' ? 'date' : 'text'}
      label={translate('serviceTypes.skipValue')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
    >
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.name}
        </MenuItem>
      ))}
    </TextField>
  )
}
