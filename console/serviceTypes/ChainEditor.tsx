import { FormControlLabel, FormHelperText, Stack, Switch, TextField } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Section } from '../layout/Section.tsx'
import { type ChainDraft, newDocument, newStage } from './chainDraft.ts'
import { type FieldProblems, problemAt, within } from './fieldProblems.ts'
import { newQuestion, questionNames } from './formDraft.ts'
import { MovableList } from './MovableList.tsx'
import { QuestionFields } from './QuestionFields.tsx'
import { StageFields } from './StageFields.tsx'

interface ChainEditorProps {
  draft: ChainDraft
  /** Of this chain, by their path in its input. */
  problems: FieldProblems
  onChange: (draft: ChainDraft) => void
}

/** A version of how a service is done: its stages, its form and its documents, each in their order. */
export function ChainEditor({ draft, problems, onChange }: ChainEditorProps) {
  const translate = useTranslate()
  const { validFrom, stages, questions, documents } = draft
  const names = questionNames(questions)
  const wrong = (path: string) => {
    const words = problemAt(problems, path)
    return words ? { error: true, helperText: translate(words) } : {}
  }
  return (
    <Stack sx={{ gap: 2 }}>
      <Section title={translate('serviceTypes.stages')}>
        <Stack sx={{ gap: 2 }}>
          <TextField
            type="date"
            label={translate('serviceTypes.validFrom')}
            value={validFrom}
            onChange={(event) => onChange({ ...draft, validFrom: event.target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
            helperText={translate('serviceTypes.validFromHint')}
            sx={{ maxWidth: 280 }}
            {...wrong('validFrom')}
          />
          <MovableList
            items={stages}
            onChange={(changed) => onChange({ ...draft, stages: changed })}
            nameOf={(position) => translate('serviceTypes.stage', { position })}
            addName={translate('serviceTypes.addStage')}
            make={newStage}
          >
            {(stage, index, change) => (
              <StageFields
                stage={stage}
                questions={questions}
                problems={within(problems, `stages.${index}.`)}
                onChange={change}
              />
            )}
          </MovableList>
          {problems.includes('stages') && (
            <FormHelperText error>{translate('serviceTypes.problems.stages')}</FormHelperText>
          )}
        </Stack>
      </Section>
      <Section title={translate('serviceTypes.form')}>
        <MovableList
          items={questions}
          onChange={(changed) => onChange({ ...draft, questions: changed })}
          nameOf={(position) => translate('serviceTypes.question', { position })}
          addName={translate('serviceTypes.addQuestion')}
          make={newQuestion}
        >
          {(question, index, change) => (
            <QuestionFields
              question={question}
              problem={problemAt(problems, `formSchema.properties.${names[index]}`) && 'app.checkField'}
              onChange={change}
            />
          )}
        </MovableList>
      </Section>
      <Section title={translate('serviceTypes.documents')}>
        <MovableList
          items={documents}
          onChange={(changed) => onChange({ ...draft, documents: changed })}
          nameOf={(position) => translate('serviceTypes.document', { position })}
          addName={translate('serviceTypes.addDocument')}
          make={newDocument}
        >
          {({ name, isRequired }, index, change) => (
            <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 2, alignItems: { sm: 'center' } }}>
              <TextField
                fullWidth
                required
                label={translate('serviceTypes.documentName')}
                value={name}
                onChange={(event) => change({ name: event.target.value })}
                {...wrong(`documents.${index}`)}
              />
              <FormControlLabel
                control={<Switch checked={isRequired} onChange={(_event, isOn) => change({ isRequired: isOn })} />}
                label={translate('serviceTypes.required')}
              />
            </Stack>
          )}
        </MovableList>
      </Section>
    </Stack>
  )
}
