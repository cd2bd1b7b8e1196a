import { MenuItem, Stack, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import type { Position, UnitLevel } from '../generated/graphql.ts'
import { type ChainDraft, postsAt, type StageDraft } from './chainDraft.ts'
import { type FieldProblems, problemAt } from './fieldProblems.ts'
import { SkipFields } from './SkipFields.tsx'
import { isOfficeLevel, type StandardTime } from './standardTime.ts'

interface StageFieldsProps {
  stage: StageDraft
  questions: ChainDraft['questions']
  problems: FieldProblems
  onChange: (part: Partial<StageDraft>) => void
}

/** Where a stage is decided, by whom, in what time, and when it is passed over. */
export function StageFields({ stage, questions, problems, onChange }: StageFieldsProps) {
  const translate = useTranslate()
  const { name, level, decidedBy, standard, skip } = stage
  const wrong = (...paths: string[]) => {
    const words = paths.map((path) => problemAt(problems, path)).find((each) => each !== null)
    return words ? { error: true, helperText: translate(words) } : {}
  }
  const atLevel = (chosen: UnitLevel) => onChange({ level: chosen, decidedBy: postsAt[chosen]![0]! })
  const unitName = (unit: StandardTime['unit']) => (isOfficeLevel(level) ? (`WORKING_${unit}` as const) : unit)
  return (
    <Stack sx={{ gap: 2 }}>
      <TextField
        label={translate('serviceTypes.stageName')}
        value={name}
        onChange={(event) => onChange({ name: event.target.value })}
        required
        fullWidth
        {...wrong('name', 'code')}
      />
      <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2 }}>
        <TextField
          select
          fullWidth
          label={translate('serviceTypes.stageLevel')}
          value={level}
          onChange={(event) => atLevel(event.target.value as UnitLevel)}
          {...wrong('level')}
        >
          {Object.keys(postsAt).map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`serviceTypes.levels.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          select
          fullWidth
          label={translate('serviceTypes.decidedBy')}
          value={decidedBy}
          onChange={(event) => onChange({ decidedBy: event.target.value as Position })}
          {...wrong('decidedBy')}
        >
          {postsAt[level]!.map((each) => (
            <MenuItem key={each} value={each}>
              {translate(`requests.positions.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      <Stack direction="row" sx={{ gap: 2 }}>
        <TextField
          sx={{ flex: { xs: '0 0 36%', sm: '1 1 50%' } }}
          label={translate('serviceTypes.standardTime')}
          placeholder={translate('serviceTypes.noStandard')}
          value={standard.amount}
          onChange={(event) => onChange({ standard: { ...standard, amount: event.target.value } })}
          slotProps={{ htmlInput: { inputMode: 'decimal' }, inputLabel: { shrink: true } }}
          {...wrong('standardSeconds')}
        />
        <TextField
          select
          sx={{ flex: '1 1 50%', minWidth: 0 }}
          label={translate('serviceTypes.timeUnit')}
          value={standard.unit}
          onChange={(event) =>
            onChange({ standard: { ...standard, unit: event.target.value as StandardTime['unit'] } })
          }
        >
          {(['HOURS', 'DAYS'] as const).map((unit) => (
            <MenuItem key={unit} value={unit}>
              {translate(`serviceTypes.${unitName(unit)}`)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      <SkipFields
        rule={skip}
        questions={questions}
        problem={problemAt(problems, 'skipWhen')}
        onChange={(rule) => onChange({ skip: rule })}
      />
    </Stack>
  )
}
