import { FormControlLabel, MenuItem, Stack, Switch, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { QuestionDraft } from './formDraft.ts'

interface QuestionFieldsProps {
  question: QuestionDraft
  /** Key of the words for what is wrong with it; null when nothing is. */
  problem: string | null
  onChange: (part: Partial<QuestionDraft>) => void
}

const kinds: QuestionDraft['kind'][] = ['TEXT', 'LONG_TEXT', 'CHOICE', 'DAY', 'WHOLE_NUMBER', 'NUMBER', 'YES_NO']

/** What a question of the form says, and how it is to be answered. */
export function QuestionFields({ question, problem, onChange }: QuestionFieldsProps) {
  const translate = useTranslate()
  const { title, kind, isRequired, choices, minimum, maximum } = question
  return (
    <Stack sx={{ gap: 2 }}>
      <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2 }}>
        <TextField
          fullWidth
          required
          label={translate('serviceTypes.questionTitle')}
          value={title}
          onChange={(event) => onChange({ title: event.target.value })}
          error={problem !== null}
          helperText={problem && translate(problem)}
        />
        <TextField
          select
          fullWidth
          label={translate('serviceTypes.questionKind')}
          value={kind}
          onChange={(event) => onChange({ kind: event.target.value as QuestionDraft['kind'] })}
        >
          {kinds.map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`serviceTypes.kinds.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      {kind === 'CHOICE' && (
        <TextField
          multiline
          minRows={2}
          required
          label={translate('serviceTypes.choices')}
          value={choices}
          onChange={(event) => onChange({ choices: event.target.value })}
        />
      )}
      {(kind === 'WHOLE_NUMBER' || kind === 'NUMBER') && (
        <Stack direction="row" sx={{ gap: 2 }}>
          {(['minimum', 'maximum'] as const).map((name) => (
            <TextField
              key={name}
              fullWidth
              label={translate(`serviceTypes.${name}`)}
              value={name === 'minimum' ? minimum : maximum}
              onChange={(event) => onChange({ [name]: event.target.value })}
              slotProps={{ htmlInput: { inputMode: 'decimal' } }}
            />
          ))}
        </Stack>
      )}
      <FormControlLabel
        control={<Switch checked={isRequired} onChange={(_event, isOn) => onChange({ isRequired: isOn })} />}
        label={translate('serviceTypes.required')}
      />
    </Stack>
  )
}
