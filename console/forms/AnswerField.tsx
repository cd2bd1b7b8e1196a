import {
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
  MenuItem,
  Radio,
  RadioGroup,
  TextField,
} from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useFormat } from '../fields/useFormat.ts'
import { numberIn, problemWith } from './answers.ts'
import type { Question } from './questions.ts'

interface AnswerFieldProps {
  question: Question
  value: unknown
  /** Whether the answer was refused. */
  isWrong: boolean
  /** Null for an answer taken back. */
  onChange: (answer: string | number | boolean | null) => void
}

/** The field one question is answered in. What is wrong is told once the reader has left it, or it was refused. */
export function AnswerField(props: AnswerFieldProps) {
  const translate = useTranslate()
  const format = useFormat()
  const [isLeft, setLeft] = useState(false)
  const { question, value, isWrong } = props
  const problem = isLeft || isWrong ? problemWith(question, value) : null
  const told = problem && translate(problem.words, { limit: problem.limit == null ? '' : format.count(problem.limit) })
  const help = told ?? (isWrong ? translate('app.checkField') : question.description)
  const answering = { ...props, isWrong: isWrong || problem !== null, help }
  if (question.kind === 'YES_NO') return <YesOrNo {...answering} />
  return <Written {...answering} onLeave={() => setLeft(true)} />
}

type Answering = AnswerFieldProps & { help: string | null }

function Written({ question, value, isWrong, help, onChange, onLeave }: Answering & { onLeave: () => void }) {
  const { title, kind, isRequired, choices, maxLength } = question
  const isNumber = kind === 'WHOLE_NUMBER' || kind === 'NUMBER'
  const [typed, setTyped] = useState('')
  const answerIn = (text: string) => (text === '' ? null : isNumber ? numberIn(text, kind) : text)
  const written = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  return (
    <TextField
      label={title}
      // Of a number what was typed is shown, which on the way to 1,05 also reads 1,0.
      value={answerIn(typed) === value ? typed : written}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(answerIn(event.target.value))
      }}
      onBlur={onLeave}
      required={isRequired}
      error={isWrong}
      helperText={help}
      size="medium"
      fullWidth
      autoComplete="off"
      select={kind === 'CHOICE'}
      multiline={kind === 'LONG_TEXT'}
      minRows={kind === 'LONG_TEXT' ? 3 : undefined}
      type={kind === 'DAY' ? 'date' : 'text'}
      slotProps={{
        inputLabel: kind === 'DAY' ? { shrink: true } : {},
        htmlInput: { maxLength: maxLength ?? undefined, inputMode: isNumber ? 'decimal' : undefined },
      }}
    >
      {choices.map((choice) => (
        <MenuItem key={choice} value={choice}>
          {choice}
        </MenuItem>
      ))}
    </TextField>
  )
}

function YesOrNo({ question, value, isWrong, help, onChange }: Answering) {
  const translate = useTranslate()
  const chosen = typeof value === 'boolean' ? String(value) : ''
  return (
    <FormControl error={isWrong} required={question.isRequired}>
      <FormLabel>{question.title}</FormLabel>
      <RadioGroup row value={chosen} onChange={(_event, answer) => onChange(answer === 'true')}>
        <FormControlLabel value="true" control={<Radio />} label={translate('ra.boolean.true')} />
        <FormControlLabel value="false" control={<Radio />} label={translate('ra.boolean.false')} />
      </RadioGroup>
      {help && <FormHelperText>{help}</FormHelperText>}
    </FormControl>
  )
}
