import AddIcon from '@mui/icons-material/Add'
import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined'
import { Box, Button, FormHelperText, IconButton, Stack, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import { newKey } from '../provider/newKey.ts'
import { UnitPicker } from '../units/UnitPicker.tsx'
import { type FieldProblems, problemAt } from './fieldProblems.ts'
import type { ServiceDraft } from './serviceDraft.ts'

interface ServiceTypeFieldsProps {
  draft: ServiceDraft
  isNew: boolean
  problems: FieldProblems
  onChange: (draft: ServiceDraft) => void
}

/** What a service is called, whose it is, what it costs, gives and rests on, and how its letters are filed. */
export function ServiceTypeFields({ draft, isNew, problems, onChange }: ServiceTypeFieldsProps) {
  const translate = useTranslate()
  const text = (field: 'code' | 'name' | 'cost' | 'product' | 'legalBasis', hint?: string) => {
    const words = problemAt(problems, field)
    return {
      value: draft[field],
      onChange: (event: { target: { value: string } }) => onChange({ ...draft, [field]: event.target.value }),
      error: words !== null,
      helperText: words ? translate(words) : hint,
      size: 'medium' as const,
      autoComplete: 'off',
    }
  }
  const wrongOwner = problemAt(problems, 'owner')
  return (
    <Stack sx={{ gap: 2.5, maxWidth: 560 }}>
      <TextField label={translate('serviceTypes.label')} required {...text('name')} />
      <TextField
        label={translate('serviceTypes.code')}
        required
        disabled={!isNew}
        {...text('code', isNew ? translate('serviceTypes.codeHint') : undefined)}
      />
      <Box>
        <UnitPicker
          label={translate('serviceTypes.owner')}
          value={draft.owner}
          onChange={(owner) => onChange({ ...draft, owner })}
          width={560}
          none="serviceTypes.kelurahan"
        />
        <FormHelperText error={wrongOwner !== null}>{translate(wrongOwner ?? 'serviceTypes.ownerHint')}</FormHelperText>
      </Box>
      <TextField
        label={translate('serviceTypes.cost')}
        required
        {...text('cost', translate('serviceTypes.costHint'))}
        slotProps={{ htmlInput: { inputMode: 'numeric', pattern: '[0-9]*' } }}
      />
      <TextField label={translate('serviceTypes.product')} {...text('product')} />
      <TextField label={translate('serviceTypes.legalBasis')} {...text('legalBasis')} />
      <Classifications draft={draft} problems={problems} onChange={onChange} />
    </Stack>
  )
}

function Classifications({ draft, problems, onChange }: Omit<ServiceTypeFieldsProps, 'isNew'>) {
  const translate = useTranslate()
  const { classifications } = draft
  const change = (changed: ServiceDraft['classifications']) => onChange({ ...draft, classifications: changed })
  const isRewritten = problems.includes('classifications')
  return (
    <Stack
      component="fieldset"
      sx={{ m: 0, p: 0, border: 0, gap: 2 }}
      aria-label={translate('serviceTypes.classifications')}
    >
      {classifications.map((each, index) => (
        <Stack key={each.key} direction="row" sx={{ gap: 1, alignItems: 'flex-start' }}>
          {(['code', 'validFrom'] as const).map((field) => (
            <TextField
              key={field}
              fullWidth
              required
              type={field === 'code' ? 'text' : 'date'}
              label={translate(field === 'code' ? 'serviceTypes.classification' : 'serviceTypes.classificationFrom')}
              value={each[field]}
              onChange={(event) => change(classifications.with(index, { ...each, [field]: event.target.value }))}
              error={problemAt(problems, `classifications.${index}.${field}`) !== null}
              slotProps={{ inputLabel: { shrink: true } }}
            />
          ))}
          <IconButton
            aria-label={`${translate('serviceTypes.remove')}: ${each.code}`}
            onClick={() => change(classifications.filter(({ key }) => key !== each.key))}
          >
            <DeleteOutlinedIcon />
          </IconButton>
        </Stack>
      ))}
      {isRewritten && <FormHelperText error>{translate('serviceTypes.problems.classifications')}</FormHelperText>}
      <Box>
        <Button
          startIcon={<AddIcon />}
          onClick={() => change([...classifications, { key: newKey(), code: '', validFrom: '' }])}
        >
          {translate('serviceTypes.addClassification')}
        </Button>
      </Box>
    </Stack>
  )
}
