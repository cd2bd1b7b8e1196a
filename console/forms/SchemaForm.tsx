import { Stack, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { AnswerField } from './AnswerField.tsx'
import { type Answers, questionsOf } from './questions.ts'

interface SchemaFormProps {
  /** The `formSchema` of a chain. */
  schema: Record<string, unknown>
  value: Answers
  /** What is wrong with answers, by the names of their questions: of the server, or of `problemsOf`. */
  errors?: Record<string, string> | undefined
  onChange: (value: Answers) => void
}

/** The form of a service, drawn out of its JSON Schema: one field for each question, in their order. */
export function SchemaForm({ schema, value, errors = {}, onChange }: SchemaFormProps) {
  const translate = useTranslate()
  const questions = questionsOf(schema)
  if (questions.length === 0) {
    return <Typography sx={{ color: 'text.secondary' }}>{translate('forms.noQuestions')}</Typography>
  }
  return (
    <Stack sx={{ gap: 2.5, maxWidth: 560 }}>
      {questions.map((question) => (
        <AnswerField
          key={question.name}
          question={question}
          value={value[question.name]}
          isWrong={question.name in errors}
          onChange={(answer) => onChange({ ...value, [question.name]: answer })}
        />
      ))}
    </Stack>
  )
}
